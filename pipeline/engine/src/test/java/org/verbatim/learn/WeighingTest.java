package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeighingTest {
    @Test
    void trustsTheFirstGuessWhereItProvedRight() {
        Weighing trusting = fit(true);
        Weighing doubting = fit(false);

        assertTrue(probability(trusting, 0.9) > probability(trusting, 0.1) + 0.5);
        assertEquals(probability(doubting, 0.9), probability(doubting, 0.1), 0.1);
    }

    @Test
    void isNotCarriedAwayByCertainty() {
        assertTrue(probability(fit(true), 1) < 1);
        assertTrue(probability(fit(true), 0) > 0);
    }

    /// Forty comments that classifiers say nothing of; every other is guessed to carry the theme, and carries it if the
    /// guess is right, or as often as the others if not.
    private static Weighing fit(boolean right) {
        List<Signs> comments = new ArrayList<>();
        List<byte[]> themes = new ArrayList<>();
        for (int comment = 0; comment < 40; comment++) {
            boolean guessed = comment % 2 == 0;
            boolean carries = right ? guessed : comment % 4 < 2;
            comments.add(signs(guessed ? 0.9 : 0.1));
            themes.add(new byte[] {(byte) (carries ? 1 : 0)});
        }
        return Weighing.fit(comments, themes, 1);
    }

    private static double probability(Weighing weighing, double guessed) {
        return weighing.probabilities(signs(guessed))[0];
    }

    private static Signs signs(double guessed) {
        float[] nothing = {0};
        return new Signs(
                new Scored(nothing, List.of(nothing)),
                new double[] {0},
                0,
                new boolean[] {false},
                new double[] {0},
                new double[] {guessed});
    }
}
