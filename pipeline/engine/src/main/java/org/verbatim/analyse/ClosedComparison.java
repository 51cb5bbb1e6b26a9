package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Comparisons.Test;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;

/// One closed question by one segment: each option and net is tested, and all tests are one family.
final class ClosedComparison {
    private final ClosedCells cells;
    private final Segment segment;
    private final List<ClosedTotals> values;
    private final List<Association.Result> tests;
    private final double[] adjusted;

    ClosedComparison(ClosedBySegment totals, Segment segment, long seed) {
        this.cells = totals.cells();
        this.segment = segment;
        this.values = totals.of(segment.values());
        this.tests = IntStream.range(0, cells.size())
                .mapToObj(cell -> test(cell, seed))
                .toList();
        this.adjusted = Adjustment.benjaminiHochberg(
                tests.stream().mapToDouble(Association.Result::p).toArray());
    }

    private Association.Result test(int cell, long seed) {
        List<ClosedTotals> weighed =
                values.stream().filter(ClosedComparison::hasWeight).toList();
        return weighed.isEmpty() ? Association.test(shares(cell), seed) : raoScott(weighed, cell);
    }

    private static boolean hasWeight(ClosedTotals value) {
        return value.isWeighted() && value.weights().sum() > 0;
    }

    private static Association.Result raoScott(List<ClosedTotals> values, int cell) {
        double[][] weights = new double[values.size()][];
        double[][] squares = new double[values.size()][];
        long respondents = 0;
        double have = 0;
        double lack = 0;
        for (int value = 0; value < weights.length; value++) {
            WeightSum having = values.get(value).weightsOf(cell);
            WeightSum lacking = values.get(value).weights().without(having);
            weights[value] = new double[] {having.sum(), lacking.sum()};
            squares[value] = new double[] {having.squares(), lacking.squares()};
            respondents += values.get(value).share(cell).base();
            have += having.sum();
            lack += lacking.sum();
        }
        if (weights.length < 2 || have == 0 || lack == 0) {
            return Association.Result.NONE;
        }
        return new Association.Result(
                Test.RAO_SCOTT,
                RaoScott.ofWeights(weights, squares, respondents).p());
    }

    private List<Share> shares(int cell) {
        return values.stream().map(value -> value.share(cell)).toList();
    }

    List<ClosedSegmentRow> rows() {
        List<ClosedSegmentRow> rows = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            List<String> exceeds = exceeds(cell);
            for (int value = 0; value < values.size(); value++) {
                Share share = values.get(value).share(cell);
                rows.add(new ClosedSegmentRow(
                        cells.question(),
                        cells.name(cell),
                        cells.isNet(cell),
                        segment.id(),
                        segment.values().get(value),
                        share,
                        values.get(value).weighted(cell),
                        tests.get(cell).test(),
                        tests.get(cell).p(),
                        adjusted[cell],
                        ColumnLetters.letter(value),
                        exceeds.get(value),
                        Flag.of(share, adjusted[cell])));
            }
        }
        return rows;
    }

    private List<String> exceeds(int cell) {
        return ColumnLetters.ofColumns(
                values.stream().map(value -> column(value, cell)).toList());
    }

    private static TwoProportions.Column column(ClosedTotals value, int cell) {
        if (!value.isWeighted()) {
            return TwoProportions.Column.of(value.share(cell));
        }
        double base = value.weights().effectiveBase();
        double count = base == 0
                ? 0
                : base * value.weightsOf(cell).sum() / value.weights().sum();
        return new TwoProportions.Column(count, base);
    }
}
