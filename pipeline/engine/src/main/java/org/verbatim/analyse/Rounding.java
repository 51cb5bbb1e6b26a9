package org.verbatim.analyse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.verbatim.model.Share;

/// Percentages as they are printed: rounded half up from the counts themselves, so that 36.5 becomes 37.
public final class Rounding {
    private Rounding() {}

    /// The percentage with one decimal, as files show it; none of a base of nobody.
    public static Optional<BigDecimal> toOneDecimal(Share share) {
        return percent(share, 1);
    }

    /// The percentage as a whole number, as prose shows it; none of a base of nobody.
    public static Optional<BigDecimal> toWhole(Share share) {
        return percent(share, 0);
    }

    private static Optional<BigDecimal> percent(Share share, int decimals) {
        if (share.base() == 0) {
            return Optional.empty();
        }
        BigDecimal hundredfold = BigDecimal.valueOf(share.count()).movePointRight(2);
        return Optional.of(hundredfold.divide(BigDecimal.valueOf(share.base()), decimals, RoundingMode.HALF_UP));
    }
}
