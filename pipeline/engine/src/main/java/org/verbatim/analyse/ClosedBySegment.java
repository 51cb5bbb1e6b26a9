package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who chose which option of one closed question, for each value of one segment.
final class ClosedBySegment implements Parcelled {
    private final ClosedTotals nobody;
    private final Map<String, ClosedTotals> values = new HashMap<>();

    /// @param kind totals of the question, whose counts play no part
    ClosedBySegment(ClosedTotals kind) {
        this.nobody = kind.fresh();
    }

    ClosedCells cells() {
        return nobody.cells();
    }

    /// Counts one respondent in each value that she is in.
    void add(List<String> in, List<Integer> chosen, Weight weight) {
        for (int place = 0; place < in.size(); place++) {
            values.computeIfAbsent(in.get(place), fresh -> nobody.fresh()).add(chosen, weight);
        }
    }

    void addAll(ClosedBySegment other) {
        other.values.forEach((name, theirs) ->
                values.computeIfAbsent(name, fresh -> nobody.fresh()).addAll(theirs));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(values.size(), out);
        for (Map.Entry<String, ClosedTotals> value : values.entrySet()) {
            Parcel.write(value.getKey(), out);
            value.getValue().write(out);
        }
    }

    @Override
    public void add(DataInput in) throws IOException {
        for (int left = Parcel.length(in); left > 0; left--) {
            values.computeIfAbsent(Parcel.text(in), fresh -> nobody.fresh()).add(in);
        }
    }

    /// The totals of each value, in the order of `names`.
    List<ClosedTotals> of(List<String> names) {
        return names.stream().map(name -> values.getOrDefault(name, nobody)).toList();
    }
}
