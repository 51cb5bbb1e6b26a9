package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.analyse.Findings.PairRow;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Wilson;
import org.verbatim.disclose.Place.Table;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;

/// The rows as they are shown: without the numbers that are withheld, and without whatever was reckoned from them.
final class Redaction {
    /// Of a share that is withheld nothing is known.
    private static final Interval UNKNOWN = new Interval(0, 1);

    private final Cells cells;
    private final Rule rule;
    private final Names names;
    private final Finer finer;

    Redaction(Cells cells, Names names, Finer finer) {
        this.finer = finer;
        this.cells = cells;
        this.rule = cells.rule();
        this.names = names;
    }

    /// The share at `place` as it is shown.
    Share shown(Share share, Place place) {
        return !cells.isShown(place) ? Share.withheld() : rule.rounded(share);
    }

    long shown(long count) {
        return rule.rounded(count);
    }

    private Interval interval(Share shown) {
        return shown.isWithheld() ? UNKNOWN : Wilson.interval(shown);
    }

    ClosedRow closed(ClosedRow row) {
        Share shown = shown(row.share(), Choices.place(row));
        boolean whole = !shown.isWithheld() && !rule.rounds();
        return new ClosedRow(
                row.question(),
                row.option(),
                row.net(),
                shown,
                interval(shown),
                whole ? row.weighted() : Optional.empty());
    }

    List<ThemeRow> themes(Findings findings) {
        Map<ThemeId, List<ThemeRow>> byTheme = new HashMap<>();
        findings.themes()
                .forEach(row -> byTheme.computeIfAbsent(row.theme(), none -> new ArrayList<>())
                        .add(row));
        Map<ThemeId, Boolean> open = new HashMap<>();
        byTheme.forEach((theme, rows) -> open.put(theme, rows.stream().allMatch(row -> isWhole(row, findings))));
        return findings.themes().stream()
                .map(row -> theme(row, open.getOrDefault(row.theme(), false)))
                .toList();
    }

    /// Organisations and mentions bound the respondents from above and below: they are shown of a theme of which
    /// nothing is withheld.
    private boolean isWhole(ThemeRow row, Findings findings) {
        long organisations = findings.questions().stream()
                .filter(summary -> summary.question().equals(row.question()))
                .mapToLong(QuestionSummary::organisations)
                .findFirst()
                .orElse(0);
        return !cells.isWithheld(place(Table.THEME, row))
                && !cells.isWithheld(place(Table.COMMENTS, row))
                && !rule.tells(row.organisations().orElse(0), organisations);
    }

    private ThemeRow theme(ThemeRow row, boolean whole) {
        Share shown = shown(row.respondents(), place(Table.THEME, row));
        boolean comments = !shown.isWithheld() && !cells.isWithheld(place(Table.COMMENTS, row));
        return new ThemeRow(
                row.question(),
                row.theme(),
                shown(row.comments(), comments),
                shown,
                shown(row.organisations(), whole),
                shown(row.mentions(), whole),
                interval(shown));
    }

    private Place place(Table table, ThemeRow row) {
        return Place.of(table, names.of(row.question()), row.theme().value());
    }

    private OptionalLong shown(OptionalLong count, boolean show) {
        return show && count.isPresent() ? OptionalLong.of(shown(count.getAsLong())) : OptionalLong.empty();
    }

    List<SegmentRow> bySegment(List<SegmentRow> rows) {
        Tests<SegmentRow> tests = new Tests<>(rule);
        Function<SegmentRow, Share> share = row ->
                finer.shows(row) ? rule.rounded(row.respondents()) : shown(row.respondents(), Raised.place(row, names));
        for (SegmentRow row : rows) {
            List<Object> family = List.of(names.of(row.question()), row.question(), row.segment());
            tests.add(family, row.theme(), row, share.apply(row), row.p());
        }
        return tests.adjusted((row, test) -> new SegmentRow(
                row.question(),
                row.theme(),
                row.segment(),
                row.value(),
                share.apply(row),
                test.p(),
                test.adjusted(),
                test.flag()));
    }

    CrossRow crossed(CrossRow row) {
        Share shown = finer.shows(row)
                ? rule.rounded(row.respondents())
                : shown(row.respondents(), Together.place(row, names));
        return new CrossRow(
                row.question(),
                row.theme(),
                row.axis(),
                row.value(),
                shown(row.comments(), !shown.isWithheld()),
                shown);
    }

    /// A pair that is withheld is left out, as is one that no comment carries.
    Optional<PairRow> pair(PairRow row) {
        if (!finer.shows(row) && !cells.isShown(Together.place(row))) {
            return Optional.empty();
        }
        return Optional.of(
                rule.rounds()
                        ? new PairRow(row.first(), row.second(), shown(row.comments()), Double.NaN, Double.NaN)
                        : row);
    }

    QuestionSummary summary(QuestionSummary summary, Reasons reasons) {
        Place coded = Place.of(Table.CODED, names.of(summary.question()), "");
        return new QuestionSummary(
                summary.question(),
                shown(summary.answers()),
                shown(summary.kept()),
                reasons.shown(summary.aside()),
                shown(summary.respondents()),
                shown(summary.organisations()),
                shown(summary.uncoded(), !cells.isWithheld(coded)));
    }
}
