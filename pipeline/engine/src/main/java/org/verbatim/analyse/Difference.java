package org.verbatim.analyse;

import org.verbatim.model.Share;

/// The difference of two proportions of different people, with its 95% interval; each from -1 to 1.
record Difference(double value, double low, double high) {
    /// The first share less the second, with the score interval of Newcombe (1998, method 10).
    static Difference of(Share first, Share second) {
        double one = (double) first.count() / first.base();
        double other = (double) second.count() / second.base();
        Interval ones = Wilson.interval(first);
        Interval others = Wilson.interval(second);
        double value = one - other;
        return new Difference(
                value,
                value - Math.hypot(one - ones.low(), others.high() - other),
                value + Math.hypot(ones.high() - one, other - others.low()));
    }
}
