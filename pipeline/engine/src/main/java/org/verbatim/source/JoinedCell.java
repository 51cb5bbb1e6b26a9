package org.verbatim.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A cell in which all chosen options stand, with a separator between them and perhaps behind the last.
///
/// An option may itself hold the separator: at each place the longest option that ends at a separator is taken.
final class JoinedCell {
    private final List<String> longestFirst;
    private final String separator;

    JoinedCell(List<String> options, String separator) {
        this.longestFirst = options.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.separator = bare(separator);
    }

    /// The texts between separators, without outer spaces; empty ones are left out.
    static List<String> pieces(String cell, String separator) {
        return new JoinedCell(List.of(), separator).split(cell);
    }

    /// The options in `cell`, and the texts between them that are none.
    List<String> split(String cell) {
        List<String> found = new ArrayList<>();
        int at = start(cell, 0);
        while (at < cell.length()) {
            int end = end(cell, at);
            String piece = cell.substring(at, end).strip();
            if (!piece.isEmpty()) {
                found.add(piece);
            }
            int next = cell.indexOf(separator, end);
            at = next < 0 ? cell.length() : start(cell, next + separator.length());
        }
        return found;
    }

    private int end(String cell, int at) {
        for (String option : longestFirst) {
            int end = at + option.length();
            if (cell.startsWith(option, at) && isSeparatorOrEnd(cell, end)) {
                return end;
            }
        }
        int next = cell.indexOf(separator, at);
        return next < 0 ? cell.length() : next;
    }

    private boolean isSeparatorOrEnd(String cell, int from) {
        int at = separator.isBlank() ? from : start(cell, from);
        return at == cell.length() || cell.startsWith(separator, at);
    }

    private int start(String cell, int from) {
        int at = from;
        while (at < cell.length() && Character.isWhitespace(cell.charAt(at)) && !cell.startsWith(separator, at)) {
            at++;
        }
        return at;
    }

    /// A separator without the spaces round it, which exports write at their pleasure; unless it is nothing else.
    private static String bare(String separator) {
        return separator.isBlank() ? separator : separator.strip();
    }
}
