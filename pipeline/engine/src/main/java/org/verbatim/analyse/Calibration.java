package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.Share;

/// Whether probabilities can be taken at their word: of what a model says with 70%, seven in ten should be so.
///
/// @param bins ten bins of equal width, from 0 up
/// @param error the expected calibration error: how far share and probability are apart, on average over all judgements
///     (Naeini, Cooper and Hauskrecht, 2015); not a number where nothing was judged
/// @param brier the mean squared distance of probability and truth (Brier, 1950); likewise
public record Calibration(List<Bin> bins, double error, double brier) {
    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// Judgements of about the same probability.
    ///
    /// @param low the probability from which on they are; the last bin has 1 too
    /// @param probability their mean; not a number where there are none
    /// @param right those that are so, of all in the bin
    public record Bin(double low, double high, double probability, Share right) {}

    /// A judgement held against the truth.
    ///
    /// @param probability that the theme applies, from 0 to 1
    /// @param applies whether it does, in the eyes of people
    public record Judged(double probability, boolean applies) {}

    /// Of these judgements, whatever their order.
    public static Calibration of(List<Judged> judged) {
        double[] sums = new double[BINS];
        long[] counts = new long[BINS];
        long[] right = new long[BINS];
        double squares = 0;
        for (Judged one : judged) {
            int bin = Math.min(BINS - 1, (int) (one.probability() * BINS));
            sums[bin] += one.probability();
            counts[bin]++;
            right[bin] += one.applies() ? 1 : 0;
            double apart = one.probability() - (one.applies() ? 1 : 0);
            squares += apart * apart;
        }
        List<Bin> bins = new ArrayList<>();
        double apart = 0;
        for (int bin = 0; bin < BINS; bin++) {
            apart += Math.abs(sums[bin] - right[bin]);
            bins.add(new Bin(
                    (double) bin / BINS,
                    (bin + 1.0) / BINS,
                    sums[bin] / counts[bin],
                    new Share(right[bin], counts[bin])));
        }
        return new Calibration(bins, apart / judged.size(), squares / judged.size());
    }
}
