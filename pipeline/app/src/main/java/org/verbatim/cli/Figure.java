package org.verbatim.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.verbatim.codings.Estimate;

/// Estimates between 0 and 1 as tables print them.
final class Figure {
    private static final int SHORT = 2;
    private static final int LONG = 4;

    private Figure() {}

    /// To read: `0.71 (0.62–0.79)`; a dash where there is nothing to compute it from.
    static String text(Estimate estimate) {
        return estimate.known()
                ? rounded(estimate.value(), SHORT) + " (" + rounded(estimate.low(), SHORT) + "–"
                        + rounded(estimate.high(), SHORT) + ")"
                : "–";
    }

    /// To compute with: four decimals, empty where there is nothing.
    static String number(double value) {
        return rounded(value, LONG);
    }

    private static String rounded(double value, int decimals) {
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
