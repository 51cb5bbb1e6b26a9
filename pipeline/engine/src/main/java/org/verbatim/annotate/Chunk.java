package org.verbatim.annotate;

import java.util.Arrays;

/// What stands between two spaces, and the words in it.
///
/// @param characters the chunk itself
/// @param forms its words as they are compared
/// @param places where each word starts and ends in the chunk and whether a hyphen joins it to the one before, packed:
/// a chunk is read for every word of every comment, and each array more is a wait for the memory
record Chunk(char[] characters, String[] forms, long[] places) {
    /// A word's place, packed.
    static long place(int start, int end, boolean joined) {
        return ((long) start << 32) | ((long) end << 1) | (joined ? 1 : 0);
    }

    /// Whether this is the chunk that stands at `start` to `end` of a text.
    boolean is(char[] text, int start, int end) {
        return Arrays.equals(characters, 0, characters.length, text, start, end);
    }

    int size() {
        return forms.length;
    }

    /// Where a word starts, from the chunk's start.
    int start(int word) {
        return (int) (places[word] >>> 32);
    }

    /// Where a word ends, exclusive.
    int end(int word) {
        return (int) places[word] >>> 1;
    }

    /// Whether nothing but a hyphen stands between a word and the one before it.
    boolean joined(int word) {
        return (places[word] & 1) != 0;
    }
}
