package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;

/// What the parts of Word's charts are made of, whatever they draw.
final class ChartXml {
    /// By which Word knows what it added to labels in 2012.
    static final String LABELS = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";

    static final String RANGE = "{02D57815-91ED-43cb-92C2-25804820EDAC}";

    /// The size of letters.
    static final int HALF_POINTS = 20;

    /// That of labels that stand close.
    static final int SMALL_HALF_POINTS = 16;

    private ChartXml() {}

    /// The part that holds a chart, with the worksheet behind it.
    static Xml space(Xml chart) {
        Xml data = Xml.of("c:externalData", Xml.val("c:autoUpdate", 0)).with("r:id", "data");
        return Xml.of(
                        "c:chartSpace",
                        Xml.val("c:date1904", 0),
                        Xml.val("c:lang", "en-GB"),
                        Xml.val("c:roundedCorners", 0),
                        chart,
                        Xml.of("c:spPr", Xml.of("a:noFill"), Xml.of("a:ln", Xml.of("a:noFill"))),
                        letters(Palette.INK),
                        data)
                .with("xmlns:c", Office.CHART)
                .with("xmlns:a", Office.DRAWING)
                .with("xmlns:r", Office.RELATION);
    }

    /// What the worksheet’s cells hold, empty ones aside.
    static Xml cache(String name, List<String> texts) {
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

    static Xml nothing() {
        return Xml.of("c:spPr", Xml.of("a:noFill"), Xml.of("a:ln", Xml.of("a:noFill")));
    }

    static Xml strings(String place, List<String> texts) {
        return Xml.of("c:strRef", Xml.of("c:f", Xml.text(place)), cache("c:strCache", texts));
    }

    /// The name of a series: the head of a column.
    static Xml name(Sheet sheet, int column) {
        return Xml.of(
                "c:tx",
                strings(sheet.head(column), List.of(sheet.columns().get(column).head())));
    }

    /// What the bars or points are called, in a column of words.
    static Xml categories(Sheet sheet, int column) {
        return Xml.of("c:cat", strings(sheet.place(column), sheet.texts(column)));
    }

    /// How long or high they are, in a column of numbers.
    static Xml values(Sheet sheet, int column) {
        Xml cache = cache("c:numCache", sheet.texts(column));
        return Xml.of("c:val", Xml.of("c:numRef", Xml.of("c:f", Xml.text(sheet.place(column))), cache));
    }

    /// What a label shows of its own accord.
    ///
    /// @param value 1 for the value, 0 for nothing
    static List<Xml> shown(int value) {
        return List.of(
                Xml.val("c:showLegendKey", 0),
                Xml.val("c:showVal", value),
                Xml.val("c:showCatName", 0),
                Xml.val("c:showSerName", 0),
                Xml.val("c:showPercent", 0),
                Xml.val("c:showBubbleSize", 0));
    }

    /// A line of an axis.
    static Xml axis() {
        return Xml.of("c:spPr", Xml.of("a:ln", solid("7F7F7F")).with("w", 9525));
    }

    static Xml extension(String uri, Xml... inside) {
        return Xml.of("c:extLst", Xml.of("c:ext", inside).with("uri", uri).with("xmlns:c15", Office.CHART_2012));
    }

    static Xml solid(String colour) {
        return Xml.of("a:solidFill", Xml.val("a:srgbClr", colour));
    }

    static Xml letters(String ink) {
        return letters(ink, HALF_POINTS);
    }

    static Xml letters(String ink, int halfPoints) {
        return letters(Xml.of("a:bodyPr"), ink, halfPoints);
    }

    static Xml unbroken(String ink) {
        return letters(unbroken(), ink, HALF_POINTS);
    }

    /// A label stays on one line.
    static Xml unbroken() {
        return Xml.of("a:bodyPr").with("wrap", "none");
    }

    private static Xml letters(Xml body, String ink, int halfPoints) {
        Xml paragraph = Xml.of(
                "a:p",
                Xml.of("a:pPr", size("a:defRPr", ink, halfPoints)),
                Xml.of("a:endParaRPr").with("lang", "en-GB"));
        return Xml.of("c:txPr", body, Xml.of("a:lstStyle"), paragraph);
    }

    static Xml size(String element, String ink) {
        return size(element, ink, HALF_POINTS);
    }

    private static Xml size(String element, String ink, int halfPoints) {
        Xml look = Xml.of(element, solid(ink));
        return (element.equals("a:rPr") ? look.with("lang", "en-GB") : look)
                .with("sz", 50L * halfPoints)
                .with("b", 0);
    }

    /// Words that stand in a chart as they are.
    static Xml written(String words, String ink) {
        Xml run = Xml.of("a:r", size("a:rPr", ink), Xml.of("a:t", Xml.text(words)));
        return Xml.of("c:tx", Xml.of("c:rich", unbroken(), Xml.of("a:lstStyle"), Xml.of("a:p", run)));
    }
}
