package org.verbatim.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.verbatim.report.Chart;

/// A chart of Word's own, which draws the bars of a [Plot]: its labels and lengths are those of the worksheet behind
/// it, and change with it.
final class ChartPart {
    static final String TYPE = Office.type("drawingml.chart+xml");

    /// By which Word knows what it added to labels in 2012.
    private static final String LABELS = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";

    private static final String RANGE = "{02D57815-91ED-43cb-92C2-25804820EDAC}";

    /// Hundredths of a point.
    private static final int TEXT = 1000;

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
        Xml data = Xml.of("c:externalData", Xml.val("c:autoUpdate", 0)).with("r:id", "data");
        return Xml.of(
                        "c:chartSpace",
                        Xml.val("c:date1904", 0),
                        Xml.val("c:lang", "en-GB"),
                        Xml.val("c:roundedCorners", 0),
                        drawn(),
                        Xml.of("c:spPr", Xml.of("a:noFill"), Xml.of("a:ln", Xml.of("a:noFill"))),
                        letters(Palette.INK),
                        data)
                .with("xmlns:c", Office.CHART)
                .with("xmlns:a", Office.DRAWING)
                .with("xmlns:r", Office.RELATION);
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

    /// The parts of a bar need room for what stands in them, however long its label is.
    private Xml layout() {
        if (chart.kind() == Chart.Kind.BARS) {
            return Xml.of("c:layout");
        }
        return Xml.of(
                "c:layout",
                Xml.of(
                        "c:manualLayout",
                        Xml.val("c:layoutTarget", "inner"),
                        Xml.val("c:xMode", "edge"),
                        Xml.val("c:yMode", "edge"),
                        Xml.val("c:x", "0.32"),
                        Xml.val("c:y", plot.keyed() ? "0.16" : "0.02"),
                        Xml.val("c:w", "0.66"),
                        Xml.val("c:h", plot.keyed() ? "0.82" : "0.96")));
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
        inside.add(Xml.of(
                "c:tx",
                strings(plot.sheet().head(row.column()), List.of(column(row).head()))));
        inside.add(row.unseen() ? nothing() : fill(colour(row, 0)));
        inside.add(Xml.val("c:invertIfNegative", 0));
        if (!row.unseen()) {
            inside.addAll(deeper(row));
            inside.add(labels(at, row));
        }
        inside.add(Xml.of("c:cat", strings(plot.sheet().place(0), texts(0))));
        inside.add(Xml.of("c:val", numbers(row)));
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
        List<String> texts = texts(row.labels());
        for (int bar = 0; bar < texts.size(); bar++) {
            inside.add(
                    texts.get(bar).isEmpty()
                            ? unlabelled(bar, ink, beside)
                            : label(at, bar, texts.get(bar), ink, beside));
        }
        inside.add(nothing());
        inside.add(unbroken(ink));
        inside.addAll(shown(beside));
        // A label of its own stands at each bar that has one: where all had, LibreOffice would label those that have
        // none.
        inside.add(extension(LABELS, Xml.val("c15:showDataLabelsRange", 0)));
        return Xml.of("c:dLbls", inside);
    }

    /// A space for a label: of one that is deleted, LibreOffice takes that of the bar below.
    private static Xml unlabelled(int bar, String ink, boolean beside) {
        Xml run = Xml.of("a:r", size("a:rPr", ink), Xml.of("a:t", Xml.text("\u00A0")));
        Xml rich = Xml.of("c:rich", unbroken(), Xml.of("a:lstStyle"), Xml.of("a:p", run));
        List<Xml> inside = new ArrayList<>(List.of(Xml.val("c:idx", bar), Xml.of("c:tx", rich)));
        inside.add(unbroken(ink));
        inside.addAll(shown(beside));
        return Xml.of("c:dLbl", inside);
    }

    /// The label of a bar: the cell of the worksheet, and until that is read again, what stands in it.
    private Xml label(int at, int bar, String text, String ink, boolean beside) {
        UUID id = UUID.nameUUIDFromBytes((at + "/" + bar + "/" + chart.caption()).getBytes(StandardCharsets.UTF_8));
        Xml field = Xml.of("a:fld", size("a:rPr", ink), Xml.of("a:pPr"), Xml.of("a:t", Xml.text(text)))
                .with("id", "{" + id.toString().toUpperCase(java.util.Locale.ROOT) + "}")
                .with("type", "CELLRANGE");
        Xml rich = Xml.of("c:rich", unbroken(), Xml.of("a:lstStyle"), Xml.of("a:p", field));
        List<Xml> inside = new ArrayList<>(List.of(Xml.val("c:idx", bar), Xml.of("c:tx", rich)));
        inside.add(unbroken(ink));
        inside.addAll(shown(beside));
        inside.add(extension(LABELS, Xml.of("c15:dlblFieldTable"), Xml.val("c15:showDataLabelsRange", 1)));
        return Xml.of("c:dLbl", inside);
    }

