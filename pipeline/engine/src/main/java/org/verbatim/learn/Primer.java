package org.verbatim.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Example;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// What the taxonomy's own text teaches: each theme's name, definition, inclusions and examples speak for it, its
/// exclusions and counterexamples against it.
///
/// @param texts in the order of the taxonomy
/// @param themes of each text, by theme: 1 if it speaks for it, 0 if not, -1 if nobody knows
record Primer(List<String> texts, List<byte[]> themes) {
    private static final byte UNKNOWN = -1;

    static Primer of(Taxonomy taxonomy) {
        Map<ThemeId, Integer> numbers = new HashMap<>();
        taxonomy.themes().forEach(theme -> numbers.put(theme.id(), numbers.size()));
        Primer primer = new Primer(new ArrayList<>(), new ArrayList<>());
        for (Theme theme : taxonomy.themes()) {
            int number = numberOf(numbers, theme);
            byte[] speaksFor = speaksFor(taxonomy, numbers, theme);
            primer.add(theme.name(), speaksFor);
            primer.add(theme.definition(), speaksFor);
            primer.add(theme.include(), speaksFor);
            for (Example example : theme.examples()) {
                primer.add(example.text(), speaksFor);
            }
            byte[] speaksAgainst = new byte[numbers.size()];
            java.util.Arrays.fill(speaksAgainst, UNKNOWN);
            speaksAgainst[number] = 0;
            primer.add(theme.exclude(), speaksAgainst);
            for (Example counterexample : theme.counterexamples()) {
                primer.add(counterexample.text(), speaksAgainst);
            }
        }
        return primer;
    }

    /// A theme's text speaks for the themes above it too; of those beneath it nobody knows.
    private static int numberOf(Map<ThemeId, Integer> numbers, Theme theme) {
        return Objects.requireNonNull(numbers.get(theme.id()));
    }

    private static byte[] speaksFor(Taxonomy taxonomy, Map<ThemeId, Integer> numbers, Theme theme) {
        byte[] themes = new byte[numbers.size()];
        for (Theme other : taxonomy.themes()) {
            if (isAbove(taxonomy, theme.id(), other)) {
                themes[numberOf(numbers, other)] = UNKNOWN;
            }
        }
        Optional<Theme> above = Optional.of(theme);
        while (above.isPresent()) {
            themes[numberOf(numbers, above.get())] = 1;
            above = above.get().parent().flatMap(taxonomy::theme);
        }
        return themes;
    }

    private static boolean isAbove(Taxonomy taxonomy, ThemeId theme, Theme other) {
        Optional<Theme> above = other.parent().flatMap(taxonomy::theme);
        while (above.isPresent()) {
            if (above.get().id().equals(theme)) {
                return true;
            }
            above = above.get().parent().flatMap(taxonomy::theme);
        }
        return false;
    }

    private void add(String text, byte[] speaksFor) {
        if (!text.isBlank()) {
            texts.add(text.strip());
            themes.add(speaksFor);
        }
    }
}
