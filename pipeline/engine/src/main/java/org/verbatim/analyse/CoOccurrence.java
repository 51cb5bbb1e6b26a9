package org.verbatim.analyse;

/// How closely two things go together.
///
/// @param both how often both are there
/// @param first how often the first is
/// @param second how often the second is
/// @param all how often either could have been
record CoOccurrence(long both, long first, long second, long all) {
    CoOccurrence {
        if (both < 0 || both > Math.min(first, second) || first + second - both > all) {
            throw new IllegalArgumentException(both + " of " + first + " and " + second + " among " + all);
        }
    }

    /// The correlation of two yes-or-no variables (Yule, 1912), from -1 to 1; 0 where one of them never varies.
    double phi() {
        double scale = Math.sqrt((double) first * (all - first)) * Math.sqrt((double) second * (all - second));
        return scale == 0 ? 0 : ((double) both * all - (double) first * second) / scale;
    }

    /// Pointwise mutual information (Church and Hanks, 1990), natural logarithm.
    double pmi() {
        return Math.log(lift());
    }

    /// Normalised pointwise mutual information (Bouma, 2009): -1 never together, 0 by chance, 1 never apart; 0
    /// where both are always there.
    double npmi() {
        if (both == 0) {
            return -1;
        }
        return both == all ? 0 : pmi() / -Math.log((double) both / all);
    }

    /// Those with both of those with either (Jaccard, 1901).
    double jaccard() {
        return (double) both / (first + second - both);
    }

    /// How many times more often together than chance would have it.
    double lift() {
        return (double) both * all / ((double) first * second);
    }
}
