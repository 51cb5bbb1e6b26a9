package org.verbatim.word;

import java.util.Arrays;
import java.util.stream.Stream;

/// How wide a text will be, by the widths of Arial's letters; near enough to part a table's width among its columns.
final class Letters {
    /// Of ordinary letters, in thousandths of the font's size.
    private static final int ORDINARY = 556;

    private Letters() {}

    /// The width of `text` on one line, in twentieths of a point.
    static int width(String text, int halfPoints) {
        long thousandths = text.codePoints().mapToLong(Letters::letter).sum();
        return (int) Math.min(1_000_000, thousandths * halfPoints / 100);
    }

    /// The width of the widest word.
    static int widestWord(String text, int halfPoints) {
        Stream<String> words = Arrays.stream(text.split("[\\s\\-–/]+"));
        return words.mapToInt(word -> width(word, halfPoints)).max().orElse(0);
    }

    private static int letter(int letter) {
        if ("iljtfrI.,:;'|!()[] ".indexOf(letter) >= 0) {
            return 300;
        }
        if ("mwMW%@".indexOf(letter) >= 0) {
            return 860;
        }
        return Character.isUpperCase(letter) || letter > 0x2E80 ? 700 : ORDINARY;
    }
}
