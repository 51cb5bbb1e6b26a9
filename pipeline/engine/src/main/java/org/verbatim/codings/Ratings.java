package org.verbatim.codings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What several coders made of the same units: a grid with a row for each unit, a column for each coder and a value, or
/// none, in each cell.
///
/// @param <V> what a coder says of a unit: yes or no, a set of themes, a number
final class Ratings<V> {
    private final List<V> values;
    private final int[][] cells;
    private final int coders;
    private final int[] raters;

    private Ratings(List<V> values, int[][] cells, int coders, int[] raters) {
        this.values = values;
        this.cells = cells;
        this.coders = coders;
        this.raters = raters;
    }

    /// @param units for each unit what each coder said, in the same order of coders
    static <V> Ratings<V> of(List<List<Optional<V>>> units) {
        return of(List.of(), units);
    }

    /// @param values the first values, in order, given or not; others follow as they come
    static <V> Ratings<V> of(List<V> values, List<List<Optional<V>>> units) {
        Map<V, Integer> numbers = new LinkedHashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        int coders = units.isEmpty() ? 0 : units.getFirst().size();
        int[][] cells = new int[units.size()][coders];
        int[] raters = new int[units.size()];
        for (int unit = 0; unit < cells.length; unit++) {
            for (int coder = 0; coder < coders; coder++) {
                Optional<V> value = units.get(unit).get(coder);
                raters[unit] += value.isPresent() ? 1 : 0;
                cells[unit][coder] = value.map(given -> numbers.computeIfAbsent(given, next -> numbers.size()))
                        .orElse(-1);
            }
        }
        return new Ratings<>(new ArrayList<>(numbers.keySet()), cells, coders, raters);
    }

    /// Every value, by number.
    List<V> values() {
        return values;
    }

    int units() {
        return cells.length;
    }

    int coders() {
        return coders;
    }

    /// How many coders rated `unit`.
    int raters(int unit) {
        return raters[unit];
    }

    /// The number of the value that `coder` gave to `unit`, or -1.
    int cell(int unit, int coder) {
        return cells[unit][coder];
    }
}
