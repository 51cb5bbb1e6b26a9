package org.verbatim.disclose;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.model.SetAside;

/// The reasons for which comments were set aside, those of few comments put together.
///
/// A reason that is small in any question is pooled in every one, so that none can be found by subtraction. Blank
/// answers stay by themselves: that somebody wrote nothing is no secret.
final class Reasons {
    private final Rule rule;
    private final Set<SetAside> pooled = EnumSet.noneOf(SetAside.class);

    Reasons(Rule rule, List<QuestionSummary> summaries) {
        this.rule = rule;
        for (SetAside reason : SetAside.values()) {
            if (reason != SetAside.BLANK
                    && summaries.stream().anyMatch(summary -> rule.isSmall(count(summary, reason)))) {
                pooled.add(reason);
            }
        }
        while (!pooled.isEmpty() && summaries.stream().anyMatch(this::isSmall) && addSmallest(summaries)) {}
    }

    private static long count(QuestionSummary summary, SetAside reason) {
        return summary.aside().getOrDefault(reason, 0L);
    }

    private boolean isSmall(QuestionSummary summary) {
        return rule.isSmall(
                pooled.stream().mapToLong(reason -> count(summary, reason)).sum());
    }

    /// Pools the rarest of the reasons that are not yet; whether there was one.
    private boolean addSmallest(List<QuestionSummary> summaries) {
        return EnumSet.complementOf(EnumSet.copyOf(pooled)).stream()
                .filter(reason -> reason != SetAside.BLANK)
                .filter(reason -> summaries.stream().anyMatch(summary -> count(summary, reason) > 0))
                .min(java.util.Comparator.comparingLong(reason -> summaries.stream()
                        .mapToLong(summary -> count(summary, reason))
                        .sum()))
                .map(pooled::add)
                .orElse(false);
    }

    Map<SetAside, Long> shown(Map<SetAside, Long> aside) {
        Map<SetAside, Long> shown = new EnumMap<>(SetAside.class);
        aside.forEach(
                (reason, count) -> shown.merge(pooled.contains(reason) ? SetAside.WITHHELD : reason, count, Long::sum));
        shown.replaceAll((reason, count) -> rule.rounded(count));
        return java.util.Collections.unmodifiableMap(shown);
    }
}
