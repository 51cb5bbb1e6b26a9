package org.verbatim.learn;

import java.util.Arrays;
import java.util.List;

/// The log-odds that the classifiers give a comment, by theme: for all of it, and for each of its clauses.
record Scored(float[] whole, List<float[]> clauses) {
    /// The log-odds of each theme in the clause that speaks most for it.
    double[] best() {
        double[] best = new double[whole.length];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (float[] clause : clauses) {
            for (int theme = 0; theme < best.length; theme++) {
                best[theme] = Math.max(best[theme], clause[theme]);
            }
        }
        return best;
    }
}
