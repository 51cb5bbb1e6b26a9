package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.AuditedShare.Audit;
import org.verbatim.model.Share;

class AuditedShareTest {
    @Test
    void takesErrorsOut() {
        Audit audit = new Audit(new Share(60, 80), new Share(12, 120));
        AuditedShare corrected = AuditedShare.of(new Share(400, 1000), audit).orElseThrow();
        assertEquals(0.4 * 0.75 + 0.6 * 0.1, corrected.percent() / 100, 1e-12);
        assertTrue(corrected.interval().low() < 0.36 && corrected.interval().high() > 0.36);
    }

    /// Rogan and Gladen's estimate is the same where the sample has the very proportions of the whole.
    @Test
    void agreesWithSensitivityAndSpecificity() {
        Audit audit = new Audit(new Share(60, 80), new Share(12, 120));
        double sensitivity = 60 / 72.0;
        double specificity = 108 / 128.0;
        assertEquals(
                Prevalence.corrected(0.4, sensitivity, specificity),
                AuditedShare.of(new Share(400, 1000), audit).orElseThrow().percent() / 100,
                1e-12);
    }

    @Test
    void refusesASampleThatIsTooSmall() {
        Audit few = new Audit(new Share(9, 30), new Share(1, 119));
        assertEquals(Optional.empty(), AuditedShare.of(new Share(300, 1000), few));
        assertEquals("only 149 comments were coded by hand; 150 are needed", few.missing());
        Audit rare = new Audit(new Share(3, 5), new Share(1, 200));
        assertEquals("only 5 of the comments with the theme were coded by hand; 20 are needed", rare.missing());
        assertEquals("", new Audit(new Share(3, 20), new Share(1, 130)).missing());
    }

    /// The interval must hold the truth as often as it says, and not much more often.
    @Test
    void coversTheTruthNineteenTimesOfTwenty() {
        SplittableRandom random = new SplittableRandom(5);
        for (double prevalence : new double[] {0.08, 0.2, 0.5}) {
            for (double[] coder : new double[][] {{0.6, 0.95}, {0.8, 0.95}, {0.75, 0.85}, {0.9, 0.98}}) {
                for (int population : new int[] {700, 5000}) {
                    double covered = covered(random, prevalence, coder[0], coder[1], population);
                    assertTrue(
                            covered >= 0.93 && covered <= 0.97,
                            prevalence + " found with " + coder[0] + " and " + coder[1] + ": covered in " + covered);
                }
            }
        }
    }

    private static final int AUDITED = 200;

    /// In how many of a thousand surveys the interval holds the share that is true of the survey.
    private static double covered(
            SplittableRandom random, double prevalence, double sensitivity, double specificity, int population) {
        int runs = 0;
        int held = 0;
        while (runs < 1000) {
            long[] cells = new long[4];
            long[] sample = new long[4];
            long truth = 0;
            int left = AUDITED;
            for (int comment = 0; comment < population; comment++) {
                boolean carries = random.nextDouble() < prevalence;
                boolean found = random.nextDouble() < (carries ? sensitivity : 1 - specificity);
                int cell = (carries ? 1 : 0) + (found ? 2 : 0);
                cells[cell]++;
                truth += carries ? 1 : 0;
                if (random.nextInt(population - comment) < left) {
                    sample[cell]++;
                    left--;
                }
            }
            Audit audit =
                    new Audit(new Share(sample[3], sample[2] + sample[3]), new Share(sample[1], sample[0] + sample[1]));
            Optional<AuditedShare> corrected = AuditedShare.of(new Share(cells[2] + cells[3], population), audit);
            if (corrected.isEmpty()) {
                continue;
            }
            runs++;
            double share = (double) truth / population;
            held += corrected.get().interval().low() <= share
                            && share <= corrected.get().interval().high()
                    ? 1
                    : 0;
        }
        return (double) held / runs;
    }
}
