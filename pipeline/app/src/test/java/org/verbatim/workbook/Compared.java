package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Figures;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Proof;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Share;
import org.verbatim.report.Demonstration;

/// The demonstration's findings with a row of every comparison, one of them withheld.
final class Compared {
    private Compared() {}

    static Findings findings() {
        return with(Demonstration.findings(), comparisons());
    }

    static Findings with(Findings f, Comparisons comparisons) {
        return new Findings(
                f.survey(),
                f.taxonomies(),
                f.segments(),
                f.figures().with(comparisons),
                f.quotes(),
                f.campaigns(),
                f.excerpts(),
                Proof.NONE);
    }

    /// The findings with the first theme's row withheld.
    static Findings withheld() {
        Findings f = Demonstration.findings();
        Findings.ThemeRow first = f.themes().getFirst();
        Findings.ThemeRow withheld = new Findings.ThemeRow(
                first.question(),
                first.theme(),
                OptionalLong.empty(),
                Share.withheld(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                new Interval(0, 0));
        List<Findings.ThemeRow> themes = new ArrayList<>(f.themes());
        themes.set(0, withheld);
        Figures figures = new Figures(
                f.respondents(),
                f.organisations(),
                f.closed(),
                f.questions(),
                themes,
                f.bySegment(),
                f.crossed(),
                f.pairs(),
                f.comparisons());
        return new Findings(
                f.survey(), f.taxonomies(), f.segments(), figures, List.of(), f.campaigns(), List.of(), Proof.NONE);
    }

    private static Comparisons comparisons() {
        Findings f = Demonstration.findings();
        ClosedQuestion progress = f.survey().closed().getFirst();
        ClosedQuestion enablers = f.survey().closed().get(1);
        ClosedQuestion there = f.survey().closed().get(2);
        Interval points = new Interval(-12.5, 40.25);
        Comparisons.Weighted weighted = new Comparisons.Weighted(41.25, 9.5, new Interval(0.2, 0.6));
        return new Comparisons(
                List.of(
                        new Comparisons.ClosedSegmentRow(
                                progress,
                                "Just begun",
                                false,
                                "stage",
                                "Beginning",
                                new Share(3, 6),
                                Optional.of(weighted),
                                Comparisons.Test.FISHER,
                                0.01234,
                                0.04936,
                                "A",
                                "B",
                                "low base; differs"),
                        new Comparisons.ClosedSegmentRow(
                                progress,
                                "Just begun",
                                false,
                                "stage",
                                "Embedded",
                                Share.withheld(),
                                Optional.empty(),
                                Comparisons.Test.FISHER,
                                0.01234,
                                0.04936,
                                "B",
                                "",
                                "low base")),
                List.of(
                        paired(enablers, there, new Share(6, 12), points),
                        paired(enablers, there, Share.withheld(), points)),
                List.of(new Comparisons.ScaleRow(
                        progress, Optional.empty(), "", 12, 2.5, 1.25, 2.5, new Interval(1.7, 3.3))),
                List.of(new Comparisons.TickedRow(
                        enablers,
                        "Data",
                        f.survey().open().getFirst().id(),
                        f.taxonomies().getFirst().themes().getFirst().id(),
                        3,
                        2,
                        1,
                        4,
                        0.3,
                        0.2,
                        1)),
                List.of(new Comparisons.CommentingRow(
                        Optional.empty(), "stage", "Beginning", new Share(5, 6), 0.5, 0.5, "low base")),
                List.of(new Comparisons.KeywordRow(
                        "stage", "Beginning", "vacancies", new Share(2, 6), new Share(0, 6), 3.2, 1.1)),
                List.of(new Comparisons.VoteRow(progress, "Just begun", false, 2.5, 11)));
    }

    private static Comparisons.PairedRow paired(
            ClosedQuestion question, ClosedQuestion other, Share first, Interval points) {
        return new Comparisons.PairedRow(
                question,
                other,
                "Data",
                false,
                first,
                new Share(4, 12),
                3,
                3,
                1,
                5,
                Comparisons.Test.MCNEMAR_EXACT,
                0.625,
                1,
                16.7,
                points);
    }
}
