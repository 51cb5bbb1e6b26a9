package org.verbatim.analyse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Probabilities adjusted for the number of tests that were made together.
public final class Adjustment {
    private Adjustment() {}

    /// Controls the share of false discoveries (Benjamini and Hochberg, 1995).
    public static double[] benjaminiHochberg(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int test = order[rank - 1];
            least = Math.min(least, p[test] * p.length / rank);
            adjusted[test] = least;
        }
        return adjusted;
    }

    /// Controls the chance of any false discovery, step by step (Holm, 1979).
    static double[] holm(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int rank = 0; rank < p.length; rank++) {
            int test = order[rank];
            most = Math.max(most, Math.min(1, p[test] * (p.length - rank)));
            adjusted[test] = most;
        }
        return adjusted;
    }

    /// Controls the chance of any false discovery, all at once (Dunn, 1961).
    static double[] bonferroni(double... p) {
        return Arrays.stream(p).map(one -> Math.min(1, one * p.length)).toArray();
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(test -> p[test]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
