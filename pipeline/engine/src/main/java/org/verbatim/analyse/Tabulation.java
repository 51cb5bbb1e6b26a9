package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;
import org.verbatim.model.Survey;

/// The rows that totals become.
final class Tabulation {
    private final Totals totals;
    private final Numbering numbering;
    private final Survey survey;
    private final List<Segment> segments;
    private final long seed;
    private final int[] questions;

    Tabulation(Totals totals, Survey survey, List<Segment> segments, long seed) {
        if (segments.size() != survey.segments().size()) {
            throw new IllegalArgumentException(segments + " are not the segments " + survey.segments());
        }
        this.totals = totals;
        this.numbering = totals.numbering;
        this.survey = survey;
        this.segments = segments;
        this.seed = seed;
        int all = totals.allQuestions();
        questions = IntStream.concat(IntStream.of(all), IntStream.range(0, all)).toArray();
    }

    Figures figures() {
        return new Figures(
                totals.respondents,
                totals.organisations.count(0),
                totals.closed.stream().flatMap(closed -> closed.rows().stream()).toList(),
                summaries(),
                themes(),
                bySegment(),
                crossed(),
                pairs(),
                new Comparing(totals, survey, segments, seed).comparisons());
    }

    private Optional<QuestionId> name(int question) {
        return question == totals.allQuestions()
                ? Optional.empty()
                : Optional.of(survey.open().get(question).id());
    }

    private List<Findings.QuestionSummary> summaries() {
        return IntStream.of(questions)
                .mapToObj(question -> totals.questions
                        .get(question)
                        .summary(name(question), totals.organisations.count(totals.organisationsOf(question))))
                .toList();
    }

    private List<Findings.ThemeRow> themes() {
        List<Findings.ThemeRow> rows = new ArrayList<>();
        for (int question : questions) {
            for (int theme = 0; theme < numbering.themes(); theme++) {
                Share share = share(question, theme);
                rows.add(new Findings.ThemeRow(
                        name(question),
                        numbering.id(theme),
                        OptionalLong.of(totals.themes.comments(question, theme)),
                        share,
                        OptionalLong.of(totals.organisations.count(totals.organisationsOf(question, theme))),
                        OptionalLong.of(totals.themes.mentions(question, theme)),
                        Wilson.interval(share)));
            }
        }
        return rows;
    }

    private Share share(int question, int theme) {
        return new Share(
                totals.themes.respondents(question, theme),
                totals.questions.get(question).respondents());
    }

    private List<Findings.SegmentRow> bySegment() {
        List<Findings.SegmentRow> rows = new ArrayList<>();
        for (int question : questions) {
            List<Comparison> comparisons = IntStream.range(0, segments.size())
                    .mapToObj(segment -> compare(question, segment))
                    .toList();
            for (int theme = 0; theme < numbering.themes(); theme++) {
                for (Comparison comparison : comparisons) {
                    rows.addAll(rows(question, theme, comparison));
                }
            }
        }
        return rows;
    }

    /// All themes of one question by one segment, which are one family of tests.
    private Comparison compare(int question, int segment) {
        Segment named = segments.get(segment);
        List<List<Share>> shares = IntStream.range(0, numbering.themes())
                .mapToObj(theme -> totals.segments.get(segment).shares(named.values(), question, theme))
                .toList();
        double[] p = shares.parallelStream()
                .mapToDouble(groups -> Association.p(groups, seed))
                .toArray();
        return new Comparison(named, shares, p, Adjustment.benjaminiHochberg(p));
    }

    private List<Findings.SegmentRow> rows(int question, int theme, Comparison comparison) {
        List<Findings.SegmentRow> rows = new ArrayList<>();
        for (int value = 0; value < comparison.segment.values().size(); value++) {
            Share share = comparison.shares.get(theme).get(value);
            double adjusted = comparison.adjusted[theme];
            rows.add(new Findings.SegmentRow(
                    name(question),
                    numbering.id(theme),
                    comparison.segment.id(),
                    comparison.segment.values().get(value),
                    share,
                    comparison.p[theme],
                    adjusted,
                    Flag.of(share, adjusted)));
        }
        return rows;
    }

    private List<Findings.CrossRow> crossed() {
        List<Findings.CrossRow> rows = new ArrayList<>();
        for (int question : questions) {
            for (int theme = 0; theme < numbering.themes(); theme++) {
                for (int value = 0; value < numbering.axisValues(); value++) {
                    rows.add(cross(question, theme, value));
                }
            }
        }
        return rows;
    }

    private Findings.CrossRow cross(int question, int theme, int value) {
        return new Findings.CrossRow(
                name(question),
                numbering.id(theme),
                numbering.axis(numbering.themes() + value),
                numbering.id(numbering.themes() + value),
                OptionalLong.of(totals.crosses.comments(question, theme, value)),
                new Share(
                        totals.crosses.respondents(question, theme, value),
                        totals.themes.respondents(question, theme)));
    }

    private List<Findings.PairRow> pairs() {
        int all = totals.allQuestions();
        long[] comments = IntStream.range(0, numbering.themes())
                .mapToLong(theme -> totals.themes.comments(all, theme))
                .toArray();
        return totals.pairs.rows(numbering, comments, totals.questions.get(all).kept());
    }

    private record Comparison(Segment segment, List<List<Share>> shares, double[] p, double[] adjusted) {}
}
