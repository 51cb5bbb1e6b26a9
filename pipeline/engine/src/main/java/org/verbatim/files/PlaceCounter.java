package org.verbatim.files;

import org.verbatim.model.Problem;

/// Counts lines and columns while text passes. CR, LF and CRLF end a line.
final class PlaceCounter {
    private long line = 1;
    private int column = 1;
    private char before;

    void pass(char c) {
        boolean secondHalf = c == '\n' && before == '\r';
        if (c == '\n' || c == '\r') {
            line += secondHalf ? 0 : 1;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
        before = c;
    }

    /// The place of the character that comes next.
    Problem.Place place(String file) {
        return Problem.Place.of(file, line, column);
    }
}
