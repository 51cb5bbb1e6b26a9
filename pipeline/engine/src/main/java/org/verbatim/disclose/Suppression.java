package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Withholds more numbers, until none of those that must be protected can be told from what is left.
///
/// The next number withheld is the smallest that will do among those that a relation ties to the number in danger.
final class Suppression {
    /// How many are tried before the first is taken.
    private static final int TRIALS = 8;

    /// How many relations away a number may be that is withheld for another's sake.
    private static final int REACH = 3;

    private final Cells cells;
    private final Worlds worlds = new Worlds();

    Suppression(Cells cells) {
        this.cells = cells;
    }

    /// @return the cells for which nothing could be done: even with everything withheld that bears on them, they follow
    ///     from what everybody knows
    List<Cell> complete() {
        List<Cell> beyond = new ArrayList<>();
        for (Cell.Kind kind : Cell.Kind.values()) {
            for (Cell cell : List.copyOf(cells.all())) {
                if (cell.kind == kind && cell.width > 0 && !protect(cell)) {
                    beyond.add(cell);
                }
            }
        }
        return beyond;
    }

    private boolean protect(Cell cell) {
        while (!cell.isProtected() && !worlds.protect(cell)) {
            List<Cell> shown = shownNear(cell);
            if (shown.isEmpty()) {
                return false;
            }
            withholdBest(cell, shown);
        }
        return true;
    }

    private void withholdBest(Cell cell, List<Cell> shown) {
        for (Cell candidate : shown.subList(0, Math.min(TRIALS, shown.size()))) {
            List<Cell> newly = candidate.withhold();
            if (worlds.protect(cell)) {
                return;
            }
            newly.forEach(Cell::showAgain);
        }
        shown.getFirst().withhold();
    }

    /// What is shown nearest to the cell: the smallest first that is large enough to take up the change, nought last.
    private static List<Cell> shownNear(Cell cell) {
        Set<Cell> seen = new LinkedHashSet<>(List.of(cell));
        List<Cell> edge = List.of(cell);
        for (int step = 0; step < REACH && !edge.isEmpty(); step++) {
            Set<Cell> next = neighbours(edge, seen);
            List<Cell> shown = next.stream()
                    .filter(one -> !one.isWithheld() && one.kind == cell.kind)
                    .sorted(Comparator.comparingInt((Cell one) -> one.value < cell.width ? 1 : 0)
                            .thenComparingLong(one -> one.value < cell.width ? -one.value : one.value))
                    .toList();
            if (!shown.isEmpty()) {
                return shown;
            }
            edge = next.stream().filter(Cell::isWithheld).toList();
        }
        return List.of();
    }

    /// Those that a relation ties to the edge and that were not seen before.
    private static Set<Cell> neighbours(List<Cell> edge, Set<Cell> seen) {
        Set<Cell> found = new LinkedHashSet<>();
        for (Cell cell : edge) {
            for (Cell.Part part : cell.relations) {
                found.addAll(part.relation().greater);
                found.addAll(part.relation().lesser);
            }
        }
        found.removeAll(seen);
        seen.addAll(found);
        return found;
    }
}