    private static List<Xml> shown(boolean beside) {
        return List.of(
                Xml.val("c:dLblPos", beside ? "outEnd" : "ctr"),
                Xml.val("c:showLegendKey", 0),
                Xml.val("c:showVal", 0),
                Xml.val("c:showCatName", 0),
                Xml.val("c:showSerName", 0),
                Xml.val("c:showPercent", 0),
                Xml.val("c:showBubbleSize", 0));
    }

    private Xml range(Plot.Row row) {
        return extension(
                RANGE,
                Xml.of(
                        "c15:datalabelsRange",
                        Xml.of("c15:f", Xml.text(plot.sheet().place(row.labels()))),
                        cache("c15:dlblRangeCache", texts(row.labels()))));
    }

    private static Xml extension(String uri, Xml... inside) {
        return Xml.of("c:extLst", Xml.of("c:ext", inside).with("uri", uri).with("xmlns:c15", Office.CHART_2012));
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
                letters(Palette.INK),
                Xml.val("c:crossAx", 2),
                Xml.val("c:crosses", "autoZero"),
                Xml.val("c:auto", 1),
                Xml.val("c:lblAlgn", "ctr"),
                Xml.val("c:lblOffset", 100),
                Xml.val("c:tickLblSkip", 1),
                Xml.val("c:noMultiLvlLbl", 0));
    }

    private Xml axis() {
        return chart.kind() == Chart.Kind.BARS
                ? Xml.of("c:spPr", Xml.of("a:ln", solid("7F7F7F")).with("w", 9525))
                : nothing();
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
        return Xml.of("c:legend", Xml.val("c:legendPos", "t"), Xml.val("c:overlay", 0), letters(Palette.INK));
    }

    private Sheet.Column column(Plot.Row row) {
        return plot.sheet().columns().get(row.column());
    }

    private List<String> texts(int column) {
        return plot.sheet().columns().get(column).values().stream()
                .map(Sheet.Value::text)
                .toList();
    }

    private static Xml strings(String place, List<String> texts) {
        return Xml.of("c:strRef", Xml.of("c:f", Xml.text(place)), cache("c:strCache", texts));
    }

    private Xml numbers(Plot.Row row) {
        Xml cache = cache("c:numCache", texts(row.column()));
        return Xml.of("c:numRef", Xml.of("c:f", Xml.text(plot.sheet().place(row.column()))), cache);
    }

    /// What the worksheet’s cells hold, empty ones aside.
    private static Xml cache(String name, List<String> texts) {
        List<Xml> inside = new ArrayList<>();
        if (name.equals("c:numCache")) {
            inside.add(Xml.of("c:formatCode", Xml.text("0%")));
        }
        inside.add(Xml.val("c:ptCount", texts.size()));
        for (int at = 0; at < texts.size(); at++) {
            if (!texts.get(at).isEmpty()) {
                inside.add(
                        Xml.of("c:pt", Xml.of("c:v", Xml.text(texts.get(at)))).with("idx", at));
            }
        }
        return Xml.of(name, inside);
    }

    private static Xml nothing() {
        return Xml.of("c:spPr", Xml.of("a:noFill"), Xml.of("a:ln", Xml.of("a:noFill")));
    }

    /// A colour, parted from its neighbours by a line: of white, or where parts are pale, a dark one.
    private Xml fill(String colour) {
        String line = chart.kind() == Chart.Kind.BARS ? Palette.PAPER : Palette.LINE;
        return Xml.of("c:spPr", solid(colour), Xml.of("a:ln", solid(line)).with("w", 9525));
    }

    private static Xml solid(String colour) {
        return Xml.of("a:solidFill", Xml.val("a:srgbClr", colour));
    }

    private static Xml letters(String ink) {
        return letters(Xml.of("a:bodyPr"), ink);
    }

    private static Xml unbroken(String ink) {
        return letters(unbroken(), ink);
    }

    /// A label stays on one line.
    private static Xml unbroken() {
        return Xml.of("a:bodyPr").with("wrap", "none");
    }

    private static Xml letters(Xml body, String ink) {
        Xml paragraph = Xml.of(
                "a:p",
                Xml.of("a:pPr", size("a:defRPr", ink)),
                Xml.of("a:endParaRPr").with("lang", "en-GB"));
        return Xml.of("c:txPr", body, Xml.of("a:lstStyle"), paragraph);
    }

    private static Xml size(String element, String ink) {
        Xml look = Xml.of(element, solid(ink));
        return (element.equals("a:rPr") ? look.with("lang", "en-GB") : look)
                .with("sz", TEXT)
                .with("b", 0);
    }
}
