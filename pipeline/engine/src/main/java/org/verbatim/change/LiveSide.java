package org.verbatim.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.codings.Standing;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;

/// One of the two taxonomies between which a theme is edited: as it is saved, or as it would be.
///
/// @param people what people decided, whichever of the two it is
/// @param keys what its rules and themes find, as texts
record LiveSide(Taxonomies taxonomies, Standing people, RuleKeys keys) {
    LiveSide(Taxonomies taxonomies, Standing people) {
        this(taxonomies, people, new RuleKeys(taxonomies));
    }

    Optional<Integer> number(ThemeId theme) {
        OptionalInt found = taxonomies.number(theme);
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }

    Optional<String> name(ThemeId theme) {
        return number(theme).map(found -> taxonomies.theme(found).name());
    }

    /// The rules of the theme as they are written; none if there is no such theme.
    List<String> rules(ThemeId theme) {
        return number(theme)
                .map(found -> taxonomies.theme(found).rules().stream()
                        .map(rule -> rule.text())
                        .toList())
                .orElse(List.of());
    }

    /// Whether the theme, with all below it, finds the same on the other side.
    boolean findsAlike(ThemeId theme, LiveSide other) {
        return keys.whole(theme).equals(other.keys.whole(theme));
    }
}
