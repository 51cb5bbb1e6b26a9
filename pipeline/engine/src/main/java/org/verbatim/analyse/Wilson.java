package org.verbatim.analyse;

import org.verbatim.model.Share;

/// The score interval of a proportion, without continuity correction (Wilson, 1927), at 95%.
public final class Wilson {
    /// The 97.5th percentile of the standard normal distribution.
    static final double Z = 1.9599639845400536;

    private Wilson() {}

    /// The interval of a share; of 0 of 0 nothing is known, and it reaches from 0 to 1.
    public static Interval interval(Share share) {
        if (share.base() == 0) {
            return new Interval(0, 1);
        }
        Interval interval = interval((double) share.count() / share.base(), (double) share.base());
        return new Interval(
                share.count() == 0 ? 0 : interval.low(), share.count() == share.base() ? 1 : interval.high());
    }

    /// The interval of a proportion of a base that need not be whole, as that of weighted respondents.
    static Interval interval(double observed, double base) {
        if (base == 0) {
            return new Interval(0, 1);
        }
        double middle = observed + Z * Z / (2 * base);
        double reach = Z * Math.sqrt(observed * (1 - observed) / base + Z * Z / (4 * base * base));
        double scale = 1 + Z * Z / base;
        return new Interval(Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
    }
}
