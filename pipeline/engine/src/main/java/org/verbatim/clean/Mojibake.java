package org.verbatim.clean;

import org.verbatim.clean.Layers.Replacement;

/// UTF-8 read as Windows-1252 or ISO 8859-1: `â€™` for ’, `Ã©` for é.
///
/// A sequence is undone only if its bytes are one character of UTF-8, and one of those that people write: a capital
/// with an accent may stand before a closing quotation mark, and a letter é before dots and quotation marks.
final class Mojibake {
    /// The smallest code point that needs as many bytes.
    private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

    private Mojibake() {}

    /// The damaged character that ends with the last character.
    static Replacement atEnd(Aligned text) {
        if (!isContinuation(Windows1252.octet(text.last(1)))) {
            return Replacement.NONE;
        }
        for (int length = 2; length <= 4 && length <= text.length(); length++) {
            int lead = Windows1252.octet(text.last(length));
            if (!isContinuation(lead)) {
                return lead >= 0 && length == lengthAfter(lead) ? decoded(text, lead, length) : Replacement.NONE;
            }
        }
        return Replacement.NONE;
    }

    private static boolean isContinuation(int octet) {
        return octet >= 0x80 && octet < 0xC0;
    }

    /// The length of a sequence of UTF-8 by its first byte, 0 if none starts with it.
    private static int lengthAfter(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead == 0xF0 ? 4 : 0;
    }

    private static Replacement decoded(Aligned text, int lead, int length) {
        int code = lead & (0xFF >> (length + 1));
        for (int back = length - 1; back >= 1; back--) {
            code = (code << 6) | (Windows1252.octet(text.last(back)) & 0x3F);
        }
        boolean shortest = code >= SMALLEST[length];
        boolean meant = shortest && isWritten(code) && !(length == 2 && isCapitalBeforeMark(text));
        return meant ? new Replacement(length, Character.toString(code)) : Replacement.NONE;
    }

    /// Whether the code point lies where the text of surveys comes from.
    private static boolean isWritten(int code) {
        return (code >= 0x80 && code <= 0x17F) // Latin
                || (code >= 0x218 && code <= 0x21B) // Romanian
                || (code >= 0x386 && code <= 0x4FF && Character.isLetter(code)) // Greek, Cyrillic
                || (code >= 0x600 && code <= 0x6FF && Character.isDefined(code)) // Arabic
                || (code >= 0x900 && code <= 0xE7F && Character.isDefined(code)) // India, Thailand
                || (code >= 0x1E00 && code <= 0x1EFF) // Welsh, Vietnamese
                || (code >= 0x2000 && code <= 0x2BFF && Character.isDefined(code)) // punctuation, symbols
                || (code >= 0xFB00 && code <= 0xFB06) // ligatures
                || (code >= 0xFE0F && code <= 0xFFFD && Character.isDefined(code))
                || (code >= 0x1F000 && code <= 0x1FAFF); // emoji
    }

    /// Whether a capital in a word of capitals stands before a quotation mark, dash or dots, as in `CAFÉ”`.
    private static boolean isCapitalBeforeMark(Aligned text) {
        return "‘’“”‚„…–—•™".indexOf(text.last(1)) >= 0 && text.length() > 2 && Character.isUpperCase(text.last(3));
    }
}
