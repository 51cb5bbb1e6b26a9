package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A stretch of a comment that is marked in one way throughout, to be shown as it stands.
///
/// A piece ends where a line does, because a browser counts a line's end as one character whatever was written; so a
/// place within a piece can be counted from its beginning.
///
/// @param at where it begins, in Unicode code points of the verbatim
/// @param text the words
/// @param marks what marks them, the outermost first
record Piece(int at, String text, List<Mark> marks) {
    Piece {
        marks = List.copyOf(marks);
    }

    /// What marks it, in words.
    String what() {
        return String.join("; ", marks.stream().map(Mark::what).distinct().toList());
    }

    /// The pieces of `verbatim`, which together are all of it.
    static List<Piece> of(String verbatim, List<Mark> marks) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(0, verbatim.length()));
        for (int i = 1; i < verbatim.length(); i++) {
            if (verbatim.charAt(i - 1) == '\n' || (verbatim.charAt(i - 1) == '\r' && verbatim.charAt(i) != '\n')) {
                cuts.add(i);
            }
        }
        for (Mark mark : marks) {
            cuts.add(mark.span().start());
            cuts.add(mark.span().end());
        }
        List<Piece> pieces = new ArrayList<>();
        int points = 0;
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int start = from;
            List<Mark> over = marks.stream()
                    .filter(mark ->
                            mark.span().start() <= start && to <= mark.span().end())
                    .sorted((one, other) ->
                            Integer.compare(other.span().length(), one.span().length()))
                    .toList();
            String text = verbatim.substring(from, to);
            // A page cannot hold the character 0.
            pieces.add(new Piece(points, text.replace('\0', '\uFFFD'), over));
            points += text.codePointCount(0, text.length());
            from = to;
        }
        return pieces;
    }
}
