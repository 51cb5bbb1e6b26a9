package org.verbatim.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verbatim.model.ThemeId;

/// Who stands above and below whom, by number.
///
/// @param parents the number of each theme's parent, or -1
record Family(int[] parents, int[][] ancestors, int[][] descendants) {
    static Family of(List<Theme> themes, Map<ThemeId, Integer> numbers) {
        int[] parents =
                themes.stream().mapToInt(theme -> parent(theme, numbers)).toArray();
        int[][] ancestors = new int[parents.length][];
        for (int theme = 0; theme < parents.length; theme++) {
            ancestors[theme] = IntStream.iterate(parents[theme], above -> above >= 0, above -> parents[above])
                    .toArray();
        }
        return new Family(parents, ancestors, descendants(ancestors));
    }

    private static int parent(Theme theme, Map<ThemeId, Integer> numbers) {
        Optional<Integer> parent = theme.parent().map(numbers::get);
        return parent.orElse(-1);
    }

    private static int[][] descendants(int[][] ancestors) {
        int[][] descendants = new int[ancestors.length][];
        int[] counts = new int[ancestors.length];
        for (int[] line : ancestors) {
            for (int above : line) {
                counts[above]++;
            }
        }
        for (int theme = 0; theme < descendants.length; theme++) {
            descendants[theme] = new int[counts[theme]];
        }
        int[] filled = new int[ancestors.length];
        for (int theme = 0; theme < ancestors.length; theme++) {
            for (int above : ancestors[theme]) {
                descendants[above][filled[above]++] = theme;
            }
        }
        return descendants;
    }
}
