package org.verbatim.word;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.verbatim.report.Chart;

/// A chart of Word's own, which draws the bars of a [Plot]: its labels and lengths are those of the worksheet behind
/// it, and change with it.
final class ChartPart {
    static final String TYPE = Office.type("drawingml.chart+xml");

    /// What labels take of a chart of parts, and at most of one of bars, in hundredths.
    private static final int NAMES = 32;

    private static final int MOST_NAMES = 45;

    /// The same where no second line fits.
    private static final int MOST_CLOSE_NAMES = 55;

    /// How high two lines of a label are, in millimetres.
    private static final double TWO_LINES = 9;

    /// How wide a chart is, roughly, in twentieths of a point.
    private static final int WIDTH = 9000;

    private final Plot plot;
    private final Chart chart;

    private ChartPart(Plot plot) {
        this.plot = plot;
        this.chart = plot.chart();
    }

    static Xml of(Plot plot) {
        return new ChartPart(plot).space();
    }

    private Xml space() {
        return ChartXml.space(drawn());
    }

    private Xml drawn() {
        List<Xml> inside = new ArrayList<>();
        inside.add(Xml.val("c:autoTitleDeleted", 1));
        inside.add(Xml.of("c:plotArea", layout(), bars(), names(), lengths()));
        if (plot.keyed()) {
            inside.add(key());
        }
        inside.add(Xml.val("c:plotVisOnly", 1));
        inside.add(Xml.val("c:dispBlanksAs", "gap"));
        return Xml.of("c:chart", inside);
    }

    /// The parts of a bar need room for what stands in them, however long its label is. Labels of bars that stand
    /// alone have the room for one line, as far as it goes: where two neighbours have two lines, LibreOffice leaves
    /// out one of them.
    private Xml layout() {
        boolean alone = chart.kind() == Chart.Kind.BARS;
        int names = alone ? roomForNames() : NAMES;
        int top = plot.keyed() ? alone ? 12 : 16 : 2;
        return Xml.of(
                "c:layout",
                Xml.of(
                        "c:manualLayout",
                        Xml.val("c:layoutTarget", "inner"),
                        Xml.val("c:xMode", "edge"),
                        Xml.val("c:yMode", "edge"),
                        Xml.val("c:x", hundredths(names)),
                        Xml.val("c:y", hundredths(top)),
                        Xml.val("c:w", hundredths(98 - names)),
                        Xml.val("c:h", hundredths(98 - top))));
    }

    /// How much of the chart the longest label takes on one line, in hundredths; at most, on two.
    private int roomForNames() {
        return Math.clamp(longest(letters()), 15, close() ? MOST_CLOSE_NAMES : MOST_NAMES);
    }

    private int longest(int letters) {
        int longest = chart.bars().stream()
                .mapToInt(bar -> Letters.width(bar.label(), letters))
                .max()
                .orElse(0);
        return longest * 100 / WIDTH + 3;
    }

    /// Whether labels ask for two lines where bars stand too close for them.
    private boolean close() {
        return chart.kind() == Chart.Kind.BARS
                && longest(ChartXml.HALF_POINTS) > MOST_NAMES
                && plot.frame().height(plot) < TWO_LINES * chart.bars().size();
    }

    private int letters() {
        return close() ? ChartXml.SMALL_HALF_POINTS : ChartXml.HALF_POINTS;
    }

