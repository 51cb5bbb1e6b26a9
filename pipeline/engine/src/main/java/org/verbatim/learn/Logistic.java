package org.verbatim.learn;

/// The logistic function, which makes a probability of log-odds.
final class Logistic {
    private Logistic() {}

    static double of(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
