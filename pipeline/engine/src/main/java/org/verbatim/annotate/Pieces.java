package org.verbatim.annotate;

/// The stretches of a text that no sentence reaches across: lines, bulleted items, and what follows a full stop without
/// the space that it wants.
final class Pieces {
    private static final String BULLETS = "•‣▪●◦■□➢►⁃∙\u00B7\uF0B7";

    private Pieces() {}

    /// What has to be done to find a piece's sentences.
    enum Kind {
        /// Nothing within it could end a sentence.
        ONE_SENTENCE,
        SENTENCES,
        /// It goes on for too long without a space.
        ENDLESS
    }

    /// Where the piece that starts at `start` ends, exclusive.
    static int endOfPiece(String text, int start) {
        int i = start + (start < text.length() && isBullet(text, start) ? 1 : 0);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isLineBreak(c) || isBullet(text, i)) {
                return i;
            }
            if (isEnder(c) && isSpaceMissing(text, i)) {
                return i + 1;
            }
            i++;
        }
        return i;
    }

    /// The first character after the line break, bullet or dash that opens a piece.
    static int skipMarker(String text, int start, int end) {
        int i = start;
        while (i < end && (Letters.isSpace(text.charAt(i)) || isBullet(text, i))) {
            i++;
        }
        boolean marker = i + 1 < end && "-*–—".indexOf(text.charAt(i)) >= 0 && Letters.isSpace(text.charAt(i + 1));
        return marker ? i + 2 : i;
    }

    static boolean isEnder(char c) {
        return c == '.' || c == '?' || c == '!';
    }

    static boolean hasWord(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((Letters.isWord(c) && c != '_') || (Character.isSurrogate(c) && isLetterAt(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetterAt(String text, int i) {
        return Character.isLetterOrDigit(text.codePointAt(i));
    }

    static Kind kind(String text, int start, int end, int longestChunk) {
        boolean ender = false;
        boolean several = false;
        int chunk = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Letters.isSpace(c)) {
                several |= ender;
                ender = false;
                chunk = i + 1;
            } else {
                ender |= isEnder(c);
                if (i - chunk >= longestChunk) {
                    return Kind.ENDLESS;
                }
            }
        }
        return several ? Kind.SENTENCES : Kind.ONE_SENTENCE;
    }

    private static boolean isLineBreak(char c) {
        return (c <= '\r' && c >= '\n') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /// A middle dot is a bullet only between spaces; it stands within words of some languages.
    private static boolean isBullet(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x80 || BULLETS.indexOf(c) < 0) {
            return false;
        }
        return c != '\u00B7' || (i + 1 < text.length() && Letters.isSpace(text.charAt(i + 1)));
    }

    /// Whether the mark at `i` ends a sentence although the next follows at once: "short of staff.Time is".
    private static boolean isSpaceMissing(String text, int i) {
        if (i < 2 || i + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(i + 1);
        boolean afterWord = Character.isLowerCase(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i - 2));
        boolean shouted = isCapitals(text, i - 3, i) && isCapitals(text, i + 1, i + 4);
        boolean asked = text.charAt(i) != '.' && Character.isLetter(next) && Character.isLetter(text.charAt(i - 1));
        return ((afterWord && Character.isUpperCase(next)) || shouted || asked) && !isAddress(text, i);
    }

    private static boolean isCapitals(String text, int start, int end) {
        if (start < 0 || end > text.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the mark at `i` stands in a link or an e-mail address. The look is short: a longer link is cut, no more.
    private static boolean isAddress(String text, int i) {
        int start = i;
        while (start > 0 && i - start < 100 && !Letters.isSpace(text.charAt(start - 1))) {
            start--;
        }
        int end = i;
        while (end < text.length() && end - i < 100 && !Letters.isSpace(text.charAt(end))) {
            end++;
        }
        String chunk = text.substring(start, end);
        return chunk.contains("@") || chunk.contains("://") || chunk.regionMatches(true, 0, "www.", 0, 4);
    }
}
