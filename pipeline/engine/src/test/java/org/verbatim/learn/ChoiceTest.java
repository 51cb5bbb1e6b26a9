package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void givesTheLikeliestFromTheFloorOn() {
        Choice choice = new Choice(new double[] {0.5, 0.5}, 0.2);

        assertArrayEquals(new boolean[] {false, true}, choice.given(new double[] {0.1, 0.2}));
        assertArrayEquals(new boolean[] {false, false}, choice.given(new double[] {0.1, 0.19}));
        assertArrayEquals(new boolean[] {true, true}, choice.given(new double[] {0.5, 0.6}));
    }

    @Test
    void hasNoFloorWherePeopleGaveNothing() {
        List<double[]> probabilities = List.of(p(0.1), p(0.9));
        List<byte[]> themes = List.of(new byte[] {0}, new byte[] {1});

        assertEquals(
                0.15,
                Choice.of(floor -> new double[] {0.5}, probabilities, themes).floor());
    }

    @Test
    void givesNoneWhereNothingIsLikelyOrRulesWouldFindIt() {
        double[] thresholds = {0.5, 0.5};
        Choice choice = Choice.untried(thresholds, List.of(SmallLesson.withRules(SmallLesson.FOOD)));
        Choice beside = Choice.untried(thresholds, List.of(SmallLesson.withRules(SmallLesson.FOOD, "food")));

        assertArrayEquals(new boolean[] {false, true}, choice.given(new double[] {0.1, 0.2}));
        assertArrayEquals(new boolean[] {false, false}, choice.given(new double[] {0.19, 0.1}));
        assertArrayEquals(new boolean[] {false, false}, beside.given(new double[] {0.1, 0.4}));
    }

    @Test
    void givesEveryCommentAThemeWherePeopleDid() {
        List<double[]> probabilities = List.of(p(0.1), p(0.9));

        assertEquals(
                0,
                Choice.of(floor -> new double[] {0.5}, probabilities, List.of(new byte[] {1}, new byte[] {1}))
                        .floor());
    }

    @Test
    void countsHitsAgainstPeople() {
        Marks marks = Marks.of(
                List.of(new boolean[] {true, true, false}, new boolean[] {true, false, false}),
                List.of(new byte[] {1, -1, 0}, new byte[] {0, 1, 0}));

        assertEquals(OptionalDouble.of(0.5), marks.precision(0));
        assertEquals(OptionalDouble.of(1), marks.recall(0));
        assertEquals(OptionalDouble.of(0), marks.f1(1));
        assertEquals(OptionalDouble.empty(), marks.f1(2));
        assertEquals(OptionalDouble.of(0.5), marks.micro());
        assertEquals(2.0 / 3 / 2, marks.macro().orElseThrow(), 1e-12);
    }

    private static double[] p(double probability) {
        return new double[] {probability};
    }
}
