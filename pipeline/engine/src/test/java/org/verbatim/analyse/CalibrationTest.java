package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Calibration.Judged;
import org.verbatim.model.Share;

class CalibrationTest {
    @Test
    void isHowFarSharesAndProbabilitiesAreApart() {
        Calibration calibration = Calibration.of(
                List.of(new Judged(0.9, true), new Judged(0.9, false), new Judged(0.2, false), new Judged(0.2, false)));

        assertEquals((2 * 0.4 + 2 * 0.2) / 4, calibration.error(), 1e-12);
        assertEquals((0.01 + 0.81 + 0.04 + 0.04) / 4, calibration.brier(), 1e-12);
        assertEquals(new Share(1, 2), calibration.bins().getLast().right());
        assertEquals(0.9, calibration.bins().getLast().probability(), 1e-12);
        assertTrue(Double.isNaN(calibration.bins().getFirst().probability()));
    }

    @Test
    void isNearNoughtWhereProbabilitiesAreTrue() {
        SplittableRandom random = new SplittableRandom(1);
        List<Judged> judged = new ArrayList<>();
        for (int one = 0; one < 100_000; one++) {
            double probability = random.nextDouble();
            judged.add(new Judged(probability, random.nextDouble() < probability));
        }
        assertTrue(Calibration.of(judged).error() < 0.01);
    }

    @Test
    void countsCertaintyInTheLastBin() {
        Calibration certain = Calibration.of(List.of(new Judged(1, true), new Judged(0, false)));
        assertEquals(0, certain.error());
        assertEquals(new Share(1, 1), certain.bins().getLast().right());
        assertEquals(new Share(0, 1), certain.bins().getFirst().right());
    }

    @Test
    void isUnknownOfNothing() {
        assertTrue(Double.isNaN(Calibration.of(List.of()).error()));
    }
}
