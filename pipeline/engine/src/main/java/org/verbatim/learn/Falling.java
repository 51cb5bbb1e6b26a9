package org.verbatim.learn;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Calibrated probabilities, the greatest first: who gives so many gives the first ones.
record Falling(double[] values) {
    private static final double LEAST = 0.05;
    private static final double GREATEST = 0.95;

    static Falling of(DoubleStream probabilities) {
        return new Falling(
                probabilities.map(each -> -each).sorted().map(each -> -each).toArray());
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /// How many probably come true; one at least.
    int expected() {
        return (int) Math.max(1, Math.round(Arrays.stream(values).sum()));
    }

    /// The least probability that is given where the expected F1 is greatest (Lipton, Elkan and Naryanaswamy, 2014).
    double promising() {
        double all = Arrays.stream(values).sum();
        double hits = 0;
        double greatest = -1;
        double threshold = values[0];
        for (int given = 1; given <= values.length; given++) {
            hits += values[given - 1];
            double f1 = 2 * hits / (given + all);
            if (f1 > greatest) {
                greatest = f1;
                threshold = values[given - 1];
            }
        }
        return threshold;
    }

    /// From which probability on so many are given: half-way between the least that is given and the greatest that is
    /// not.
    double matching(int given) {
        double least = given == 0 ? 1 : values[Math.min(given, values.length) - 1];
        double next = given >= values.length ? least : values[given];
        return Math.clamp((least + next) / 2, LEAST, GREATEST);
    }
}
