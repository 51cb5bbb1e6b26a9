package org.verbatim.analyse;

import java.math.BigDecimal;

/// How many respondents one stands for, as the decimal number that was written.
record Weight(BigDecimal value, BigDecimal square) {
    /// The weight of one who stands for herself.
    static final Weight ONE = of(1);

    static Weight of(double weight) {
        BigDecimal value = BigDecimal.valueOf(weight);
        return new Weight(value, value.multiply(value));
    }
}
