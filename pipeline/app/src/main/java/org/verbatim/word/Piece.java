package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.Block;
import org.verbatim.report.Picture;
import org.verbatim.report.Table;

/// A section's blocks as they belong together: text, and what is shown with the notes on it.
sealed interface Piece {
    /// Characters of the notes on a table that still read well at the foot of a page.
    int MOST_NOTE = 700;

    /// A block to read.
    ///
    /// @param introduces the charts and tables that follow at once, which its last sentence refers to
    record Reading(Block block, List<Block> introduces) implements Piece {}

    /// Charts and tables that stand together.
    ///
    /// @param notes what a careful reader should know of them
    /// @param introduced whether the text before refers to them
    record Exhibit(List<Block> shown, List<String> notes, boolean introduced) implements Piece {}

    static List<Piece> of(List<Block> blocks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < blocks.size()) {
            List<Block> shown = shown(blocks, at);
            if (shown.isEmpty()) {
                Block block = blocks.get(at);
                pieces.add(new Reading(block, introduces(block) ? shown(blocks, at + 1) : List.of()));
                at++;
            } else {
                int after = at + shown.size();
                List<String> notes = shown.getLast() instanceof Table ? notes(blocks, after) : List.of();
                pieces.add(new Exhibit(shown, notes, at > 0 && introduces(blocks.get(at - 1))));
                at = after + notes.size();
            }
        }
        return pieces;
    }

    private static List<Block> shown(List<Block> blocks, int from) {
        return blocks.stream()
                .skip(from)
                .takeWhile(block -> block instanceof Picture || block instanceof Table)
                .toList();
    }

    private static boolean introduces(Block block) {
        return (block instanceof Block.Points points && !points.items().isEmpty())
                || (block instanceof Block.Paragraph paragraph && paragraph.tone() == Block.Tone.PLAIN);
    }

    /// The notes that follow at once, if they are short and give no figure of their own.
    private static List<String> notes(List<Block> blocks, int from) {
        List<Block.Paragraph> notes = blocks.stream()
                .skip(from)
                .takeWhile(block -> block instanceof Block.Paragraph paragraph
                        && paragraph.tone() == Block.Tone.NOTE
                        && paragraph.stated().bases().isEmpty())
                .map(Block.Paragraph.class::cast)
                .toList();
        List<String> texts = notes.stream().map(note -> note.stated().text()).toList();
        return String.join(" ", texts).length() > MOST_NOTE ? List.of() : texts;
    }
}