    private static String hundredths(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private Xml bars() {
        boolean beside = chart.kind() == Chart.Kind.BARS;
        List<Xml> inside = new ArrayList<>();
        inside.add(Xml.val("c:barDir", "bar"));
        inside.add(Xml.val("c:grouping", beside ? "clustered" : "stacked"));
        inside.add(Xml.val("c:varyColors", 0));
        for (int at = 0; at < plot.rows().size(); at++) {
            inside.add(row(at));
        }
        inside.add(Xml.val("c:gapWidth", plot.frame().gap(plot)));
        inside.add(Xml.val("c:overlap", beside ? -5 : 100));
        inside.add(Xml.val("c:axId", 1));
        inside.add(Xml.val("c:axId", 2));
        return Xml.of("c:barChart", inside);
    }

    private Xml row(int at) {
        Plot.Row row = plot.rows().get(at);
        List<Xml> inside = new ArrayList<>();
        inside.add(Xml.val("c:idx", at));
        inside.add(Xml.val("c:order", at));
        inside.add(ChartXml.name(plot.sheet(), row.column()));
        inside.add(row.unseen() ? ChartXml.nothing() : fill(colour(row, 0)));
        inside.add(Xml.val("c:invertIfNegative", 0));
        if (!row.unseen()) {
            inside.addAll(deeper(row));
            inside.add(labels(at, row));
        }
        inside.add(ChartXml.categories(plot.sheet(), 0));
        inside.add(ChartXml.values(plot.sheet(), row.column()));
        if (!row.unseen()) {
            inside.add(range(row));
        }
        return Xml.of("c:ser", inside);
    }

    /// The bars of what stands deeper in the tree, which are paler.
    private List<Xml> deeper(Plot.Row row) {
        List<Xml> points = new ArrayList<>();
        for (int bar = 0; bar < chart.bars().size(); bar++) {
            if (chart.kind() == Chart.Kind.BARS && chart.bars().get(bar).depth() > 0) {
                points.add(Xml.of(
                        "c:dPt",
                        Xml.val("c:idx", bar),
                        Xml.val("c:invertIfNegative", 0),
                        Xml.val("c:bubble3D", 0),
                        fill(colour(row, chart.bars().get(bar).depth()))));
            }
        }
        return points;
    }

    private String colour(Plot.Row row, int depth) {
        return plot.colour(row.value(), depth);
    }

    private Xml labels(int at, Plot.Row row) {
        boolean beside = chart.kind() == Chart.Kind.BARS;
        String ink = beside ? Palette.INK : Palette.on(colour(row, 0));
        List<Xml> inside = new ArrayList<>();
        List<String> texts = plot.sheet().texts(row.labels());
        for (int bar = 0; bar < texts.size(); bar++) {
            inside.add(
                    texts.get(bar).isEmpty()
                            ? unlabelled(bar, ink, beside)
                            : label(at, bar, texts.get(bar), ink, beside));
        }
        inside.add(ChartXml.nothing());
        inside.add(ChartXml.unbroken(ink));
        inside.addAll(shown(beside));
        // A label of its own stands at each bar that has one: where all had, LibreOffice would label those that have
        // none.
        inside.add(ChartXml.extension(ChartXml.LABELS, Xml.val("c15:showDataLabelsRange", 0)));
        return Xml.of("c:dLbls", inside);
    }

    /// A space for a label: of one that is deleted, LibreOffice takes that of the bar below.
    private static Xml unlabelled(int bar, String ink, boolean beside) {
        List<Xml> inside = new ArrayList<>(List.of(Xml.val("c:idx", bar), ChartXml.written("\u00A0", ink)));
        inside.add(ChartXml.unbroken(ink));
        inside.addAll(shown(beside));
        return Xml.of("c:dLbl", inside);
    }

    /// The label of a bar: the cell of the worksheet, and until that is read again, what stands in it.
    private Xml label(int at, int bar, String text, String ink, boolean beside) {
        UUID id = UUID.nameUUIDFromBytes((at + "/" + bar + "/" + chart.caption()).getBytes(StandardCharsets.UTF_8));
        Xml field = Xml.of("a:fld", ChartXml.size("a:rPr", ink), Xml.of("a:pPr"), Xml.of("a:t", Xml.text(text)))
                .with("id", "{" + id.toString().toUpperCase(java.util.Locale.ROOT) + "}")
                .with("type", "CELLRANGE");
        Xml rich = Xml.of("c:rich", ChartXml.unbroken(), Xml.of("a:lstStyle"), Xml.of("a:p", field));
        List<Xml> inside = new ArrayList<>(List.of(Xml.val("c:idx", bar), Xml.of("c:tx", rich)));
        inside.add(ChartXml.unbroken(ink));
        inside.addAll(shown(beside));
        inside.add(ChartXml.extension(
                ChartXml.LABELS, Xml.of("c15:dlblFieldTable"), Xml.val("c15:showDataLabelsRange", 1)));
        return Xml.of("c:dLbl", inside);
    }

    private static List<Xml> shown(boolean beside) {
        List<Xml> shown = new ArrayList<>(List.of(Xml.val("c:dLblPos", beside ? "outEnd" : "ctr")));
        shown.addAll(ChartXml.shown(0));
        return shown;
    }

    private Xml range(Plot.Row row) {
        return ChartXml.extension(
                ChartXml.RANGE,
                Xml.of(
                        "c15:datalabelsRange",
                        Xml.of("c15:f", Xml.text(plot.sheet().place(row.labels()))),
                        ChartXml.cache("c15:dlblRangeCache", plot.sheet().texts(row.labels()))));
    }

    /// The labels, the first at the top.
    private Xml names() {
        return Xml.of(
                "c:catAx",
                Xml.val("c:axId", 1),
                Xml.of("c:scaling", Xml.val("c:orientation", "maxMin")),
                Xml.val("c:delete", 0),
                Xml.val("c:axPos", "l"),
                Xml.of("c:numFmt").with("formatCode", "General").with("sourceLinked", 0),
                Xml.val("c:majorTickMark", "none"),
                Xml.val("c:minorTickMark", "none"),
                Xml.val("c:tickLblPos", "low"),
                axis(),
                ChartXml.letters(Palette.INK, letters()),
                Xml.val("c:crossAx", 2),
                Xml.val("c:crosses", "autoZero"),
                Xml.val("c:auto", 1),
                Xml.val("c:lblAlgn", "ctr"),
                Xml.val("c:lblOffset", 100),
                Xml.val("c:tickLblSkip", 1),
                Xml.val("c:noMultiLvlLbl", 0));
    }

    private Xml axis() {
        return chart.kind() == Chart.Kind.BARS ? ChartXml.axis() : ChartXml.nothing();
    }

    /// The lengths, from zero: each bar tells its own, so that no scale is drawn.
    private Xml lengths() {
        return Xml.of(
                "c:valAx",
                Xml.val("c:axId", 2),
                Xml.of(
                        "c:scaling",
                        Xml.val("c:orientation", "minMax"),
                        Xml.val("c:max", plot.most().toPlainString()),
                        Xml.val("c:min", 0)),
                Xml.val("c:delete", 1),
                Xml.val("c:axPos", "t"),
                Xml.of("c:numFmt").with("formatCode", "0%").with("sourceLinked", 0),
                Xml.val("c:majorTickMark", "none"),
                Xml.val("c:minorTickMark", "none"),
                Xml.val("c:tickLblPos", "nextTo"),
                Xml.val("c:crossAx", 1),
                Xml.val("c:crosses", "autoZero"),
                Xml.val("c:crossBetween", "between"));
    }

    /// What the colours stand for, above the bars and in their order.
    private Xml key() {
        return Xml.of("c:legend", Xml.val("c:legendPos", "t"), Xml.val("c:overlay", 0), ChartXml.letters(Palette.INK));
    }

    /// A colour, parted from its neighbours by a line: of white, or where parts are pale, a dark one.
    private Xml fill(String colour) {
        String line = chart.kind() == Chart.Kind.BARS ? Palette.PAPER : Palette.LINE;
        return Xml.of(
                "c:spPr",
                ChartXml.solid(colour),
                Xml.of("a:ln", ChartXml.solid(line)).with("w", 9525));
    }
}
