package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Comparisons.CommentingRow;
import org.verbatim.analyse.Comparisons.ScaleRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;
import org.verbatim.model.Survey;

/// The comparisons that totals become.
final class Comparing {
    private final Totals totals;
    private final Survey survey;
    private final List<Segment> segments;
    private final long seed;

    Comparing(Totals totals, Survey survey, List<Segment> segments, long seed) {
        this.totals = totals;
        this.survey = survey;
        this.segments = segments;
        this.seed = seed;
    }

    Comparisons comparisons() {
        return new Comparisons(
                closedBySegment(),
                totals.comparisons.paired.stream()
                        .flatMap(pair -> pair.totals().rows().stream())
                        .toList(),
                scales(),
                totals.comparisons.ticked.stream()
                        .flatMap(pair -> pair.totals().rows(totals.numbering, seed).stream())
                        .toList(),
                commenting(),
                List.of(),
                totals.comparisons.votes.stream()
                        .flatMap(question -> question.rows().stream())
                        .toList());
    }

    private List<ClosedSegmentRow> closedBySegment() {
        return eachQuestion()
                .boxed()
                .flatMap(question -> eachSegment()
                        .boxed()
                        .flatMap(segment -> new ClosedComparison(
                                        bySegment(segment, question), segments.get(segment), seed)
                                .rows().stream()))
                .toList();
    }

    private IntStream eachQuestion() {
        return IntStream.range(0, survey.closed().size());
    }

    private IntStream eachSegment() {
        return IntStream.range(0, segments.size());
    }

    private ClosedBySegment bySegment(int segment, int question) {
        return totals.comparisons.bySegment.get(segment).get(question);
    }

    private List<ScaleRow> scales() {
        List<ScaleRow> rows = new ArrayList<>();
        for (int question = 0; question < survey.closed().size(); question++) {
            ClosedQuestion asked = survey.closed().get(question);
            if (asked.kind() == ClosedQuestion.Kind.SCALE) {
                rows.add(Scores.of(totals.closed.get(question)).row(asked, Optional.empty(), ""));
                for (int segment = 0; segment < segments.size(); segment++) {
                    rows.addAll(scale(question, segment));
                }
            }
        }
        return rows;
    }

    private List<ScaleRow> scale(int question, int segment) {
        Segment named = segments.get(segment);
        List<ClosedTotals> values = bySegment(segment, question).of(named.values());
        return IntStream.range(0, values.size())
                .mapToObj(value -> Scores.of(values.get(value))
                        .row(
                                survey.closed().get(question),
                                Optional.of(named.id()),
                                named.values().get(value)))
                .toList();
    }

    /// Who commented, first on anything, then on each question; these tests of a segment are one family.
    private List<CommentingRow> commenting() {
        List<CommentingRow> rows = new ArrayList<>();
        for (int segment = 0; segment < segments.size(); segment++) {
            SegmentTotals counted = totals.segments.get(segment);
            List<String> values = segments.get(segment).values();
            List<List<Share>> shares = new ArrayList<>(List.of(counted.commenting(values, totals.allQuestions())));
            for (int question = 0; question < totals.allQuestions(); question++) {
                shares.add(counted.commenting(values, question));
            }
            rows.addAll(commenting(segments.get(segment), shares));
        }
        return rows;
    }

    private List<CommentingRow> commenting(Segment segment, List<List<Share>> shares) {
        double[] p = shares.stream()
                .mapToDouble(groups -> Association.p(groups, seed))
                .toArray();
        double[] adjusted = Adjustment.benjaminiHochberg(p);
        List<CommentingRow> rows = new ArrayList<>();
        for (int place = 0; place < p.length; place++) {
            Optional<QuestionId> question = place == 0
                    ? Optional.empty()
                    : Optional.of(survey.open().get(place - 1).id());
            for (int value = 0; value < segment.values().size(); value++) {
                Share share = shares.get(place).get(value);
                rows.add(new CommentingRow(
                        question,
                        segment.id(),
                        segment.values().get(value),
                        share,
                        p[place],
                        adjusted[place],
                        Flag.of(share, adjusted[place])));
            }
        }
        return rows;
    }
}
