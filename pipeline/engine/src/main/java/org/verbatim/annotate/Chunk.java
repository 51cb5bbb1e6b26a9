package org.verbatim.annotate;

import java.util.Arrays;

/// What stands between two spaces, and the words in it.
///
/// @param characters the chunk itself
/// @param forms its words as they are compared
/// @param starts where each word starts, from the chunk's start
/// @param ends where each word ends, exclusive
/// @param joined whether nothing but a hyphen stands between a word and the one before it
@SuppressWarnings("ArrayRecordComponent") // compared by its characters alone, range by range
record Chunk(char[] characters, String[] forms, int[] starts, int[] ends, boolean[] joined) {
    /// Whether this is the chunk that stands at `start` to `end` of a text.
    boolean is(char[] text, int start, int end) {
        return Arrays.equals(characters, 0, characters.length, text, start, end);
    }

    int size() {
        return forms.length;
    }
}
