package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// What holds between the numbers of the themes of one taxonomy: a parent has its children's comments, and a theme
/// those of another whose rules it has as well.
///
/// @param named the themes that each theme names, of those that have no other rule
/// @param inclusions of two themes the one that finds whatever the other finds, as everybody can read in their rules
record Tree(
        List<Theme> parents,
        Map<ThemeId, List<ThemeId>> children,
        List<Inclusion> inclusions,
        Map<ThemeId, List<ThemeId>> named) {
    /// One theme finds whatever the other finds.
    record Inclusion(ThemeId part, ThemeId whole) {}

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
        return new Tree(parents, children, inclusions(taxonomy.themes()), named(taxonomy.themes()));
    }

    private static List<Inclusion> inclusions(List<Theme> themes) {
        List<Inclusion> inclusions = new ArrayList<>();
        for (Theme whole : themes) {
            Set<String> wholeRules = texts(whole.rules());
            for (Theme part : themes) {
                boolean named =
                        wholeRules.contains("@" + part.id()) && whole.unless().isEmpty();
                boolean within = !part.rules().isEmpty()
                        && wholeRules.containsAll(texts(part.rules()))
                        && texts(part.unless()).containsAll(texts(whole.unless()));
                if (!part.id().equals(whole.id()) && (named || within)) {
                    inclusions.add(new Inclusion(part.id(), whole.id()));
                }
            }
        }
        return inclusions;
    }

    private static Map<ThemeId, List<ThemeId>> named(List<Theme> themes) {
        Map<ThemeId, List<ThemeId>> named = new LinkedHashMap<>();
        for (Theme theme : themes) {
            Set<String> rules = texts(theme.rules());
            List<ThemeId> others = themes.stream()
                    .map(Theme::id)
                    .filter(other -> rules.contains("@" + other))
                    .toList();
            boolean childless =
                    themes.stream().noneMatch(other -> other.parent().equals(Optional.of(theme.id())));
            if (!others.isEmpty() && others.size() == rules.size() && childless) {
                named.put(theme.id(), others);
            }
        }
        return named;
    }

    private static Set<String> texts(List<WrittenRule> rules) {
        return rules.stream().map(rule -> rule.text().strip()).collect(Collectors.toSet());
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
        for (Inclusion inclusion : inclusions) {
            cell.apply(inclusion.whole())
                    .ifPresent(whole -> cell.apply(inclusion.part()).ifPresent(part -> cells.within(part, whole)));
        }
        relateThoseOfOthers(cells, cell);
    }

    /// A theme that only names others has nothing but theirs.
    private void relateThoseOfOthers(Cells cells, Function<ThemeId, Optional<Cell>> cell) {
        for (Map.Entry<ThemeId, List<ThemeId>> named : named.entrySet()) {
            List<Cell> parts = named.getValue().stream()
                    .flatMap(part -> cell.apply(part).stream())
                    .toList();
            if (parts.size() == named.getValue().size()) {
                cell.apply(named.getKey()).ifPresent(whole -> cells.covered(whole, parts));
            }
        }
    }
}
