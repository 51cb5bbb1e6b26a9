package org.verbatim.analyse;

import java.util.stream.LongStream;
import org.apache.commons.numbers.combinatorics.LogBinomialCoefficient;

/// How many themes one has met after reading some of the comments, on average over every order of reading them.
///
/// The mean over all orders need not be drawn: a theme that `k` of `N` comments carry is missed by all orders alike in
/// `C(N-k, n) / C(N, n)` of the first `n` (Hurlbert, 1971; in ecology the rarefaction curve). It tells of the themes
/// that the taxonomy has, and nothing of those that nobody thought of.
public final class Saturation {
    private final long comments;
    private final long[] carrying;

    /// @param comments how many comments there are
    /// @param carrying for each theme, how many of them carry it; themes that none carries play no part
    public Saturation(long comments, long... carrying) {
        this.comments = comments;
        this.carrying = LongStream.of(carrying).filter(count -> count > 0).toArray();
        for (long count : this.carrying) {
            if (count > comments) {
                throw new IllegalArgumentException(count + " of " + comments + " comments carry a theme");
            }
        }
    }

    /// How many themes there are to be met.
    public int themes() {
        return carrying.length;
    }

    /// How many themes the first `read` comments have, on average.
    public double metAfter(long read) {
        double met = 0;
        for (long count : carrying) {
            met += 1 - missed(count, read);
        }
        return met;
    }

    private double missed(long count, long read) {
        if (read > comments - count) {
            return 0;
        }
        return Math.exp(choose(comments - count, read) - choose(comments, read));
    }

    private static double choose(long of, long some) {
        return LogBinomialCoefficient.value(Math.toIntExact(of), Math.toIntExact(some));
    }
}
