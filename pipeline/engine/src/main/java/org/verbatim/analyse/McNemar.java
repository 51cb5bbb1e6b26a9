package org.verbatim.analyse;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The test of two answers of the same people (McNemar, 1947): only those who gave one and not the other say anything.
///
/// @param firstOnly who gave the first answer and not the second
/// @param secondOnly who gave the second and not the first
record McNemar(long firstOnly, long secondOnly) {
    /// From this many discordant answers on the chi-squared distribution will do.
    private static final long FEW = 25;

    /// The probability of a difference as large or larger: exact under 25 discordant answers, else by chi-squared with
    /// Edwards's correction (1948).
    double p() {
        return isExact() ? exactP() : chiSquaredP(correctedStatistic());
    }

    /// Whether there are too few discordant answers for the chi-squared distribution.
    boolean isExact() {
        return firstOnly + secondOnly < FEW;
    }

    /// The statistic without correction.
    double statistic() {
        return ratio(firstOnly - secondOnly);
    }

    double correctedStatistic() {
        return ratio(Math.max(0, Math.abs(firstOnly - secondOnly) - 1));
    }

    private double ratio(long difference) {
        return firstOnly + secondOnly == 0 ? 0 : (double) difference * difference / (firstOnly + secondOnly);
    }

    double exactP() {
        int discordant = Math.toIntExact(firstOnly + secondOnly);
        int fewer = (int) Math.min(firstOnly, secondOnly);
        return Math.min(1, 2 * BinomialDistribution.of(discordant, 0.5).cumulativeProbability(fewer));
    }

    static double chiSquaredP(double statistic) {
        return ChiSquaredDistribution.of(1).survivalProbability(statistic);
    }
}
