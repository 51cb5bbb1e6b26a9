package org.verbatim.clean;

/// The code page that most programs of Western Europe mistake UTF-8 for.
final class Windows1252 {
    /// The characters of bytes 80 to 9F; an undefined byte stands for itself.
    private static final String HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private Windows1252() {}

    /// The byte that is read as this character in Windows-1252 or ISO 8859-1, or -1.
    static int octet(char c) {
        if (c < 0x100) {
            return c;
        }
        int high = c > 0x2122 ? -1 : HIGH.indexOf(c);
        return high < 0 ? -1 : 0x80 + high;
    }

    /// The character that a number means to a browser: 80 to 9F are taken as Windows-1252.
    static String character(int code) {
        return code >= 0x80 && code <= 0x9F ? HIGH.substring(code - 0x80, code - 0x7F) : Character.toString(code);
    }

    static char character(char c) {
        return c >= 0x80 && c <= 0x9F ? HIGH.charAt(c - 0x80) : c;
    }
}
