package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Share;

class RoundingTest {
    @Test
    void roundsHalvesUp() {
        assertEquals(Optional.of(new BigDecimal("37")), Rounding.toWhole(new Share(73, 200)));
        assertEquals(Optional.of(new BigDecimal("1")), Rounding.toWhole(new Share(1, 200)));
        assertEquals(Optional.of(new BigDecimal("0.1")), Rounding.toOneDecimal(new Share(1, 2000)));
    }

    @Test
    void isNotFooledByBinaryFractions() {
        // 28.65 and 1.45 have no exact double; one computed so may fall below the half
        assertEquals(Optional.of(new BigDecimal("28.7")), Rounding.toOneDecimal(new Share(573, 2000)));
        assertEquals(Optional.of(new BigDecimal("1.5")), Rounding.toOneDecimal(new Share(29, 2000)));
    }

    @Test
    void hasOneDecimalEvenWhereItIsNought() {
        assertEquals(Optional.of(new BigDecimal("100.0")), Rounding.toOneDecimal(new Share(3, 3)));
        assertEquals(Optional.of(new BigDecimal("0.0")), Rounding.toOneDecimal(new Share(0, 3)));
    }

    @Test
    void givesNoPercentageOfNobody() {
        assertEquals(Optional.empty(), Rounding.toWhole(new Share(0, 0)));
    }
}
