package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;

/// A curve with every line and letter in its place. Heights are pixels; places across are percentages of the page.
///
/// @param bands lines across the page, each with what it stands for
/// @param last where the last step begins and how wide it is
record CurveDrawing(List<Band> bands, List<Stretch> stretches, List<Dot> dots, Last last) {
    static final int HEIGHT = 260;

    private static final int TOP = 26;
    private static final int FOOT = 216;
    private static final double LEFT = 8;
    private static final double WIDTH = 84;
    private static final int BANDS = 4;

    CurveDrawing {
        bands = List.copyOf(bands);
        stretches = List.copyOf(stretches);
        dots = List.copyOf(dots);
    }

    /// A line across: so much of all.
    record Band(String y, String label) {}

    /// From one point to the next.
    record Stretch(String fromX, String fromY, String toX, String toY) {}

    /// A point with its figure, which is empty at most of them, and what stands below it.
    record Dot(String x, String y, String label, String labelY, String at) {}

    /// The last step.
    record Last(String x, String width) {}

    static CurveDrawing of(Curve curve) {
        List<Band> bands = new ArrayList<>();
        for (int band = 0; band <= BANDS; band++) {
            double share = (double) band / BANDS;
            bands.add(new Band(y(share), Math.round(100 * share) + "%"));
        }
        int steps = curve.points().size();
        List<Stretch> stretches = new ArrayList<>();
        List<Dot> dots = new ArrayList<>(List.of(new Dot(x(0, steps), y(0), "", y(0), "0")));
        for (int step = 1; step <= steps; step++) {
            Curve.Point point = curve.points().get(step - 1);
            double before = step == 1 ? 0 : curve.points().get(step - 2).share();
            stretches.add(new Stretch(x(step - 1, steps), y(before), x(step, steps), y(point.share())));
            boolean labels = curve.labels(step - 1);
            dots.add(new Dot(
                    x(step, steps),
                    y(point.share()),
                    labels ? point.label() : "",
                    pixels(height(point.share()) + (step == steps ? -10 : 22)),
                    labels ? point.at() : ""));
        }
        return new CurveDrawing(bands, stretches, dots, new Last(x(steps - 1, steps), across(WIDTH / steps)));
    }

    int top() {
        return TOP;
    }

    int foot() {
        return FOOT;
    }

    private static double height(double share) {
        return FOOT - share * (FOOT - TOP);
    }

    private static String x(int step, int steps) {
        return across(LEFT + WIDTH * step / steps);
    }

    private static String y(double share) {
        return pixels(height(share));
    }

    private static String across(double percent) {
        return Figures.decimal(Math.round(100 * percent), 2) + "%";
    }

    private static String pixels(double pixels) {
        return Figures.decimal(Math.round(10 * pixels), 1);
    }
}
