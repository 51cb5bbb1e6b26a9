package org.verbatim.analyse;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.verbatim.model.Share;

/// The z test of two proportions of different people, with their pooled variance (Fleiss, 1973).
///
/// @param z positive if the first is larger; its square is the chi-squared statistic
/// @param p of a difference as large or larger in either direction; 1 where nothing can differ
record TwoProportions(double z, double p) {
    /// @param second of other people than the first
    static TwoProportions of(Share first, Share second) {
        return of(Column.of(first), Column.of(second));
    }

    /// The same of bases that need not be whole, as those of weighted respondents.
    static TwoProportions of(Column first, Column second) {
        double bases = first.base() + second.base();
        double pooled = (first.count() + second.count()) / bases;
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / first.base() + 1 / second.base()));
        double z = (first.proportion() - second.proportion()) / error;
        if (Double.isNaN(z)) {
            return new TwoProportions(0, 1);
        }
        return new TwoProportions(z, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }

    /// Those who have something, of so many: counted, or weighed and then worth so many.
    record Column(double count, double base) {
        static Column of(Share share) {
            return new Column(share.count(), share.base());
        }

        double proportion() {
            return count / base;
        }
    }
}
