package org.verbatim.word;

import org.verbatim.report.Curve;

/// A chart of Word's own with the worksheet behind it.
///
/// @param height in millimetres
/// @param widest how wide it is where the page has the room, in millimetres
record Drawn(Xml part, Sheet sheet, double height, double widest) {
    static Drawn of(Plot plot) {
        return new Drawn(
                ChartPart.of(plot),
                plot.sheet(),
                plot.frame().height(plot),
                plot.frame().width(plot, Double.MAX_VALUE));
    }

    /// 16 by 9, as [Frame] has it for every chart of a long report.
    static Drawn of(Curve curve) {
        CurvePart part = new CurvePart(curve);
        return new Drawn(part.space(), part.sheet(), Frame.LOW, Frame.LOW * 16 / 9);
    }

    double width(double text) {
        return Math.min(text, widest);
    }
}
