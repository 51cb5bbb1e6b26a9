package org.verbatim.codings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Draws respondents again and again, each time as many as there are, to see how far a figure depends on who answered.
///
/// Respondents are drawn, not comments: what one person wrote hangs together (Davison and Hinkley, 1997).
public final class Bootstrap {
    /// How often respondents are drawn anew, unless there is a reason.
    public static final int RESAMPLES = 1000;

    private final int[] respondentOf;
    private final int respondents;
    private final int resamples;
    private final long seed;

    /// @param respondents whose each unit is
    public Bootstrap(List<?> respondents, int resamples, long seed) {
        Map<Object, Integer> numbers = new HashMap<>();
        this.respondentOf = new int[respondents.size()];
        for (int unit = 0; unit < respondentOf.length; unit++) {
            respondentOf[unit] = numbers.computeIfAbsent(respondents.get(unit), respondent -> numbers.size());
        }
        this.respondents = numbers.size();
        this.resamples = resamples;
        this.seed = seed;
    }

    /// Every figure with its interval.
    ///
    /// @param figures computes all figures from how often each unit was drawn
    public Estimate[] estimates(Function<int[], double[]> figures) {
        int[] once = new int[respondentOf.length];
        Arrays.fill(once, 1);
        double[] values = figures.apply(once);
        double[][] drawn = new double[values.length][resamples];
        SplittableRandom random = new SplittableRandom(seed);
        for (int resample = 0; resample < resamples; resample++) {
            double[] again = figures.apply(weights(random));
            for (int figure = 0; figure < values.length; figure++) {
                drawn[figure][resample] = again[figure];
            }
        }
        Estimate[] estimates = new Estimate[values.length];
        for (int figure = 0; figure < values.length; figure++) {
            estimates[figure] = estimate(values[figure], drawn[figure]);
        }
        return estimates;
    }

    private int[] weights(SplittableRandom random) {
        int[] counts = new int[respondents];
        for (int draw = 0; draw < respondents; draw++) {
            counts[random.nextInt(respondents)]++;
        }
        int[] weights = new int[respondentOf.length];
        for (int unit = 0; unit < weights.length; unit++) {
            weights[unit] = counts[respondentOf[unit]];
        }
        return weights;
    }

    /// Resamples from which the figure cannot be computed are left out.
    private static Estimate estimate(double value, double[] drawn) {
        Arrays.sort(drawn); // NaN comes last
        int usable = drawn.length;
        while (usable > 0 && Double.isNaN(drawn[usable - 1])) {
            usable--;
        }
        return Double.isNaN(value) || usable == 0
                ? new Estimate(value, Double.NaN, Double.NaN)
                : new Estimate(value, quantile(drawn, usable, 0.025), quantile(drawn, usable, 0.975));
    }

    /// Between order statistics, as R does by default (Hyndman and Fan, 1996, type 7).
    private static double quantile(double[] sorted, int count, double share) {
        double position = share * (count - 1);
        int below = (int) position;
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
