package org.verbatim.codings;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.verbatim.model.CoderId;
import org.verbatim.model.ThemeId;

/// What one person's decisions about one comment come to.
///
/// @param verdicts the themes decided about one by one, each as it stands
/// @param cleared when the person last said that no theme applies; themes applied since then apply all the same
public record Opinion(CoderId coder, SortedMap<ThemeId, Verdict> verdicts, Optional<Instant> cleared) {
    public Opinion {
        verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    }

    /// Whether a theme applies, and since when.
    public record Verdict(boolean applies, Instant at) {}

    /// The themes that the comment carries in this person's eyes.
    public SortedSet<ThemeId> themes() {
        SortedSet<ThemeId> themes = new TreeSet<>();
        for (Map.Entry<ThemeId, Verdict> verdict : verdicts.entrySet()) {
            if (verdict.getValue().applies()) {
                themes.add(verdict.getKey());
            }
        }
        return themes;
    }

    /// Whether the person read the comment and found no theme.
    public boolean none() {
        return cleared.isPresent() && themes().isEmpty();
    }
}
