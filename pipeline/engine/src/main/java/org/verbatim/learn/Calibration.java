package org.verbatim.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How far probabilities are from what came true.
final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    /// By comment and bin of equal width, how much more was promised than came true; and last, of how many themes.
    ///
    /// @param themes by comment and theme: 1 if people gave it, 0 if not, -1 if nobody knows
    static List<double[]> gaps(List<double[]> probabilities, List<byte[]> themes) {
        List<double[]> gaps = new ArrayList<>();
        for (int comment = 0; comment < probabilities.size(); comment++) {
            double[] ofComment = new double[BINS + 1];
            for (int theme = 0; theme < probabilities.get(comment).length; theme++) {
                double probability = probabilities.get(comment)[theme];
                byte people = themes.get(comment)[theme];
                if (people >= 0) {
                    ofComment[Math.min(BINS - 1, (int) (probability * BINS))] += probability - people;
                    ofComment[BINS]++;
                }
            }
            gaps.add(ofComment);
        }
        return gaps;
    }

    /// The expected calibration error: the mean distance of the mean probability in a bin from the share that came
    /// true, each bin by its size (Naeini, Cooper and Hauskrecht, 2015).
    ///
    /// @param weights how often each comment counts
    static OptionalDouble error(List<double[]> gaps, int[] weights) {
        double[] sum = new double[BINS + 1];
        for (int comment = 0; comment < weights.length; comment++) {
            for (int bin = 0; weights[comment] > 0 && bin <= BINS; bin++) {
                sum[bin] += weights[comment] * gaps.get(comment)[bin];
            }
        }
        double error = Arrays.stream(sum, 0, BINS).map(Math::abs).sum();
        return sum[BINS] == 0 ? OptionalDouble.empty() : OptionalDouble.of(error / sum[BINS]);
    }
}
