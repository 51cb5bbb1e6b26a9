package org.verbatim.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.verbatim.model.Share;
import org.verbatim.report.Chart;
import org.verbatim.report.Figures;
import org.verbatim.report.Table;

/// What a chart shows, as a worksheet and as the rows of bars that are drawn from it.
///
/// @param rows of bars, one for each value that a label has, in the order of the key
/// @param most how long the longest bar and what is written behind it are, where 1 is all respondents
record Plot(Chart chart, Frame frame, Sheet sheet, List<Row> rows, BigDecimal most) {
    /// Digits behind the point: what is drawn is what the counts give.
    private static final int DIGITS = 10;

    /// Room for what stands behind a bar of 100%.
    private static final BigDecimal WITH_LABEL = new BigDecimal("1.25");

    /// Of a part, below which its percentage and its count do not fit, and below which nothing does.
    private static final double WIDE = 0.145;

    private static final double NARROW = 0.05;

    /// What fits on one line above the bars.
    private static final int KEY_LETTERS = 70;

    Plot {
        rows = List.copyOf(rows);
    }

    /// Bars of one kind.
    ///
    /// @param value which of a label's values they are; −1 for bars that are not seen
    /// @param column where their lengths stand in the worksheet
    /// @param labels where what is written on them stands
    record Row(int value, int column, int labels) {
        boolean unseen() {
            return value < 0;
        }
    }

    static Plot of(Chart whole, Frame frame) {
        Chart chart = shown(whole, frame);
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(new Sheet.Column(
                "", words(chart.bars().stream().map(Chart.Bar::label).toList())));
        List<Row> rows = new ArrayList<>();
        boolean diverging = chart.kind() == Chart.Kind.DIVERGING;
        if (diverging) {
            rows.add(new Row(-1, 1, 1));
        }
        int values = values(chart);
        int first = diverging ? 2 : 1;
        for (int value = 0; value < values; value++) {
            rows.add(new Row(value, first + value, first + values + value));
        }
        if (diverging) {
            columns.add(spaces(chart));
        }
        columns.addAll(each(chart, "", Plot::proportion));
        columns.addAll(each(chart, "Label", share -> new Sheet.Value.Words(label(chart, share))));
        columns.addAll(each(chart, "Respondents", share -> count(share, true)));
        columns.addAll(each(chart, "Base", share -> count(share, false)));
        return new Plot(chart, frame, new Sheet(columns), rows, most(chart));
    }

    /// The bars that fit: where there are too many, those of the upper levels, and of these the first.
    private static Chart shown(Chart chart, Frame frame) {
        int each = Frame.lines(chart);
        List<Chart.Bar> bars = chart.bars();
        for (int depth = 3; depth >= 0 && bars.size() * each > frame.bars(); depth--) {
            int deepest = depth;
            bars = bars.stream().filter(bar -> bar.depth() <= deepest).toList();
        }
        bars = bars.subList(0, Math.min(bars.size(), Math.max(1, frame.bars() / each)));
        return new Chart(chart.kind(), chart.caption(), chart.base(), chart.key(), bars);
    }

    /// Whether what the colours stand for is part of the chart; a long key, or one of bars that are set apart, is
    /// written above it.
    boolean keyed() {
        int letters = chart.key().stream().mapToInt(String::length).sum();
        return chart.kind() != Chart.Kind.DIVERGING && letters > 0 && letters <= KEY_LETTERS;
    }

    /// The colour of value `value` of a label that stands `deep` in the tree.
    String colour(int value, int deep) {
        int parts = values(chart);
        return switch (chart.kind()) {
            case BARS -> Palette.bar(value, deep);
            case STACKED -> Palette.step(value, parts);
            case DIVERGING -> Palette.scale(value, parts);
        };
    }

    /// How many values a label has.
    static int values(Chart chart) {
        return chart.bars().stream().mapToInt(bar -> bar.values().size()).max().orElse(1);
    }

    private static BigDecimal most(Chart chart) {
        return switch (chart.kind()) {
            case BARS -> WITH_LABEL;
            case STACKED -> BigDecimal.ONE;
            case DIVERGING -> extent(chart);
        };
    }

