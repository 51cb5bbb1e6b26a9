package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// The themes of all taxonomies, with their places in the trees.
final class ThemeTree {
    private final Map<ThemeId, Theme> themes = new HashMap<>();
    private final Map<ThemeId, Integer> places = new HashMap<>();

    ThemeTree(List<Taxonomy> taxonomies) {
        for (Taxonomy taxonomy : taxonomies) {
            for (Theme theme : taxonomy.themes()) {
                places.put(theme.id(), places.size());
                themes.put(theme.id(), theme);
            }
        }
    }

    /// A theme's row at its place in the tree.
    record Placed(ThemeRow row, String name, int depth) {}

    /// @throws IllegalArgumentException if no taxonomy has it
    Theme theme(ThemeId id) {
        Theme found = themes.get(id);
        if (found == null) {
            throw new IllegalArgumentException("a theme of no taxonomy: " + id);
        }
        return found;
    }

    String name(ThemeId id) {
        return theme(id).name();
    }

    int depth(ThemeId id) {
        return theme(id).parent().map(parent -> 1 + depth(parent)).orElse(0);
    }

    /// Whether one of the two carries the other's comments.
    boolean related(ThemeId first, ThemeId second) {
        return within(first, second) || within(second, first);
    }

    private boolean within(ThemeId theme, ThemeId ancestor) {
        return theme.equals(ancestor)
                || theme(theme).parent().map(parent -> within(parent, ancestor)).orElse(false);
    }

    /// The rows that hold respondents, the most frequent first and children below their parents. Ties keep the order of
    /// the taxonomy, as do those whose number is withheld, which come last: their rank would tell it.
    List<Placed> ranked(List<ThemeRow> rows) {
        Map<Optional<ThemeId>, List<ThemeRow>> children = new LinkedHashMap<>();
        rows.stream()
                .filter(row ->
                        row.respondents().isWithheld() || row.respondents().count() > 0)
                .sorted(Comparator.comparingLong(
                                (ThemeRow row) -> row.respondents().isWithheld()
                                        ? 1
                                        : -row.respondents().count())
                        .thenComparing(row -> places.getOrDefault(row.theme(), 0)))
                .forEach(row -> children.computeIfAbsent(theme(row.theme()).parent(), parent -> new ArrayList<>())
                        .add(row));
        List<Placed> placed = new ArrayList<>();
        place(Optional.empty(), 0, children, placed);
        return placed;
    }

    private void place(
            Optional<ThemeId> parent, int depth, Map<Optional<ThemeId>, List<ThemeRow>> children, List<Placed> placed) {
        for (ThemeRow row : children.getOrDefault(parent, List.of())) {
            placed.add(new Placed(row, name(row.theme()), depth));
            place(Optional.of(row.theme()), depth + 1, children, placed);
        }
    }
}
