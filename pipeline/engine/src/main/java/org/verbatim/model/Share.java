package org.verbatim.model;

/// A count and what it is a count of: a percentage never stands without its base.
public record Share(long count, long base) {
    public Share {
        if (count < 0 || count > base) {
            throw new IllegalArgumentException(count + " of " + base);
        }
    }

    /// The percentage, unrounded; 0 of 0 has none and gives NaN.
    public double percent() {
        return 100.0 * count / base;
    }
}
