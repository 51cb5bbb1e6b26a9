package org.verbatim.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.verbatim.model.ThemeId;

/// What became of the themes of earlier versions, as `was:` tells.
///
/// A theme renamed or merged into another lives on in it. One that was split lives on in the nearest theme above all of
/// its parts, if there is one: nobody has said yet which part a comment belongs to.
public final class Succession {
    private final Map<ThemeId, List<ThemeId>> heirs = new LinkedHashMap<>();
    private final Map<ThemeId, ThemeId> today = new HashMap<>();
    private final Map<ThemeId, Set<ThemeId>> open = new HashMap<>();

    /// @param taxonomies whose themes say what they were
    public Succession(Taxonomies taxonomies) {
        for (Theme theme : taxonomies.themes()) {
            theme.was()
                    .forEach(former -> heirs.computeIfAbsent(former, id -> new ArrayList<>())
                            .add(theme.id()));
        }
        heirs.forEach((former, parts) -> above(taxonomies, parts).ifPresent(heir -> today.put(former, heir)));
        heirs.forEach((former, parts) -> {
            if (parts.size() > 1) {
                open.put(former, open(taxonomies, parts));
            }
        });
    }

    /// The theme that speaks for each former one; one that was split without a theme above its parts is missing.
    public Map<ThemeId, ThemeId> today() {
        return Collections.unmodifiableMap(today);
    }

    /// Whether a former theme lives on under another name alone, neither merged with others nor split.
    public boolean isRenamed(ThemeId former) {
        List<ThemeId> parts = heirs(former);
        return parts.size() == 1
                && heirs.values().stream().filter(parts::equals).count() == 1;
    }

    /// The themes that took the place of a former one; none if `was:` does not name it.
    public List<ThemeId> heirs(ThemeId former) {
        return List.copyOf(heirs.getOrDefault(former, List.of()));
    }

    /// The themes of which nobody has said yet whether a comment carries them that carried a former one: if it was
    /// split, its parts and what is below them, and what is above some of the parts alone.
    public Set<ThemeId> open(ThemeId former) {
        return open.getOrDefault(former, Set.of());
    }

    private static Set<ThemeId> open(Taxonomies taxonomies, List<ThemeId> parts) {
        Set<ThemeId> open = new HashSet<>();
        for (ThemeId part : parts) {
            open.addAll(line(taxonomies, part));
            int number = taxonomies.number(part).orElseThrow();
            IntStream.of(taxonomies.descendants(number))
                    .mapToObj(each -> taxonomies.theme(each).id())
                    .forEach(open::add);
        }
        above(taxonomies, parts).ifPresent(common -> line(taxonomies, common).forEach(open::remove));
        return open;
    }

    /// The nearest theme that is, or is above, all of `parts`.
    private static Optional<ThemeId> above(Taxonomies taxonomies, List<ThemeId> parts) {
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst());
        }
        List<ThemeId> common = new ArrayList<>(line(taxonomies, parts.getFirst()));
        parts.forEach(part -> common.retainAll(line(taxonomies, part)));
        return common.stream().findFirst();
    }

    /// A theme and those above it, the nearest first.
    private static List<ThemeId> line(Taxonomies taxonomies, ThemeId theme) {
        int number = taxonomies.number(theme).orElseThrow();
        return IntStream.concat(IntStream.of(number), IntStream.of(taxonomies.ancestors(number)))
                .mapToObj(each -> taxonomies.theme(each).id())
                .toList();
    }
}
