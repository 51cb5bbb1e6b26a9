package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// What holds between the numbers of the themes of one taxonomy: a parent has its children's comments.
record Tree(List<Theme> parents, Map<ThemeId, List<ThemeId>> children) {
    static Tree of(Taxonomy taxonomy) {
        Map<ThemeId, List<ThemeId>> children = new LinkedHashMap<>();
        for (Theme theme : taxonomy.themes()) {
            theme.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, none -> new ArrayList<>())
                            .add(theme.id()));
        }
        List<Theme> parents = taxonomy.themes().stream()
                .filter(theme -> children.containsKey(theme.id()))
                .toList();
        return new Tree(parents, children);
    }

    /// Adds what holds between the numbers that `cell` finds for the themes. A parent without rules has nothing of its
    /// own, as far as anybody knows.
    void relate(Cells cells, Function<ThemeId, Optional<Cell>> cell) {
        for (Theme parent : parents) {
            List<Cell> parts = children.getOrDefault(parent.id(), List.of()).stream()
                    .flatMap(child -> cell.apply(child).stream())
                    .toList();
            cell.apply(parent.id()).ifPresent(whole -> {
                parts.forEach(part -> cells.within(part, whole));
                if (parent.rules().isEmpty()) {
                    cells.covered(whole, parts);
                }
            });
        }
    }
}
