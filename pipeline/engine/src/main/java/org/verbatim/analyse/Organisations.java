package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verbatim.model.OrganisationId;

/// Exact sets of organisations, one for each of a number of cells.
///
/// Every organisation has a number here, in the order in which it was first seen, and a cell is a set of bits. Two such
/// collections are added by name, because their numbers differ.
final class Organisations implements Parcelled {
    /// The number of no organisation.
    static final int NONE = -1;

    private final Map<OrganisationId, Integer> numbers = new HashMap<>();
    private final List<OrganisationId> names = new ArrayList<>();
    private final @Nullable BitSet[] cells;

    Organisations(int cells) {
        this.cells = new BitSet[cells];
    }

    /// The number of an organisation, new if it was never seen; [#NONE] for none.
    int number(Optional<OrganisationId> organisation) {
        return organisation.isPresent() ? number(organisation.get()) : NONE;
    }

    private int number(OrganisationId organisation) {
        Integer known = numbers.putIfAbsent(organisation, names.size());
        if (known != null) {
            return known;
        }
        names.add(organisation);
        return names.size() - 1;
    }

    void add(int cell, int organisation) {
        if (organisation != NONE) {
            cell(cell).set(organisation);
        }
    }

    void addAll(Organisations other) {
        int[] here = other.names.stream().mapToInt(this::number).toArray();
        for (int cell = 0; cell < cells.length; cell++) {
            BitSet theirs = other.cells[cell];
            if (theirs != null) {
                BitSet ours = cell(cell);
                theirs.stream().forEach(organisation -> ours.set(here[organisation]));
            }
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(names.size(), out);
        for (OrganisationId name : names) {
            Parcel.write(name.value(), out);
        }
        for (BitSet cell : cells) {
            long[] bits = cell == null ? new long[0] : cell.toLongArray();
            Parcel.write(bits.length, out);
            for (long word : bits) {
                out.writeLong(word);
            }
        }
    }

    @Override
    public void add(DataInput in) throws IOException {
        int[] here = new int[Parcel.length(in)];
        for (int there = 0; there < here.length; there++) {
            here[there] = number(new OrganisationId(Parcel.text(in)));
        }
        for (int cell = 0; cell < cells.length; cell++) {
            long[] bits = new long[Parcel.length(in)];
            for (int word = 0; word < bits.length; word++) {
                bits[word] = in.readLong();
            }
            if (bits.length > 0) {
                BitSet ours = cell(cell);
                BitSet.valueOf(bits).stream().forEach(organisation -> ours.set(here[organisation]));
            }
        }
    }

    /// How many different organisations are in a cell.
    long count(int cell) {
        BitSet set = cells[cell];
        return set == null ? 0 : set.cardinality();
    }

    private BitSet cell(int cell) {
        BitSet set = cells[cell];
        if (set == null) {
            set = new BitSet();
            cells[cell] = set;
        }
        return set;
    }
}
