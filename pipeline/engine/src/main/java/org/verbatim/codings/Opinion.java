package org.verbatim.codings;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.verbatim.model.CoderId;
import org.verbatim.model.ThemeId;

/// What one person's decisions about one comment come to.
///
/// @param verdicts the themes decided about one by one, each as it stands
/// @param cleared when the person last said that no theme applies; themes applied since then apply all the same
/// @param open themes that she could not speak of, since they are parts of one that she gave before it was split
public record Opinion(
        CoderId coder, SortedMap<ThemeId, Verdict> verdicts, Optional<Instant> cleared, Set<ThemeId> open) {
    public Opinion {
        verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
        open = Set.copyOf(open);
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

    /// What the person said of a theme of the first taxonomy; empty if nothing.
    ///
    /// A theme that she looked at and left alone is one that she said nothing of, unless she coded the comment as a
    /// whole: then whatever she did not give does not apply, but for what is [#open()].
    public Optional<Boolean> says(ThemeId theme) {
        Verdict verdict = verdicts.get(theme);
        if (verdict != null) {
            return Optional.of(verdict.applies());
        }
        return whole() && !open.contains(theme) ? Optional.of(false) : Optional.empty();
    }

    /// The same, where what was said was said of the comment as a whole: whatever was not given does not apply.
    ///
    /// @param since when the person began to; what she said before counts no less
    Opinion readWhole(Instant since) {
        Instant first = verdicts.values().stream()
                .map(Verdict::at)
                .filter(at -> !at.isBefore(since))
                .min(Comparator.naturalOrder())
                .orElse(since);
        return whole() ? this : new Opinion(coder, verdicts, Optional.of(first), open);
    }

    /// When the person last said anything of the comment.
    public Instant last() {
        Instant last = cleared.orElse(Instant.MIN);
        for (Verdict verdict : verdicts.values()) {
            last = verdict.at().isAfter(last) ? verdict.at() : last;
        }
        return last;
    }

    /// The same, but that of some more themes the person could not speak.
    Opinion leavingOpen(Set<ThemeId> more) {
        Set<ThemeId> all = new HashSet<>(open);
        all.addAll(more);
        return new Opinion(coder, verdicts, cleared, all);
    }

    /// Whether the person said of the comment as a whole what it carries.
    public boolean whole() {
        return cleared.isPresent();
    }

    /// The same, where a theme that applies makes those above it apply.
    ///
    /// @param above the themes above one
    public Opinion rolledUp(Function<ThemeId, ? extends Collection<ThemeId>> above) {
        SortedMap<ThemeId, Verdict> rolled = new TreeMap<>(verdicts);
        verdicts.forEach((theme, verdict) -> {
            if (verdict.applies()) {
                above.apply(theme).forEach(parent -> rolled.put(parent, verdict));
            }
        });
        return new Opinion(coder, rolled, cleared, open);
    }

    /// Whether the person read the comment and found no theme.
    public boolean none() {
        return cleared.isPresent() && themes().isEmpty();
    }
}
