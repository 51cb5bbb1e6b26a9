package org.verbatim.clean;

/// An answer as it is compared with empty answers: its letters and digits only, in lower case.
///
/// @param exact the letters and digits, or as many as can matter
/// @param anyNumber the same with `#` for each number
/// @param isTooLong whether it is longer than any empty answer
record Key(String exact, String anyNumber, boolean isTooLong) {
    /// The key of a text, read no further than `longest` letters and digits.
    static Key of(String text, int longest) {
        StringBuilder exact = new StringBuilder();
        StringBuilder anyNumber = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (exact.length() >= longest) {
                    return new Key("", "", true);
                }
                exact.appendCodePoint(Character.toLowerCase(c));
                append(c, anyNumber);
            }
        }
        return new Key(exact.toString(), anyNumber.toString(), false);
    }

    private static void append(int c, StringBuilder anyNumber) {
        if (!Character.isDigit(c)) {
            anyNumber.appendCodePoint(Character.toLowerCase(c));
        } else if (anyNumber.isEmpty() || anyNumber.charAt(anyNumber.length() - 1) != '#') {
            anyNumber.append('#');
        }
    }

    boolean isEmpty() {
        return exact.isEmpty() && !isTooLong;
    }
}
