package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// The numbers of all themes: those of the first taxonomy first, then those of each further axis, in order.
final class Numbering {
    private final List<ThemeId> ids = new ArrayList<>();
    private final Map<ThemeId, Integer> numbers = new HashMap<>();
    private final List<String> axes = new ArrayList<>();
    private final int[] parents;
    private final int themes;

    Numbering(List<Taxonomy> taxonomies) {
        List<Integer> found = new ArrayList<>();
        for (Taxonomy taxonomy : taxonomies) {
            for (Theme theme : taxonomy.themes()) {
                found.add(theme.parent()
                        .map(parent -> numbers.getOrDefault(parent, -1))
                        .orElse(-1));
                numbers.put(theme.id(), ids.size());
                ids.add(theme.id());
                axes.add(taxonomy.id());
            }
        }
        parents = found.stream().mapToInt(Integer::intValue).toArray();
        themes = taxonomies.isEmpty() ? 0 : taxonomies.getFirst().themes().size();
    }

    /// How many themes the first taxonomy has; their numbers start from 0.
    int themes() {
        return themes;
    }

    /// How many values the further axes have together; their numbers follow the themes'.
    int axisValues() {
        return ids.size() - themes;
    }

    ThemeId id(int number) {
        return ids.get(number);
    }

    /// @throws IllegalArgumentException if no taxonomy has the theme
    int number(ThemeId theme) {
        Integer number = numbers.get(theme);
        if (number == null) {
            throw new IllegalArgumentException("no such theme: " + theme);
        }
        return number;
    }

    /// The id of the taxonomy that a number belongs to.
    String axis(int number) {
        return axes.get(number);
    }

    /// Whether one theme is the other, or stands above or below it in the tree.
    boolean related(int one, int other) {
        return isWithin(one, other) || isWithin(other, one);
    }

    private boolean isWithin(int theme, int ancestor) {
        int above = theme;
        while (above != -1 && above != ancestor) {
            above = parents[above];
        }
        return above == ancestor;
    }
}
