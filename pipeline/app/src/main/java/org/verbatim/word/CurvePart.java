package org.verbatim.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.verbatim.report.Curve;

/// A line chart of Word's own, which draws a curve from the worksheet behind it.
final class CurvePart {
    private static final int DIGITS = 10;
    private static final int AT = 0;
    private static final int SHARE = 1;
    private static final int LABEL = 2;

    private final Curve curve;
    private final Sheet sheet;

    CurvePart(Curve curve) {
        this.curve = curve;
        List<Sheet.Value> at = new ArrayList<>(List.of(new Sheet.Value.Words("0")));
        List<Sheet.Value> shares = new ArrayList<>(List.of(new Sheet.Value.Proportion("0")));
        List<Sheet.Value> labels = new ArrayList<>(List.of(new Sheet.Value.Words("")));
        for (int point = 0; point < curve.points().size(); point++) {
            Curve.Point here = curve.points().get(point);
            at.add(new Sheet.Value.Words(here.at()));
            shares.add(new Sheet.Value.Proportion(BigDecimal.valueOf(here.share())
                    .setScale(DIGITS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString()));
            labels.add(new Sheet.Value.Words(curve.labels(point) ? here.label() : ""));
        }
        this.sheet = new Sheet(List.of(
                new Sheet.Column(curve.across(), at),
                new Sheet.Column(curve.base(), shares),
                new Sheet.Column("Label", labels)));
    }

    Sheet sheet() {
        return sheet;
    }

    Xml space() {
        return ChartXml.space(Xml.of(
                "c:chart",
                Xml.val("c:autoTitleDeleted", 1),
                Xml.of("c:plotArea", Xml.of("c:layout"), line(), steps(), shares()),
                Xml.val("c:plotVisOnly", 1),
                Xml.val("c:dispBlanksAs", "gap")));
    }

    private Xml line() {
        Xml series = Xml.of(
                "c:ser",
                Xml.val("c:idx", 0),
                Xml.val("c:order", 0),
                ChartXml.name(sheet, SHARE),
                Xml.of(
                        "c:spPr",
                        Xml.of("a:ln", ChartXml.solid(Palette.bar(0, 0)), Xml.of("a:round"))
                                .with("w", 28575)),
                Xml.of(
                        "c:marker",
                        Xml.val("c:symbol", "circle"),
                        Xml.val("c:size", 6),
                        Xml.of("c:spPr", ChartXml.solid(Palette.bar(0, 0)))),
                labels(),
                ChartXml.categories(sheet, AT),
                ChartXml.values(sheet, SHARE),
                Xml.val("c:smooth", 0));
        return Xml.of(
                "c:lineChart",
                Xml.val("c:grouping", "standard"),
                Xml.val("c:varyColors", 0),
                series,
                Xml.val("c:marker", 1),
                Xml.val("c:axId", 1),
                Xml.val("c:axId", 2));
    }

    /// The figure of a few points, below them but for the last; of the others none.
    private Xml labels() {
        List<Xml> inside = new ArrayList<>();
        List<String> texts = sheet.texts(LABEL);
        for (int point = 0; point < texts.size(); point++) {
            if (!texts.get(point).isEmpty()) {
                String place = point == texts.size() - 1 ? "t" : "b";
                inside.add(Xml.of(
                        "c:dLbl",
                        Stream.concat(
                                        Stream.of(
                                                Xml.val("c:idx", point),
                                                ChartXml.written(texts.get(point), Palette.INK),
                                                ChartXml.unbroken(Palette.INK),
                                                Xml.val("c:dLblPos", place)),
                                        ChartXml.shown(1).stream())
                                .toList()));
            }
        }
        inside.addAll(ChartXml.shown(0));
        return Xml.of("c:dLbls", inside);
    }

    private Xml steps() {
        return Xml.of(
                "c:catAx",
                Xml.val("c:axId", 1),
                Xml.of("c:scaling", Xml.val("c:orientation", "minMax")),
                Xml.val("c:delete", 0),
                Xml.val("c:axPos", "b"),
                title(curve.across()),
                Xml.of("c:numFmt").with("formatCode", "General").with("sourceLinked", 0),
                Xml.val("c:majorTickMark", "out"),
                Xml.val("c:minorTickMark", "none"),
                Xml.val("c:tickLblPos", "nextTo"),
                ChartXml.axis(),
                ChartXml.letters(Palette.INK),
                Xml.val("c:crossAx", 2),
                Xml.val("c:crosses", "autoZero"),
                Xml.val("c:auto", 0),
                Xml.val("c:lblAlgn", "ctr"),
                Xml.val("c:lblOffset", 100),
                Xml.val("c:noMultiLvlLbl", 0));
    }

    private Xml shares() {
        return Xml.of(
                "c:valAx",
                Xml.val("c:axId", 2),
                Xml.of("c:scaling", Xml.val("c:orientation", "minMax"), Xml.val("c:max", 1), Xml.val("c:min", 0)),
                Xml.val("c:delete", 0),
                Xml.val("c:axPos", "l"),
                Xml.of(
                        "c:majorGridlines",
                        Xml.of(
                                "c:spPr",
                                Xml.of("a:ln", ChartXml.solid("D9D9D9")).with("w", 6350))),
                Xml.of("c:numFmt").with("formatCode", "0%").with("sourceLinked", 0),
                Xml.val("c:majorTickMark", "none"),
                Xml.val("c:minorTickMark", "none"),
                Xml.val("c:tickLblPos", "nextTo"),
                ChartXml.nothing(),
                ChartXml.letters(Palette.INK),
                Xml.val("c:crossAx", 1),
                Xml.val("c:crosses", "autoZero"),
                Xml.val("c:crossBetween", "midCat"),
                Xml.val("c:majorUnit", "0.25"));
    }

    private static Xml title(String words) {
        return Xml.of("c:title", ChartXml.written(words, Palette.INK), Xml.val("c:overlay", 0));
    }
}
