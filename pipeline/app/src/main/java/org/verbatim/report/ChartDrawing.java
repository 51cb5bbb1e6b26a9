package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verbatim.model.Share;

/// A chart with every line and bar in its place. Heights are pixels; widths are percentages of the page, so that
/// letters keep their size however narrow it is.
record ChartDrawing(int height, List<Group> groups) {
    /// Room that the longest bar leaves for its label, in per cent.
    private static final int FULL = 76;

    /// Letters that fit on a telephone.
    private static final int LINE = 40;

    static final int LINE_HEIGHT = 18;

    ChartDrawing {
        groups = List.copyOf(groups);
    }

    /// A label with its bars.
    ///
    /// @param style `top`, or `sub` for one below another; `opens` if comments can be read behind it
    record Group(int y, int height, String style, Optional<Behind> behind, List<Line> lines, List<Rect> rects) {
        /// What is said of it to those who cannot see it.
        String spoken() {
            return Stream.concat(lines.stream().map(Line::text), rects.stream().map(Rect::label))
                            .collect(Collectors.joining(" "))
                    + ": read the comments";
        }
    }

    /// A line of a label; y is the foot of its letters.
    record Line(String text, int y) {}

    /// A bar with what is written behind its end.
    ///
    /// @param style the class that colours it
    /// @param x where it begins, such as `0.00%`
    /// @param width such as `62.5%`
    /// @param labelX where its label stands, behind the bar or in its middle
    record Rect(String style, int y, int height, String x, String width, String label, String labelX, int labelY) {
        int foot() {
            return y + height;
        }
    }

    static ChartDrawing of(Chart chart) {
        return chart.kind() == Chart.Kind.BARS ? bars(chart) : ScaleDrawing.of(chart);
    }

    private static ChartDrawing bars(Chart chart) {
        List<Group> groups = new ArrayList<>();
        int y = 4;
        for (Chart.Bar bar : chart.bars()) {
            Group group = group(bar, y);
            groups.add(group);
            y += group.height();
        }
        return new ChartDrawing(y, groups);
    }

    private static Group group(Chart.Bar bar, int top) {
        int y = top;
        List<Line> lines = new ArrayList<>();
        for (String text : wrap(bar.label())) {
            lines.add(new Line(text, y + 14));
            y += LINE_HEIGHT;
        }
        int thickness = bar.depth() == 0 ? 16 : 10;
        List<Rect> rects = new ArrayList<>();
        for (int series = 0; series < bar.values().size(); series++) {
            Share value = bar.values().get(series);
            String width = width(value);
            rects.add(new Rect(
                    "bar series-" + series,
                    y + 2,
                    thickness,
                    "0",
                    width,
                    Figures.label(value),
                    width,
                    y + 7 + thickness / 2));
            y += thickness + 4;
        }
        y += 13;
        return new Group(top, y - top, style(bar), bar.behind(), lines, rects);
    }

    private static String style(Chart.Bar bar) {
        return (bar.depth() == 0 ? "top" : "sub") + (bar.behind().isPresent() ? " opens" : "");
    }

    private static String width(Share share) {
        long hundredths = share.isWithheld() || share.base() == 0 ? 0 : share.count() * FULL * 100 / share.base();
        return Figures.decimal(hundredths, 2) + "%";
    }

    static List<String> wrap(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
