package org.verbatim.model;

/// A count and what it is a count of: a percentage never stands without its base.
///
/// A share can be withheld, lest a small number say something of a person. Then it holds no number at all: whoever asks
/// for one fails, so that nothing withheld can reach a page by mistake.
public record Share(long count, long base) {
    private static final long NONE = -1;
    private static final Share WITHHELD = new Share(NONE, NONE);

    public Share {
        if ((count < 0 || count > base) && !(count == NONE && base == NONE)) {
            throw new IllegalArgumentException(count + " of " + base);
        }
    }

    /// A share that is not told.
    public static Share withheld() {
        return WITHHELD;
    }

    /// Whether it holds no number.
    public boolean isWithheld() {
        return base == NONE;
    }

    /// How many.
    ///
    /// @throws IllegalStateException if it is withheld
    @Override
    public long count() {
        return told(count);
    }

    /// Of how many.
    ///
    /// @throws IllegalStateException if it is withheld
    @Override
    public long base() {
        return told(base);
    }

    /// The percentage, unrounded; 0 of 0 has none and gives NaN.
    public double percent() {
        return 100.0 * count() / base();
    }

    private long told(long number) {
        if (isWithheld()) {
            throw new IllegalStateException("a number that is withheld was asked for");
        }
        return number;
    }

    @Override
    public String toString() {
        return isWithheld() ? "withheld" : count + " of " + base;
    }
}
