package org.verbatim.annotate;

import java.text.Normalizer;
import java.util.Locale;

/// What kind of character a character is to the search for words.
final class Letters {
    private Letters() {}

    /// Whether OpenNLP splits a text into chunks here.
    static boolean isSpace(char c) {
        if (c < 0x80) {
            return c <= ' ' && Character.isWhitespace(c);
        }
        return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /// Whether a word may hold this code point anywhere: a letter, a digit, an underscore or a mark on one of these.
    static boolean isWord(int c) {
        if (c < 0x80) {
            return isAsciiWord(c);
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isAsciiWord(int c) {
        int lower = c | 0x20;
        return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// Any apostrophe that people type, the grave accent of the keyboard included.
    static boolean isApostrophe(char c) {
        return c == '\'' || c == '`' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\uFF07';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2212' || c == '\uFF0D';
    }

    /// A word as it is compared: lower case, without accents, with straight apostrophes.
    ///
    /// Only the marks that Latin, Greek and Cyrillic share are accents; elsewhere a mark may be a vowel.
    static String form(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 0x80 || c == '`') {
                return folded(lower);
            }
        }
        return lower;
    }

    private static String folded(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            fold(apart.charAt(i), folded);
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void fold(char c, StringBuilder folded) {
        switch (c) {
            case 'ø' -> folded.append('o');
            case 'ß' -> folded.append("ss");
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ı' -> folded.append('i');
            default -> {
                if (isApostrophe(c)) {
                    folded.append('\'');
                } else if (!isAccent(c)) {
                    folded.append(c);
                }
            }
        }
    }

    private static boolean isAccent(char c) {
        return (c >= '\u0300' && c <= '\u036F') || (c >= '\u20D0' && c <= '\u20FF') || (c >= '\uFE00' && c <= '\uFE0F');
    }
}
