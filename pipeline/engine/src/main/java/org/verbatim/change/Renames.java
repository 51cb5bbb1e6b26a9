package org.verbatim.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;

/// Which themes of a changed taxonomy are old ones under a new name, and which old ones went into others, as their
/// `was:` tells.
final class Renames {
    private final Map<ThemeId, ThemeId> oldNames = new TreeMap<>();
    private final Map<ThemeId, ThemeId> newNames = new TreeMap<>();
    private final Map<ThemeId, List<ThemeId>> heirs = new TreeMap<>();

    Renames(Taxonomies before, Taxonomies after) {
        for (Theme theme : after.themes()) {
            for (ThemeId was : theme.was()) {
                if (before.number(was).isPresent() && after.number(was).isEmpty()) {
                    heirs.computeIfAbsent(was, unseen -> new ArrayList<>()).add(theme.id());
                }
            }
        }
        for (Theme theme : after.themes()) {
            List<ThemeId> gone = theme.was().stream().filter(heirs::containsKey).toList();
            if (before.number(theme.id()).isEmpty()
                    && gone.size() == 1
                    && heirs.getOrDefault(gone.getFirst(), List.of()).size() == 1) {
                oldNames.put(theme.id(), gone.getFirst());
                newNames.put(gone.getFirst(), theme.id());
            }
        }
    }

    /// What the theme was called before, where it alone took the place of one theme alone.
    Optional<ThemeId> oldName(ThemeId theme) {
        return Optional.ofNullable(oldNames.get(theme));
    }

    /// The other way round.
    Optional<ThemeId> newName(ThemeId theme) {
        return Optional.ofNullable(newNames.get(theme));
    }

    /// The themes that took the place of one that is gone: one where it was merged, several where it was split.
    List<ThemeId> heirs(ThemeId gone) {
        return List.copyOf(heirs.getOrDefault(gone, List.of()));
    }
}
