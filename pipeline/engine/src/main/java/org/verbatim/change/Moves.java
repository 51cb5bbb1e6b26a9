package org.verbatim.change;

import java.util.BitSet;

/// How many there were, came, went, and are; can be added up over shards.
record Moves(long before, long gained, long lost, long after) {
    static final Moves NONE = new Moves(0, 0, 0, 0);

    static Moves of(BitSet had, BitSet has) {
        BitSet both = (BitSet) had.clone();
        both.and(has);
        long shared = both.cardinality();
        return new Moves(had.cardinality(), has.cardinality() - shared, had.cardinality() - shared, has.cardinality());
    }

    Moves plus(Moves other) {
        return new Moves(before + other.before, gained + other.gained, lost + other.lost, after + other.after);
    }

    Difference.Sums sums() {
        return new Difference.Sums(before, gained, lost, after);
    }
}
