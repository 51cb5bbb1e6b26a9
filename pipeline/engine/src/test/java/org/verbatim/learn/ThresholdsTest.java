package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verbatim.taxonomy.Theme;

class ThresholdsTest {
    private static final int VERY_MANY = 1_000_000;

    @Test
    void lieHalfWayBetweenTheGreatestF1AndTheExpectedCount() {
        // Given the first two: F1 of 2 x 0.9 / (2 + 1.2) = 0.563 is expected, more than with one (0.545) or three
        // (0.524).
        // One comment is expected, which ends half-way between 0.6 and 0.3.
        List<double[]> probabilities = List.of(p(0.6), p(0.3), p(0.2), p(0.1));

        assertArrayEquals(new double[] {(0.3 + 0.45) / 2}, Thresholds.tried(probabilities, 1, VERY_MANY), 1e-4);
        assertArrayEquals(
                new double[] {(0.3 + 0.45) / 2},
                Thresholds.untried(probabilities, comments(), List.of(theme())),
                1e-12);
    }

    @Test
    void beginAtAQuarterWhereLittleWasTried() {
        List<double[]> probabilities = List.of(p(0.9), p(0.8), p(0.1));
        double found = Thresholds.tried(probabilities, 1, VERY_MANY)[0];

        assertEquals((10 * found + 25 * 0.25) / 35, Thresholds.tried(probabilities, 1, 10)[0], 1e-4);
        assertArrayEquals(new double[] {0.25}, Thresholds.tried(List.of(), 1, 10));
    }

    @Test
    void giveAboutAsManyAsCarryTheThemeWhereProbabilitiesAreCalibrated() {
        Random random = new Random(5);
        List<double[]> probabilities = new ArrayList<>();
        int carrying = 0;
        for (int comment = 0; comment < 4000; comment++) {
            double probability = Math.pow(random.nextDouble(), 4);
            probabilities.add(p(probability));
            carrying += random.nextDouble() < probability ? 1 : 0;
        }
        double threshold = Thresholds.tried(probabilities, 1, VERY_MANY)[0];

        long given = probabilities.stream().filter(of -> of[0] >= threshold).count();
        assertEquals(1, given / (double) carrying, 0.12);
    }

    @Test
    void addToWhatRulesFindAsManyAsAreMissing() {
        // A rule finds one comment and 3.0 are guessed: of two expected, one is missing.
        List<double[]> probabilities = List.of(p(0.9), p(0.9), p(0.7), p(0.5));

        assertArrayEquals(
                new double[] {0.8}, Thresholds.untried(probabilities, comments(0), List.of(theme("food"))), 1e-12);
    }

    @Test
    void addNothingWhereRulesFindMoreThanAreExpected() {
        List<double[]> probabilities = List.of(p(0.5), p(0.2), p(0.1), p(0.7));

        assertArrayEquals(
                new double[] {(1 + 0.7) / 2},
                Thresholds.untried(probabilities, comments(0, 1, 2), List.of(theme("food"))),
                1e-12);
    }

    private static double[] p(double probability) {
        return new double[] {probability};
    }

    /// Four comments; a rule finds the theme in those of these numbers.
    private static List<Evidence> comments(int... found) {
        List<Evidence> comments = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            int comment = number;
            boolean finds = Arrays.stream(found).anyMatch(one -> one == comment);
            Evidence evidence = SmallLesson.comment("r" + number, "good", "text");
            comments.add(new Evidence(
                    evidence.id(),
                    evidence.verbatim(),
                    evidence.sentences(),
                    finds ? Set.of(SmallLesson.FOOD) : Set.of()));
        }
        return comments;
    }

    private static Theme theme(String... rules) {
        return SmallLesson.withRules(SmallLesson.FOOD, rules);
    }
}
