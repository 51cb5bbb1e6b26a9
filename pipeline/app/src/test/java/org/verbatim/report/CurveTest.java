package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void climbsFromTheFootToTheTop() {
        CurveDrawing drawing = new Curve(
                        "Met", "Base: all", "Read", List.of(new Curve.Point("10", 0.5), new Curve.Point("20", 1)))
                .drawing();

        assertEquals(List.of("216.0", "121.0", "26.0"), heights(drawing));
        assertEquals(
                List.of("8.00%", "50.00%", "92.00%"),
                drawing.dots().stream().map(CurveDrawing.Dot::x).toList());
        assertEquals(new CurveDrawing.Last("50.00%", "42.00%"), drawing.last());
    }

    private static List<String> heights(CurveDrawing drawing) {
        return drawing.dots().stream().map(CurveDrawing.Dot::y).toList();
    }

    @Test
    void labelsTheHalfAndTheTwoEndsOfTheLastStep() {
        Curve curve = new Curve(
                "Met",
                "Base: all",
                "Read",
                IntStream.rangeClosed(1, 10)
                        .mapToObj(tenth -> new Curve.Point(tenth + "0", tenth / 10.0))
                        .toList());

        assertEquals(
                List.of("", "", "", "", "", "50.0%", "", "", "", "90.0%", "100.0%"),
                curve.drawing().dots().stream().map(CurveDrawing.Dot::label).toList());
    }

    @Test
    void refusesSharesThatAreNone() {
        assertEquals(
                "a share of 1.5",
                assertThrows(IllegalArgumentException.class, () -> new Curve.Point("1", 1.5))
                        .getMessage());
        assertEquals(
                "a curve of 1 points",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Curve("Met", "Base", "Read", List.of(new Curve.Point("1", 1))))
                        .getMessage());
    }
}
