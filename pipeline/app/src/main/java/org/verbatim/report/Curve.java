package org.verbatim.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A curve that begins at nothing and ends at all: how much of something was met after each part of something else. The
/// table that follows it holds the same figures.
///
/// @param base what the percentages are of
/// @param across what is counted from left to right, in equal steps
/// @param points after each step
public record Curve(String caption, String base, String across, List<Point> points) implements Picture {
    public Curve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve of " + points.size() + " points");
        }
    }

    /// A point of the curve.
    ///
    /// @param at how many steps that is, in words: `59`
    /// @param share how much was met by then, from 0 to 1
    public record Point(String at, double share) {
        public Point {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share of " + share);
            }
        }

        public String label() {
            return Figures.percent(100 * share);
        }
    }

    /// The points, with the beginning before them.
    public List<Point> fromNothing() {
        return Stream.concat(Stream.of(new Point("0", 0)), points.stream()).toList();
    }

    /// Whether the point is one of the few that have their figure beside them: the half, the last but one, and the end.
    public boolean labels(int point) {
        return point == points.size() / 2 - 1 || point >= points.size() - 2;
    }

    @Override
    public String description() {
        return "A curve from nothing at 0. " + across + ": "
                + points.stream()
                        .map(point -> point.at() + ", " + point.label())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    CurveDrawing drawing() {
        return CurveDrawing.of(this);
    }
}
