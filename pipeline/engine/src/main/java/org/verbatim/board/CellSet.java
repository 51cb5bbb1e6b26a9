package org.verbatim.board;

import java.util.BitSet;

/// A set of cells of a survey: a cell is a respondent's answer to an open question, numbered over all shards in the
/// order of the data. One bit a cell, so that sets of a million are joined in a fraction of a millisecond.
final class CellSet {
    private static final int BITS = 6;

    private final long[] words;

    private CellSet(long[] words) {
        this.words = words;
    }

    /// An empty set of cells of a survey that has `cells` of them.
    static CellSet none(int cells) {
        return new CellSet(new long[(cells >> BITS) + 1]);
    }

    CellSet copy() {
        return new CellSet(words.clone());
    }

    boolean has(int cell) {
        return (words[cell >> BITS] & 1L << cell) != 0;
    }

    void put(int cell, boolean in) {
        if (in) {
            words[cell >> BITS] |= 1L << cell;
        } else {
            words[cell >> BITS] &= ~(1L << cell);
        }
    }

    /// Adds the comments of a shard whose first cell is `base`.
    void add(BitSet comments, int base) {
        for (int comment = comments.nextSetBit(0); comment >= 0; comment = comments.nextSetBit(comment + 1)) {
            put(base + comment, true);
        }
    }

    /// Leaves what `other` holds too; gives this set.
    CellSet and(CellSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
        return this;
    }

    /// Adds what `other` holds; gives this set.
    CellSet or(CellSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    /// Takes away what `other` holds; gives this set.
    CellSet andNot(CellSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
        return this;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /// How many cells this set and `other` share.
    int common(CellSet other) {
        int common = 0;
        for (int i = 0; i < words.length; i++) {
            common += Long.bitCount(words[i] & other.words[i]);
        }
        return common;
    }

    /// The cells in ascending order.
    int[] cells() {
        int[] cells = new int[size()];
        int next = 0;
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                cells[next++] = (i << BITS) + Long.numberOfTrailingZeros(word);
            }
        }
        return cells;
    }
}
