package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verbatim.model.Span;

/// The words of a stretch of text, as quotes are measured and compared by.
final class Wording {
    private Wording() {}

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// How many pieces the spaces leave: what a reader counts as words, at most.
    static int chunks(String text, Span span) {
        int chunks = 0;
        boolean inside = false;
        for (int place = span.start(); place < span.end(); place++) {
            boolean space = isSpace(text.charAt(place));
            chunks += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return chunks;
    }

    /// How many of those pieces have a letter or a digit: what a reader counts as words, at least.
    static int words(String text, Span span) {
        int words = 0;
        boolean counted = false;
        for (int place = span.start(); place < span.end(); place++) {
            char character = text.charAt(place);
            if (isSpace(character)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(character)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    /// Every word in lower case: letters and digits, and apostrophes between them, straightened.
    static List<String> of(String text, Span span) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int place = span.start(); place <= span.end(); place++) {
            if (place < span.end() && isPart(text, place, span.end(), start >= 0)) {
                start = start < 0 ? place : start;
            } else if (start >= 0) {
                words.add(text.substring(start, place).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isPart(String text, int place, int end, boolean inside) {
        char character = text.charAt(place);
        if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
            return true;
        }
        return inside
                && (character == '\'' || character == '\u2019')
                && place + 1 < end
                && Character.isLetterOrDigit(text.charAt(place + 1));
    }

    /// The words one after another with a space around each: two stretches say the same if these are equal.
    static String normal(String text, Span span) {
        return " " + String.join(" ", of(text, span)) + " ";
    }
}
