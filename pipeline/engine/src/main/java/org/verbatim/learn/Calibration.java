package org.verbatim.learn;

import java.util.List;
import java.util.OptionalDouble;

/// How far probabilities are from what came true.
final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    /// The expected calibration error: over ten bins of equal width, the mean distance of the mean probability from the
    /// share that came true, each bin by its size (Naeini, Cooper and Hauskrecht, 2015).
    ///
    /// @param themes by comment and theme: 1 if people gave it, 0 if not, -1 if nobody knows
    static OptionalDouble error(List<double[]> probabilities, List<byte[]> themes) {
        double[] promised = new double[BINS];
        double[] kept = new double[BINS];
        int all = 0;
        for (int comment = 0; comment < probabilities.size(); comment++) {
            double[] ofComment = probabilities.get(comment);
            for (int theme = 0; theme < ofComment.length; theme++) {
                byte people = themes.get(comment)[theme];
                if (people >= 0) {
                    int bin = Math.min(BINS - 1, (int) (ofComment[theme] * BINS));
                    promised[bin] += ofComment[theme];
                    kept[bin] += people;
                    all++;
                }
            }
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(promised[bin] - kept[bin]);
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(error / all);
    }
}
