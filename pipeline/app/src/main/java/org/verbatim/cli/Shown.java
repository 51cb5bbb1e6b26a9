package org.verbatim.cli;

/// Words of respondents as a line of a terminal shows them: nothing in them can break the line, move the cursor or turn
/// the direction of writing.
final class Shown {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private Shown() {}

    /// One line; line breaks are shown as ⏎, other signs that do not print by a picture or a �.
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (sign == '\r' && at < text.length() && text.charAt(at) == '\n') {
                continue;
            }
            line.appendCodePoint(shown(sign));
        }
        return line.toString();
    }

    private static int shown(int sign) {
        if (sign == '\n' || sign == '\r' || sign == 0x85 || sign == 0x2028 || sign == 0x2029) {
            return '⏎';
        }
        if (sign == '\t') {
            return ' ';
        }
        if (sign < 0x20) {
            return 0x2400 + sign;
        }
        boolean turns = (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
        boolean broken = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        return turns || broken || (sign >= 0x7F && sign < 0xA0) ? '\uFFFD' : sign;
    }

    /// What was found, so that it stands out: bold where the terminal shows it, else in « ».
    static String found(String words, boolean colour) {
        return colour ? BOLD + line(words) + PLAIN : "«" + line(words) + "»";
    }

    /// How many columns of a terminal a text takes.
    static int width(String text) {
        return text.codePoints().map(Shown::width).sum();
    }

    private static int width(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (sign >= 0x1100 && sign <= 0x115F)
                || (sign >= 0x2E80 && sign <= 0xA4CF)
                || (sign >= 0xAC00 && sign <= 0xD7A3)
                || (sign >= 0xF900 && sign <= 0xFAFF)
                || (sign >= 0xFE30 && sign <= 0xFE6F)
                || (sign >= 0xFF00 && sign <= 0xFF60)
                || (sign >= 0x1F300 && sign <= 0x1FAFF)
                || (sign >= 0x20000 && sign <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /// The text with spaces after it, up to so many columns.
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /// The text with spaces before it, up to so many columns.
    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }
}
