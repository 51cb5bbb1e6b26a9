package org.verbatim.report;

import org.verbatim.model.Share;

/// Whether one theme leads another so clearly that a report may say "by far".
///
/// It takes one and a half times as many respondents, and a paired test (McNemar, 1947) below 0.05. The test needs to
/// know how many raised both; it is run for the overlap that speaks most against a difference, so that what it allows
/// holds whatever the overlap was.
final class Dominance {
    /// The 5% point of chi-squared with one degree of freedom.
    private static final double CRITICAL = 3.841458820694124;

    /// Pairs that disagree, below which the exact test is used.
    private static final long FEW = 25;

    private Dominance() {}

    static boolean byFar(Share first, Share second) {
        if (2 * first.count() < 3 * second.count()) {
            return false;
        }
        long both = Math.max(0, first.count() + second.count() - first.base());
        return differ(first.count() - both, second.count() - both);
    }

    /// @param onlyFirst respondents with the first theme and not the second, the larger number
    static boolean differ(long onlyFirst, long onlySecond) {
        long pairs = onlyFirst + onlySecond;
        if (pairs < FEW) {
            return 2 * upperTail(pairs, onlyFirst) < 0.05;
        }
        double apart = Math.abs(onlyFirst - onlySecond) - 1.0;
        return apart * apart / pairs > CRITICAL;
    }

    /// The probability of `least` or more heads among `throwsMade` of a fair coin.
    private static double upperTail(long throwsMade, long least) {
        double ways = 1;
        double sum = 0;
        for (long heads = throwsMade; heads >= least; heads--) {
            sum += ways;
            ways = ways * heads / (throwsMade - heads + 1);
        }
        return Math.scalb(sum, -Math.toIntExact(throwsMade));
    }
}
