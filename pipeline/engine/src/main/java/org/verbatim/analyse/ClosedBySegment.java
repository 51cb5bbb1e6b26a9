package org.verbatim.analyse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who chose which option of one closed question, for each value of one segment.
final class ClosedBySegment {
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

    /// The totals of each value, in the order of `names`.
    List<ClosedTotals> of(List<String> names) {
        return names.stream().map(name -> values.getOrDefault(name, nobody)).toList();
    }
}
