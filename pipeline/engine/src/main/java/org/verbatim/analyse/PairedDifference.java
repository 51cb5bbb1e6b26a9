package org.verbatim.analyse;

import org.verbatim.model.Share;

/// The difference of two shares of the same people, who chose both, one or neither.
record PairedDifference(long both, long onlyFirst, long onlySecond, long neither) {
    /// The first share less the second, from -1 to 1; NaN of nobody.
    double value() {
        return (double) (onlyFirst - onlySecond) / base();
    }

    private long base() {
        return both + onlyFirst + onlySecond + neither;
    }

    /// The 95% interval: Wilson's of both shares, put together with their correlation (Newcombe, 1998, Statistics in
    /// Medicine 17, 2635-2650, method 10).
    Interval interval() {
        if (base() == 0) {
            return new Interval(-1, 1);
        }
        Share first = new Share(both + onlyFirst, base());
        Share second = new Share(both + onlySecond, base());
        Interval ones = Wilson.interval(first);
        Interval others = Wilson.interval(second);
        double one = (double) first.count() / base();
        double other = (double) second.count() / base();
        return new Interval(
                value() - reach(one - ones.low(), others.high() - other),
                value() + reach(ones.high() - one, other - others.low()));
    }

    /// The same in percentage points.
    Interval percentagePoints() {
        Interval interval = interval();
        return new Interval(100 * interval.low(), 100 * interval.high());
    }

    private double reach(double one, double other) {
        return Math.sqrt(Math.max(0, one * one - 2 * correlation() * one * other + other * other));
    }

    /// The correlation of the two answers, corrected for continuity where it is positive.
    private double correlation() {
        double scale = Math.sqrt((double) (both + onlyFirst) * (onlySecond + neither))
                * Math.sqrt((double) (both + onlySecond) * (onlyFirst + neither));
        double product = (double) both * neither - (double) onlyFirst * onlySecond;
        double corrected = product > 0 ? Math.max(0, product - base() / 2.0) : product;
        return scale == 0 ? 0 : corrected / scale;
    }
}
