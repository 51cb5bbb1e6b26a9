package org.verbatim.disclose;

import java.util.List;

/// What everybody knows to hold between numbers: that `greater` together exceed `lesser` together by nothing (exact),
/// or by nothing less than nothing.
final class Relation {
    final List<Cell> greater;
    final List<Cell> lesser;
    final boolean exact;

    /// By how much the greater exceed the lesser in the world that is being tried.
    long excess;

    /// @param constant added to the greater
    Relation(List<Cell> greater, List<Cell> lesser, long constant, boolean exact) {
        this.greater = List.copyOf(greater);
        this.lesser = List.copyOf(lesser);
        this.exact = exact;
        excess = constant + sum(greater) - sum(lesser);
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(cell -> cell.value).sum();
    }

    boolean holds() {
        return exact ? excess == 0 : excess >= 0;
    }
}
