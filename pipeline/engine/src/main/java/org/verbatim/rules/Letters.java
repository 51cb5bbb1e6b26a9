package org.verbatim.rules;

/// The characters of the rule language by what they can be part of.
final class Letters {
    private Letters() {}

    /// Every shape of a double quotation mark; which side it belongs to does not matter.
    static boolean isQuote(int sign) {
        return switch (sign) {
            case '"', '“', '”', '„', '‟', '«', '»', '＂' -> true;
            default -> false;
        };
    }

    static boolean isApostrophe(int sign) {
        return sign == '\'' || sign == '’' || sign == '‘' || sign == 'ʼ';
    }

    /// Spaces, line ends, and the marks without width that copied text brings along.
    static boolean isSpace(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign == '\u200b'
                || sign == '\ufeff'
                || sign == '\u0085';
    }

    /// Letters, digits, combining marks, `*`, and what joins the parts of one word.
    static boolean isWordPart(int sign) {
        return Character.isLetterOrDigit(sign) || isMark(sign) || sign == '*' || isJoiner(sign);
    }

    /// What stands between the parts of one word: `over-stretched`, `don't`, `R&D`, `e.g.`.
    static boolean isJoiner(int sign) {
        return switch (sign) {
            case '-', '\u2010', '\u2011', '&', '.', '_' -> true;
            default -> isApostrophe(sign);
        };
    }

    static boolean isIdPart(int sign) {
        return Character.isLetterOrDigit(sign) || isMark(sign) || sign == '-' || sign == '_' || sign == '.';
    }

    /// How many letters and digits `word` has.
    static int count(String word) {
        return (int) word.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /// The character at `offset` as a message shows it.
    static String shown(String text, int offset) {
        return Character.toString(text.codePointAt(offset));
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || sign == '\u00ad';
    }
}
