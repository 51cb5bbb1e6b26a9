package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.verbatim.model.Share;

class DominanceTest {
    @Test
    void asksForHalfAsManyAgain() {
        assertTrue(Dominance.byFar(new Share(60, 124), new Share(40, 124)) == Dominance.differ(60, 40));
        assertFalse(Dominance.byFar(new Share(59, 124), new Share(40, 124)));
        assertTrue(Dominance.byFar(new Share(88, 124), new Share(40, 124)));
    }

    @Test
    void asksForMoreThanChance() {
        assertFalse(Dominance.byFar(new Share(3, 124), new Share(2, 124)));
    }

    /// Exact McNemar: 9 against 2 gives p = .0654; 10 against 2 gives p = .0386.
    @Test
    void testsFewPairsExactly() {
        assertFalse(Dominance.differ(9, 2));
        assertTrue(Dominance.differ(10, 2));
    }

    /// With continuity correction: 150 against 86 gives 16.8; 60 against 42 gives 2.8.
    @Test
    void testsManyPairsByChiSquared() {
        assertTrue(Dominance.differ(150, 86));
        assertFalse(Dominance.differ(60, 42));
    }
}
