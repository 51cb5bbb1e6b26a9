package org.verbatim.clean;

import java.text.Normalizer;

/// The many ways to write a quotation mark, a space or a letter, brought to one.
final class Typography {
    private Typography() {}

    static Aligned straightened(Aligned text) {
        Aligned straight = new Aligned(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c < 0x80) {
                straight.add(c, text.start(i), text.end(i));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK || !compose(c, text.end(i), straight)) {
                add(c, text.start(i), text.end(i), straight);
            }
        }
        return straight;
    }

    static String straightened(String text) {
        return text.length() == 1 && text.charAt(0) >= 0x80 ? straight(text.charAt(0)) : text;
    }

    private static void add(char c, int start, int end, Aligned straight) {
        if (c == '€' && straight.length() > 0 && straight.last(1) == 'â') {
            // A closing quotation mark read as Windows-1252, whose third byte is undefined there and was lost.
            int from = straight.start(straight.length() - 1);
            straight.drop(1);
            straight.add('"', from, end);
        } else {
            straight.add(straight(c), start, end);
        }
    }

    /// Puts a mark on the character before it, if there is one character for both.
    private static boolean compose(char mark, int end, Aligned straight) {
        if (straight.length() == 0) {
            return false;
        }
        String composed = Normalizer.normalize(straight.tail(1) + mark, Normalizer.Form.NFC);
        if (composed.length() != 1) {
            return false;
        }
        int start = straight.start(straight.length() - 1);
        straight.drop(1);
        straight.add(composed.charAt(0), start, end);
        return true;
    }

    private static String straight(char misread) {
        char c = Windows1252.character(misread);
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return String.valueOf((char) (c - 0xFEE0));
        }
        return switch (c) {
            case '‘', '’', '‚', '‛', '′', '‵', 'ʼ', 'ʻ', 'ʹ', 'ˈ', '´' -> "'";
            case '“', '”', '„', '‟', '″', '‶', '«', '»' -> "\"";
            case '\u2010', '\u2011', '\u2212', '\uFE63' -> "-";
            case '\u2028', '\u2029' -> "\n";
            case 'ﬀ' -> "ff";
            case 'ﬁ' -> "fi";
            case 'ﬂ' -> "fl";
            case 'ﬃ' -> "ffi";
            case 'ﬄ' -> "ffl";
            case 'ﬅ', 'ﬆ' -> "st";
            default ->
                Character.getType(c) == Character.SPACE_SEPARATOR ? " " : isInvisible(c) ? "" : String.valueOf(c);
        };
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\u034F'
                || c == '\u061C'
                || c == '\u180E'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF'
                || (c >= 0x80 && c < 0xA0);
    }
}
