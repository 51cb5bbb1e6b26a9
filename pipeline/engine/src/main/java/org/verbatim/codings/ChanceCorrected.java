package org.verbatim.codings;

/// Agreement of coders who put units into categories, as it is and beyond chance. Coders may have left units out.
///
/// All coefficients are `(seen - chance) / (1 - chance)` with one and the same agreement seen, the share of pairs of
/// coders who agree on a unit; they differ in what they take for chance. Formulas: Gwet, Handbook of Inter-Rater
/// Reliability (2014), chapters 2 and 5. Where chance alone explains everything, all coders gave one value: 1.
///
/// @param percentage the agreement seen
/// @param cohen chance from each coder's own habits (Cohen, 1960; for more than two coders Conger, 1980)
/// @param fleiss chance from the habits of all together (Scott, 1955, for two coders; Fleiss, 1971)
/// @param gwet AC1 (Gwet, 2008), which a rare category does not upset
/// @param brennanPrediger all categories equally likely (Brennan and Prediger, 1981)
record ChanceCorrected(double percentage, double cohen, double fleiss, double gwet, double brennanPrediger) {
    /// @param weights how often each unit counts
    static ChanceCorrected of(Ratings<?> ratings, int[] weights) {
        int categories = Math.max(2, ratings.values().size());
        double seen = seen(ratings, weights);
        double fleiss = 0;
        double gwet = 0;
        for (double share : shares(ratings, weights)) {
            fleiss += share * share;
            gwet += share * (1 - share) / (categories - 1);
        }
        return new ChanceCorrected(
                seen,
                beyond(seen, conger(ratings, weights)),
                beyond(seen, fleiss),
                beyond(seen, gwet),
                beyond(seen, 1.0 / categories));
    }

    private static double beyond(double seen, double chance) {
        return chance >= 1 ? 1 : (seen - chance) / (1 - chance);
    }

    private static double seen(Ratings<?> ratings, int[] weights) {
        double agreeing = 0;
        double units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int raters = ratings.raters(unit);
            if (raters > 1) {
                agreeing += weights[unit] * 2.0 * agreeingPairs(ratings, unit) / (raters * (raters - 1.0));
                units += weights[unit];
            }
        }
        return agreeing / units;
    }

    private static int agreeingPairs(Ratings<?> ratings, int unit) {
        int pairs = 0;
        for (int coder = 0; coder < ratings.coders(); coder++) {
            int value = ratings.cell(unit, coder);
            for (int other = 0; value >= 0 && other < coder; other++) {
                pairs += ratings.cell(unit, other) == value ? 1 : 0;
            }
        }
        return pairs;
    }

    /// The share of each category, every unit counting once however many rated it.
    private static double[] shares(Ratings<?> ratings, int[] weights) {
        double[] shares = new double[ratings.values().size()];
        double units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int raters = ratings.raters(unit);
            units += raters > 0 ? weights[unit] : 0;
            for (int coder = 0; coder < ratings.coders(); coder++) {
                int value = ratings.cell(unit, coder);
                if (value >= 0) {
                    shares[value] += (double) weights[unit] / raters;
                }
            }
        }
        for (int value = 0; value < shares.length; value++) {
            shares[value] /= units;
        }
        return shares;
    }

    /// The sum over categories of the squared mean of the coders' shares less their sample variance over the number of
    /// coders; for two coders the sum of the products of their shares.
    private static double conger(Ratings<?> ratings, int[] weights) {
        int coders = ratings.coders();
        double[][] shares = new double[coders][];
        for (int coder = 0; coder < coders; coder++) {
            shares[coder] = sharesOf(coder, ratings, weights);
        }
        double chance = 0;
        for (int value = 0; value < ratings.values().size(); value++) {
            double sum = 0;
            double squares = 0;
            for (double[] ofCoder : shares) {
                sum += ofCoder[value];
                squares += ofCoder[value] * ofCoder[value];
            }
            double mean = sum / coders;
            double variance = (squares - coders * mean * mean) / (coders - 1);
            chance += mean * mean - variance / coders;
        }
        return chance;
    }

    private static double[] sharesOf(int coder, Ratings<?> ratings, int[] weights) {
        double[] shares = new double[ratings.values().size()];
        double units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int value = ratings.cell(unit, coder);
            if (value >= 0) {
                shares[value] += weights[unit];
                units += weights[unit];
            }
        }
        for (int value = 0; value < shares.length; value++) {
            shares[value] = units == 0 ? 0 : shares[value] / units;
        }
        return shares;
    }
}
