package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.verbatim.analyse.Adjustment;
import org.verbatim.analyse.Flag;
import org.verbatim.model.Share;

/// Tests of significance, of which only those stand whose every number is shown.
///
/// A probability can be worked back to the counts it came from, and one that is adjusted for a family tells of every
/// test in it: so it is adjusted anew, for those that stand. Of rounded numbers none stands.
///
/// @param <R> the rows that carry the tests
final class Tests<R> {
    private final Rule rule;
    private final List<Row<R>> rows = new ArrayList<>();
    private final Map<List<Object>, Boolean> stands = new LinkedHashMap<>();
    private final Map<List<Object>, Double> p = new HashMap<>();

    Tests(Rule rule) {
        this.rule = rule;
    }

    /// What may be said of a row.
    record Test(double p, double adjusted, String flag) {}

    private record Row<R>(R row, List<Object> family, List<Object> test, Share shown) {}

    /// Adds a row.
    ///
    /// @param family the tests made together
    /// @param subject the one of them that the row is part of
    void add(List<Object> family, Object subject, R row, Share shown, double probability) {
        List<Object> test = List.of(family, subject);
        rows.add(new Row<>(row, family, test, shown));
        stands.merge(test, !shown.isWithheld() && !rule.rounds(), Boolean::logicalAnd);
        p.put(test, probability);
    }

    List<R> adjusted(BiFunction<R, Test, R> with) {
        Map<List<Object>, Double> adjusted = adjust();
        return rows.stream()
                .map(row -> {
                    double own = adjusted.containsKey(row.test) ? p.getOrDefault(row.test, Double.NaN) : Double.NaN;
                    double among = adjusted.getOrDefault(row.test, Double.NaN);
                    return with.apply(row.row, new Test(own, among, Flag.of(row.shown, among)));
                })
                .toList();
    }

    private Map<List<Object>, Double> adjust() {
        Map<List<Object>, List<List<Object>>> families = new LinkedHashMap<>();
        for (Row<R> row : rows) {
            List<List<Object>> family = families.computeIfAbsent(row.family, none -> new ArrayList<>());
            if (stands.getOrDefault(row.test, false) && !family.contains(row.test)) {
                family.add(row.test);
            }
        }
        Map<List<Object>, Double> adjusted = new HashMap<>();
        for (List<List<Object>> family : families.values()) {
            double[] values = Adjustment.benjaminiHochberg(family.stream()
                    .mapToDouble(test -> p.getOrDefault(test, Double.NaN))
                    .toArray());
            for (int test = 0; test < values.length; test++) {
                adjusted.put(family.get(test), values[test]);
            }
        }
        return adjusted;
    }
}
