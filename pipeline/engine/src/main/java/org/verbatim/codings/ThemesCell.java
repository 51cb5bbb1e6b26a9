package org.verbatim.codings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

/// Reads cells that name themes, separated by `;`, and keeps count of how well they were named.
final class ThemesCell {
    private final List<String> known;
    private final Problems problems;
    private int exact;
    private int near;
    private int unknown;

    ThemesCell(Collection<ThemeId> known, Problems problems) {
        this.known = known.stream().map(ThemeId::value).sorted().toList();
        this.problems = problems;
    }

    /// The themes that `cell` names; an id that is none is a problem, with the nearest theme, and is never guessed.
    SortedSet<ThemeId> read(String cell, Problem.Place where) {
        SortedSet<ThemeId> themes = new TreeSet<>();
        for (String part : cell.split(";", -1)) {
            String id = part.strip();
            if (known.contains(id)) {
                exact++;
                themes.add(new ThemeId(id));
            } else if (!id.isEmpty()) {
                report(id, where);
            }
        }
        return themes;
    }

    private void report(String id, Problem.Place where) {
        Optional<String> nearest = Nearest.to(id, known);
        near += nearest.isPresent() ? 1 : 0;
        unknown += nearest.isPresent() ? 0 : 1;
        problems.add(
                where,
                "'" + id + "' is no theme"
                        + nearest.map(name -> "; did you mean '" + name + "'?").orElse(""),
                "write the id of a theme; several are separated by ;");
    }

    /// The comments read, with the counts of all cells.
    ///
    /// @param left comments of which nothing is said yet
    Gold gold(List<Gold.Row> rows, int left) {
        return new Gold(rows, exact, near, unknown, left);
    }
}
