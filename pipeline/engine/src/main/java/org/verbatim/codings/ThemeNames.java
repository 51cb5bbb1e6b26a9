package org.verbatim.codings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

/// Finds the theme that another tool's code is: by its id, or by its name, case and outer spaces aside.
public final class ThemeNames {
    private final Map<String, ThemeId> themes = new HashMap<>();
    private final Map<String, String> writtenFor = new HashMap<>();
    private final Map<String, SortedSet<ThemeId>> called = new HashMap<>();

    /// @param names the name of every theme
    /// @param codes what the other tool calls a theme in short, such as ThemeFinder's letters, with the theme's id or
    /// name
    public ThemeNames(Map<ThemeId, String> names, Map<String, String> codes) {
        names.forEach((theme, name) ->
                called.computeIfAbsent(normal(name), same -> new TreeSet<>()).add(theme));
        called.forEach((name, same) -> themes.put(name, same.first()));
        names.keySet().forEach(theme -> themes.put(normal(theme.value()), theme));
        codes.forEach((code, theme) -> writtenFor.put(normal(code), theme));
    }

    /// The theme that `code` is; empty, with a problem once a code, if it is none.
    Optional<ThemeId> find(String code, Problem.Place where, CodesFound found, Problems problems) {
        String wanted = writtenFor.getOrDefault(normal(code), code);
        ThemeId theme = themes.get(normal(wanted));
        SortedSet<ThemeId> same = called.getOrDefault(normal(wanted), new TreeSet<>());
        if (theme == null) {
            tellUnknown(wanted, where, found, problems);
            return Optional.empty();
        }
        if (!theme.value().equals(normal(wanted)) && same.size() > 1) {
            if (found.isNews(wanted, false)) {
                problems.add(
                        where,
                        "the code '" + wanted + "' is the name of several themes: "
                                + same.stream().map(ThemeId::value).collect(Collectors.joining(", ")),
                        "give the code a theme's id for its name");
            }
            return Optional.empty();
        }
        found.exact();
        return Optional.of(theme);
    }

    private void tellUnknown(String wanted, Problem.Place where, CodesFound found, Problems problems) {
        Optional<String> nearest =
                Nearest.to(normal(wanted), themes.keySet().stream().sorted().toList());
        if (found.isNews(wanted, nearest.isPresent())) {
            problems.add(
                    where,
                    "the code '" + wanted + "' is no theme"
                            + nearest.map(name -> "; did you mean '" + themes.get(name) + "'?")
                                    .orElse(""),
                    "rename the code, or say which theme it is with --codes FILE, a CSV of the columns code and theme");
        }
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
