package org.verbatim.analyse;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.verbatim.model.Share;

/// The z test of two proportions of different people, with their pooled variance (Fleiss, 1973).
///
/// @param z positive if the first is larger; its square is the chi-squared statistic
/// @param p of a difference as large or larger in either direction; 1 where nothing can differ
public record TwoProportions(double z, double p) {
    public static TwoProportions of(Share first, Share second) {
        double bases = (double) first.base() + second.base();
        double pooled = (first.count() + second.count()) / bases;
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / first.base() + 1.0 / second.base()));
        double z = ((double) first.count() / first.base() - (double) second.count() / second.base()) / error;
        if (Double.isNaN(z)) {
            return new TwoProportions(0, 1);
        }
        return new TwoProportions(z, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }
}
