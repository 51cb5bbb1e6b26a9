package org.verbatim.clean;

import java.util.Arrays;

/// A text in the making, each of whose characters knows its place in the verbatim.
final class Aligned {
    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;

    Aligned(int room) {
        text = new char[Math.max(16, room)];
        starts = new int[text.length];
        ends = new int[text.length];
    }

    /// A text just as it is.
    static Aligned of(String verbatim) {
        Aligned same = new Aligned(verbatim.length());
        for (int i = 0; i < verbatim.length(); i++) {
            same.add(verbatim.charAt(i), i, i + 1);
        }
        return same;
    }

    int length() {
        return length;
    }

    char at(int offset) {
        return text[offset];
    }

    /// The character `back` places before the end, 1 being the last.
    char last(int back) {
        return text[length - back];
    }

    int start(int offset) {
        return starts[offset];
    }

    int end(int offset) {
        return ends[offset];
    }

    void add(char c, int start, int end) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        text[length] = c;
        starts[length] = start;
        ends[length++] = end;
    }

    void add(String characters, int start, int end) {
        for (int i = 0; i < characters.length(); i++) {
            add(characters.charAt(i), start, end);
        }
    }

    /// Forgets the last `count` characters.
    void drop(int count) {
        length -= count;
    }

    String tail(int count) {
        return new String(text, length - count, count);
    }

    boolean sameTextAs(Aligned other) {
        return Arrays.equals(text, 0, length, other.text, 0, other.length);
    }

    CleanText from(String verbatim) {
        String repaired = new String(text, 0, length);
        return repaired.equals(verbatim)
                ? CleanText.unchanged(verbatim)
                : new CleanText(verbatim, repaired, Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
}
