package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verbatim.taxonomy.Theme;

class ThresholdsTest {
    private static final Families ONE = new Families(new int[] {-1});

    @Test
    void lieBetweenTheGreatestF1AndTheExpectedCount() {
        // Given the first two: F1 of 2 x 0.9 / (2 + 1.2) = 0.563 is expected, more than with one (0.545) or three
        // (0.524). With one theme, that is the F1 of all decisions too.
        // One comment is expected, which ends half-way between 0.6 and 0.3.
        Thresholds thresholds = new Thresholds(List.of(p(0.6), p(0.3), p(0.2), p(0.1)), ONE);

        assertArrayEquals(new double[] {(0.3 + 0.45) / 2}, thresholds.tried(Choice.NO_FLOOR), 1e-12);
        assertArrayEquals(
                new double[] {0.75 * 0.3 + 0.25 * 0.45}, thresholds.untried(found(4), List.of(theme())), 1e-12);
    }

    @Test
    void countThoseThatAreGivenAsTheLikeliest() {
        // Two are expected: without a floor the first two. With one, the last two are given whatever the threshold, and
        // none is missing.
        List<double[]> probabilities = List.of(p(0.6, 0.7), p(0.5, 0.6), p(0.45, 0), p(0.4, 0));
        Thresholds thresholds = new Thresholds(probabilities, new Families(new int[] {-1, -1}));

        double fewer = thresholds.tried(0)[0] - thresholds.tried(Choice.NO_FLOOR)[0];

        assertEquals(0.5 * ((1 + 0.6) / 2 - (0.5 + 0.45) / 2), fewer, 1e-12);
    }

    @Test
    void holdThemesBeneathOthersToAThresholdOfTheirOwn() {
        // All four decisions together are best from 0.8 on, those about the theme beneath from 0.2 on.
        List<double[]> probabilities = List.of(p(0.9, 0.2), p(0.8, 0.1));

        double beneath = new Thresholds(probabilities, new Families(new int[] {-1, 0})).tried(Choice.NO_FLOOR)[1];
        double beside = new Thresholds(probabilities, new Families(new int[] {-1, -1})).tried(Choice.NO_FLOOR)[1];

        assertTrue(beneath < beside, beneath + " is not below " + beside);
    }

    @Test
    void areAQuarterWhereNoCommentIsKnown() {
        assertArrayEquals(new double[] {0.25}, new Thresholds(List.of(), ONE).tried(0));
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
        double threshold = new Thresholds(probabilities, ONE).tried(Choice.NO_FLOOR)[0];

        long given = probabilities.stream().filter(of -> of[0] >= threshold).count();
        assertEquals(1, given / (double) carrying, 0.12);
    }

    @Test
    void addToWhatRulesFindAsManyAsAreMissing() {
        // A rule finds one comment, and 7.9 are guessed: of the fourth root of 8.4 x 1.5 x 1.5 x 1.5, 2.3, one is
        // missing.
        List<double[]> probabilities = new ArrayList<>(List.of(p(0.9), p(0.9), p(0.8), p(0.8)));
        probabilities.addAll(Collections.nCopies(6, p(0.75)));

        assertArrayEquals(
                new double[] {(0.9 + 0.8) / 2},
                new Thresholds(probabilities, ONE).untried(found(10, 0), List.of(theme("food"))),
                1e-12);
    }

    @Test
    void addNothingWhereRulesFindMoreThanAreExpected() {
        List<double[]> probabilities = List.of(p(0.5), p(0.2), p(0.1), p(0.7));

        assertArrayEquals(
                new double[] {(1 + 0.7) / 2},
                new Thresholds(probabilities, ONE).untried(found(4, 0, 1, 2), List.of(theme("food"))),
                1e-12);
    }

    private static double[] p(double... probabilities) {
        return probabilities;
    }

    /// Comments; a rule finds the theme in those of these numbers.
    private static List<Evidence> found(int count, int... found) {
        List<Evidence> comments = new ArrayList<>();
        for (int number = 0; number < count; number++) {
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
