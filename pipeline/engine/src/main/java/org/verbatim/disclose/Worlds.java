package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds other worlds: numbers that could stand in place of those withheld, and agree with everything that is shown and
/// known.
///
/// A world is found by changing one number and mending what no longer holds, relation by relation, by changing others
/// that are withheld. Whoever sees only what is published cannot tell it from the true one. Where none is found, there
/// may be one all the same: then more is withheld than need be, never less.
final class Worlds {
    /// How many changes are tried before a search is given up.
    private static final int PATIENCE = 100;

    private final Set<Cell> changed = new HashSet<>();
    private final List<Cell> order = new ArrayList<>();
    private int tries;

    /// Whether the cell could be so many numbers that it is protected; finds the worlds that show it.
    boolean protect(Cell cell) {
        for (long by = Math.min(cell.width, cell.value); by > cell.value - cell.lowest; by--) {
            if (exists(cell, -by)) {
                break;
            }
        }
        long missing = cell.width - (cell.value - cell.lowest);
        if (missing > cell.highest - cell.value) {
            exists(cell, missing);
        }
        return cell.isProtected();
    }

    /// Whether there is a world in which the cell is larger by `by`.
    private boolean exists(Cell cell, long by) {
        tries = 0;
        boolean found = change(cell, by, new ArrayList<>());
        if (found) {
            order.forEach(one -> {
                one.lowest = Math.min(one.lowest, one.now);
                one.highest = Math.max(one.highest, one.now);
            });
        }
        while (!order.isEmpty()) {
            undo();
        }
        return found;
    }

    private boolean change(Cell cell, long by, List<Relation> broken) {
        tries++;
        long next = cell.now + by;
        if (next < 0 || next > cell.most) {
            return false;
        }
        set(cell, by);
        changed.add(cell);
        order.add(cell);
        List<Relation> toMend = new ArrayList<>();
        for (Cell.Part part : cell.relations) {
            if (!part.relation().holds() && !toMend.contains(part.relation())) {
                toMend.add(part.relation());
            }
        }
        for (Relation relation : broken) {
            if (!relation.holds() && !toMend.contains(relation)) {
                toMend.add(relation);
            }
        }
        return mend(toMend);
    }

    private void undo() {
        Cell last = order.removeLast();
        changed.remove(last);
        set(last, last.value - last.now);
    }

    private static void set(Cell cell, long by) {
        cell.now += by;
        for (Cell.Part part : cell.relations) {
            part.relation().excess += part.sign() * by;
        }
    }

    private boolean mend(List<Relation> broken) {
        if (broken.isEmpty()) {
            return true;
        }
        Relation relation = broken.getFirst();
        for (Change change : changes(relation)) {
            if (tries > PATIENCE) {
                return false;
            }
            int before = order.size();
            if (change(change.cell, change.by, broken)) {
                return true;
            }
            while (order.size() > before) {
                undo();
            }
        }
        return false;
    }

    /// One number changed.
    private record Change(Cell cell, long by) {}

    /// What would mend a relation, those first that mend it at a stroke and trouble the fewest others.
    private List<Change> changes(Relation relation) {
        List<Change> changes = new ArrayList<>();
        long missing = -relation.excess;
        relation.greater.forEach(cell -> add(cell, missing, changes));
        relation.lesser.forEach(cell -> add(cell, -missing, changes));
        changes.sort(Comparator.comparingInt((Change change) -> Math.abs(change.by) < Math.abs(missing) ? 1 : 0)
                .thenComparingInt(change -> change.cell.relations.size()));
        return changes;
    }

    private void add(Cell cell, long wanted, List<Change> changes) {
        if (cell.isWithheld() && !changed.contains(cell)) {
            long by = Math.clamp(wanted, -cell.now, cell.most - cell.now);
            if (by != 0) {
                changes.add(new Change(cell, by));
            }
        }
    }
}
