package org.verbatim.board;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.verbatim.folder.BlindCodings;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;

/// Which comments wait for a person's blind coding: drawn for her to measure by, and not coded by her since.
///
/// A comment that comes to her a second time waits only for the first: else its absence would tell that it comes again.
///
/// @param people what they said; read as it stands when one asks
record Awaiting(BlindCodings blind, Cells cells, People people) {
    /// The comments; none if nobody has said who codes.
    Set<CommentId> of(Optional<CoderId> me) {
        Set<CommentId> waiting = new TreeSet<>();
        me.ifPresent(coder -> blind.drawnFor(coder).stream()
                .filter(comment -> waits(comment, coder))
                .forEach(waiting::add));
        return waiting;
    }

    private boolean waits(CommentId comment, CoderId coder) {
        OptionalInt cell = cells.find(comment);
        return cell.isPresent()
                && blind.awaits(
                        coder,
                        comment,
                        Optional.ofNullable(
                                people.of(cell.getAsInt()).opinions().get(coder)));
    }

    /// The same comments by number.
    CellSet cells(Optional<CoderId> me) {
        CellSet waiting = CellSet.none(cells.size());
        of(me).forEach(comment -> waiting.put(cells.find(comment).orElseThrow(), true));
        return waiting;
    }
}
