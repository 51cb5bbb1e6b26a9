package org.verbatim.files;

/// Follows bytes and says whether they are UTF-8, strictly (Unicode 15, table 3-7).
final class Utf8Check {
    private boolean valid = true;
    private boolean lost;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private int character;
    private int before;

    void next(byte signed) {
        int b = signed & 0xFF;
        if (missing > 0) {
            continued(b);
        } else if (b < 0x80) {
            before = b;
        } else {
            begun(b);
        }
    }

    private void continued(int b) {
        if (b < lowest || b > highest) {
            valid = false;
            missing = 0;
            return;
        }
        lowest = 0x80;
        highest = 0xBF;
        character = character << 6 | (b & 0x3F);
        if (--missing == 0) {
            ended();
        }
    }

    private void begun(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
            character = b & 0x1F;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            character = b & 0x0F;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            character = b & 0x07;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            valid = false;
        }
    }

    private void ended() {
        lost |= character == 0xFFFD || isTwiceEncoded();
        before = character;
    }

    /// `Ã©` was `é`, and `â€™` was `’`, before UTF-8 was read as Windows-1252 and written as UTF-8 again.
    private boolean isTwiceEncoded() {
        return (before == 'Ã' && character >= 0xA0 && character <= 0xBF) || (before == 'â' && character == '€');
    }

    boolean isValidSoFar() {
        return valid;
    }

    boolean isBetweenCharacters() {
        return missing == 0;
    }

    boolean charactersLost() {
        return lost;
    }
}
