package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Arrays of counts that add up place by place, always in the same order; whoever made them counts in them.
final class Counts implements Parcelled {
    private final long[][] arrays;

    Counts(long[]... arrays) {
        this.arrays = arrays.clone();
    }

    void addAll(Counts others) {
        for (int array = 0; array < arrays.length; array++) {
            addAll(arrays[array], others.arrays[array]);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (long[] counts : arrays) {
            Parcel.write(counts, out);
        }
    }

    @Override
    public void add(DataInput in) throws IOException {
        for (long[] counts : arrays) {
            Parcel.add(counts, in);
        }
    }

    /// Adds `others` to `counts`, place by place.
    static void addAll(long[] counts, long[] others) {
        for (int place = 0; place < counts.length; place++) {
            counts[place] += others[place];
        }
    }
}
