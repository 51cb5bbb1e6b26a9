package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Share;

class PrevalenceTest {
    @Test
    void changesItsWordAtTheLowerLimit() {
        assertEquals(Prevalence.ONE, word(1, 200));
        assertEquals(Prevalence.TWO, word(2, 200));
        assertEquals(Prevalence.FEW, word(3, 200));
        assertEquals(Prevalence.FEW, word(19, 200));
        assertEquals(Prevalence.SOME, word(20, 200));
        assertEquals(Prevalence.SOME, word(49, 200));
        assertEquals(Prevalence.MANY, word(50, 200));
        assertEquals(Prevalence.MANY, word(99, 200));
        assertEquals(Prevalence.HALF, word(100, 200));
        assertEquals(Prevalence.MORE_THAN_HALF, word(101, 200));
        assertEquals(Prevalence.MOST, word(150, 200));
        assertEquals(Prevalence.ALMOST_ALL, word(180, 200));
        assertEquals(Prevalence.ALMOST_ALL, word(200, 200));
    }

    @Test
    void growsWithTheCount() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int trial = 0; trial < 200; trial++) {
            long base = random.nextLong(20, 5_000);
            Prevalence last = Prevalence.ONE;
            for (long count = 1; count <= base; count++) {
                Prevalence now = word(count, base);
                assertEquals(now, now.compareTo(last) >= 0 ? now : last, count + " of " + base);
                last = now;
            }
        }
    }

    private static Prevalence word(long count, long base) {
        return Prevalence.of(new Share(count, base));
    }
}
