package org.verbatim.clean;

/// Signs that say something without a letter: 👍 ☹ ✓ ★.
final class Symbols {
    private Symbols() {}

    static boolean speak(String text) {
        return text.codePoints().anyMatch(Symbols::speaks);
    }

    private static boolean speaks(int c) {
        boolean shape = (c >= 0x25A0 && c <= 0x25FF); // bullets
        boolean tickOrStar = (c >= 0x2713 && c <= 0x2718) || c == 0x2605 || c == 0x2606;
        return tickOrStar || (c > 0x2122 && !shape && Character.isEmoji(c));
    }
}
