package org.verbatim.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.verbatim.board.Board;
import org.verbatim.board.Line;
import org.verbatim.model.CoderId;
import org.verbatim.model.SetAside;
import org.verbatim.model.ThemeId;

/// Draws rows of the grid for one person.
///
/// @param me who is at the desk
/// @param looking at what, and whether only her own word is shown
record RowDrawer(Board board, List<Look> looks, Optional<CoderId> me, Awaited awaited, Looking looking) {
    /// Where a row stands.
    ///
    /// @param place in the list, from 0
    /// @param size how long the list is
    /// @param again whether the comment is coded for the second time
    /// @param starts whether it is the first of its respondent in the page
    record Place(int place, int size, boolean again, boolean starts) {}

    Row draw(Line line, Place at) {
        Optional<CoderId> coder = me.map(name -> at.again() ? Pen.again(name) : name);
        boolean awaits = awaited.has(line.comment().id());
        boolean blind = looking.blind() || at.again() || awaits;
        Onlooker onlooker = new Onlooker(line, board.answers().opened().taxonomies(), coder, blind);
        return new Row(
                at.place(),
                at.size(),
                at.again(),
                line,
                board.survey().open().get(line.question()).text(),
                Piece.of(
                        line.comment().verbatim(),
                        new Marks(onlooker, looks, looking.view().asksFindings()).all()),
                new Chips(onlooker, looks).all(),
                Answered.of(line.respondent(), board.answers().index().segments(), board.survey()),
                ids(onlooker.applied()),
                ids(onlooker.suggested()),
                onlooker.none(),
                onlooker.decided(),
                line.aside()
                        .map(SetAside::reason)
                        .map(reason -> "set aside: " + reason)
                        .orElse(awaits && !looking.blind() ? Awaited.THIS : ""),
                onlooker.flagged(),
                onlooker.memo(),
                onlooker.memosOfOthers(),
                at.starts());
    }

    private static Set<String> ids(Set<ThemeId> themes) {
        Set<String> ids = new TreeSet<>();
        themes.forEach(theme -> ids.add(theme.value()));
        return ids;
    }
}
