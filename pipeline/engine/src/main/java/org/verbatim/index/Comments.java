package org.verbatim.index;

import org.apache.lucene.util.FixedBitSet;

/// A set of comments of one shard.
final class Comments {
    private final FixedBitSet bits;

    Comments(int commentCount) {
        bits = new FixedBitSet(Math.max(1, commentCount));
    }

    void add(int comment) {
        bits.set(comment);
    }

    boolean has(int comment) {
        return bits.get(comment);
    }

    int count() {
        return bits.cardinality();
    }

    /// Their numbers in order.
    int[] sorted() {
        int[] numbers = new int[count()];
        int comment = -1;
        for (int number = 0; number < numbers.length; number++) {
            comment = bits.nextSetBit(comment + 1);
            numbers[number] = comment;
        }
        return numbers;
    }

    /// Leaves only what `other` holds too.
    void and(Comments other) {
        bits.and(other.bits);
    }

    /// Adds what `other` holds.
    void or(Comments other) {
        bits.or(other.bits);
    }

    void andNot(Comments other) {
        bits.andNot(other.bits);
    }
}
