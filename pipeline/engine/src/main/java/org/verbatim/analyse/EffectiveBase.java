package org.verbatim.analyse;

/// How many respondents drawn at random a sample is worth.
final class EffectiveBase {
    private EffectiveBase() {}

    /// The base of weighted respondents: the square of the weights' sum by the sum of their squares (Kish, 1965).
    static double ofWeights(double... weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return of(sum, squares);
    }

    /// The same of weights already added up.
    static double of(double sum, double squares) {
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /// By how much clustering swells the variance (Kish, 1965).
    ///
    /// @param alike the correlation of answers within a cluster
    /// @param sizes how many respondents each cluster has
    static double designEffect(double alike, int... sizes) {
        double sum = 0;
        double squares = 0;
        for (int size : sizes) {
            sum += size;
            squares += (double) size * size;
        }
        return 1 + (squares / sum - 1) * alike;
    }

    /// What an error shrinks to when `answered` of a `population` were asked: the finite population correction.
    static double finiteCorrection(long answered, long population) {
        return Math.sqrt((double) (population - answered) / (population - 1));
    }
}
