package org.verbatim.learn;

import java.util.List;

/// The log-odds that the classifiers give a comment, by theme: for all of it, and for each of its clauses.
record Scored(float[] whole, List<float[]> clauses) {
    /// The log-odds of the clause that speaks most for the theme.
    float best(int theme) {
        float best = Float.NEGATIVE_INFINITY;
        for (float[] clause : clauses) {
            best = Math.max(best, clause[theme]);
        }
        return best;
    }
}
