package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.Share;

/// Scales drawn as stacked bars: the parts of each whole side by side. In a diverging chart the middle of the scale
/// stands on one line, so that what leans to either side can be compared (Heiberger and Robbins, 2014).
final class ScaleDrawing {
    private static final int THICKNESS = 22;

    /// Per cent of a whole from which a part is wide enough for its figure.
    private static final double LABELLED = 7;

    private final Chart chart;
    private final double left;
    private final double width;

    private ScaleDrawing(Chart chart) {
        this.chart = chart;
        this.left = chart.bars().stream().mapToDouble(this::before).max().orElse(0);
        double right = chart.bars().stream()
                .mapToDouble(bar -> sum(bar) - before(bar))
                .max()
                .orElse(0);
        this.width = Math.max(1, left + right);
    }

    static ChartDrawing of(Chart chart) {
        ScaleDrawing drawing = new ScaleDrawing(chart);
        List<ChartDrawing.Group> groups = new ArrayList<>();
        int y = 4;
        for (Chart.Bar bar : chart.bars()) {
            ChartDrawing.Group group = drawing.group(bar, y);
            groups.add(group);
            y += group.height();
        }
        return new ChartDrawing(y, groups);
    }

    private ChartDrawing.Group group(Chart.Bar bar, int top) {
        int y = top;
        List<ChartDrawing.Line> lines = new ArrayList<>();
        for (String text : ChartDrawing.wrap(bar.label())) {
            lines.add(new ChartDrawing.Line(text, y + 14));
            y += ChartDrawing.LINE_HEIGHT;
        }
        List<ChartDrawing.Rect> rects = new ArrayList<>();
        double x = left - before(bar);
        for (int part = 0; part < bar.values().size(); part++) {
            double percent = percent(bar.values().get(part));
            rects.add(new ChartDrawing.Rect(
                    "part " + shade(part, bar.values().size()),
                    y + 2,
                    THICKNESS,
                    place(x),
                    place(percent),
                    percent < LABELLED ? "" : Figures.whole(bar.values().get(part)),
                    place(x + percent / 2),
                    y + 7 + THICKNESS / 2));
            x += percent;
        }
        y += THICKNESS + 13;
        return new ChartDrawing.Group(top, y - top, "top", bar.behind(), lines, rects);
    }

    /// What stands before the middle of the scale.
    private double before(Chart.Bar bar) {
        if (chart.kind() != Chart.Kind.DIVERGING) {
            return 0;
        }
        int parts = bar.values().size();
        double before = 0;
        for (int part = 0; part < parts / 2; part++) {
            before += percent(bar.values().get(part));
        }
        return parts % 2 == 0 ? before : before + percent(bar.values().get(parts / 2)) / 2;
    }

    private static double sum(Chart.Bar bar) {
        return bar.values().stream().mapToDouble(ScaleDrawing::percent).sum();
    }

    private static double percent(Share share) {
        return share.isWithheld() || share.base() == 0 ? 0 : share.percent();
    }

    /// The darkest shades at the ends of the scale, grey in its middle.
    static String shade(int part, int parts) {
        int half = parts / 2;
        if (parts % 2 == 1 && part == half) {
            return "middle";
        }
        int fromEnd = Math.min(part, parts - 1 - part);
        return (part < half ? "cold-" : "warm-") + Math.max(1, 3 - fromEnd);
    }

    private String place(double percent) {
        return Figures.decimal(Math.round(percent * 10_000 / width), 2) + "%";
    }
}