    private interface Cell {
        Sheet.Value of(Share share);
    }

    private static List<Sheet.Column> each(Chart chart, String what, Cell cell) {
        return IntStream.range(0, values(chart))
                .mapToObj(value -> new Sheet.Column(
                        head(chart, value, what),
                        chart.bars().stream()
                                .map(bar -> cell.of(
                                        value < bar.values().size()
                                                ? bar.values().get(value)
                                                : new Share(0, 0)))
                                .toList()))
                .toList();
    }

    private static String head(Chart chart, int value, String what) {
        String key = value < chart.key().size() ? chart.key().get(value) : "";
        if (what.isEmpty()) {
            return key.isEmpty() ? "Share of respondents" : key;
        }
        return key.isEmpty() ? what : what + ": " + key;
    }

    private static List<Sheet.Value> words(List<String> texts) {
        return texts.stream()
                .map(text -> (Sheet.Value) new Sheet.Value.Words(text))
                .toList();
    }

    private static Sheet.Value proportion(Share share) {
        boolean none = share.isWithheld() || share.base() == 0;
        return new Sheet.Value.Proportion(none ? "" : written(of(share)));
    }

    private static Sheet.Value count(Share share, boolean numerator) {
        if (share.isWithheld()) {
            return new Sheet.Value.Words(Table.Cell.WITHHELD);
        }
        return new Sheet.Value.Count(Long.toString(numerator ? share.count() : share.base()));
    }

    /// What stands at a bar: the percentage and the count; within a part of a bar, what fits.
    private static String label(Chart chart, Share share) {
        if (share.isWithheld()) {
            return Table.Cell.WITHHELD;
        }
        String label = Figures.label(share).replace(' ', '\u00A0');
        double part = share.base() == 0 ? 0 : share.percent() / 100;
        if (chart.kind() == Chart.Kind.BARS || part >= WIDE) {
            return label;
        }
        return part >= NARROW ? label.substring(0, label.indexOf("\u00A0(")) : "";
    }

    /// The space before each bar that sets the middle of the scale on one line.
    private static Sheet.Column spaces(Chart chart) {
        BigDecimal furthest = furthest(chart);
        List<Sheet.Value> spaces = new ArrayList<>();
        for (int row = 0; row < chart.bars().size(); row++) {
            BigDecimal space = furthest.subtract(left(chart.bars().get(row)));
            spaces.add(new Sheet.Value.Sum(formula(chart, furthest, row + 2), written(space)));
        }
        return new Sheet.Column("Space before", spaces);
    }

    private static String formula(Chart chart, BigDecimal furthest, int row) {
        int values = values(chart);
        StringBuilder formula = new StringBuilder(written(furthest));
        for (int value = 0; value < (values + 1) / 2; value++) {
            boolean middle = values % 2 == 1 && value == values / 2;
            formula.append('-').append(Sheet.letter(2 + value)).append(row).append(middle ? "/2" : "");
        }
        return formula.toString();
    }

    private static BigDecimal furthest(Chart chart) {
        return chart.bars().stream().map(Plot::left).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal extent(Chart chart) {
        BigDecimal right = chart.bars().stream()
                .map(bar -> bar.values().stream()
                        .map(Plot::of)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .subtract(left(bar)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return furthest(chart).add(right).max(new BigDecimal("0.01"));
    }

    /// What of a bar lies left of the middle of its scale.
    private static BigDecimal left(Chart.Bar bar) {
        int parts = bar.values().size();
        BigDecimal left = BigDecimal.ZERO;
        for (int value = 0; value < parts / 2; value++) {
            left = left.add(of(bar.values().get(value)));
        }
        boolean middle = parts % 2 == 1;
        return middle ? left.add(of(bar.values().get(parts / 2)).divide(BigDecimal.TWO)) : left;
    }

    private static BigDecimal of(Share share) {
        return share.isWithheld() || share.base() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(share.count())
                        .divide(BigDecimal.valueOf(share.base()), DIGITS, RoundingMode.HALF_UP);
    }

    private static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
