package org.verbatim.codings;

import java.util.Optional;
import java.util.Set;

/// Krippendorff's alpha: one less the disagreement seen over the disagreement expected, for any number of coders, units
/// left out, and any way of telling how far two values are apart (Krippendorff, Content Analysis, 2004, chapter 11).
final class Krippendorff {
    private final Ratings<?> ratings;
    private final Optional<double[][]> fixed;

    private Krippendorff(Ratings<?> ratings, Optional<double[][]> fixed) {
        this.ratings = ratings;
        this.fixed = fixed;
    }

    /// How far two different values are apart.
    ///
    /// @param <V> the kind of values
    interface Distance<V> {
        double between(V one, V other);
    }

    static <V> Krippendorff of(Ratings<V> ratings, Distance<V> distance) {
        int values = ratings.values().size();
        double[][] distances = new double[values][values];
        for (int one = 0; one < values; one++) {
            for (int other = 0; other < one; other++) {
                distances[one][other] = distance.between(
                        ratings.values().get(one), ratings.values().get(other));
                distances[other][one] = distances[one][other];
            }
        }
        return new Krippendorff(ratings, Optional.of(distances));
    }

    /// The same or not.
    static Krippendorff nominal(Ratings<?> ratings) {
        return of(ratings, (one, other) -> 1);
    }

    /// By ranks; the values of `ratings` are in order.
    static Krippendorff ordinal(Ratings<?> ratings) {
        return new Krippendorff(ratings, Optional.empty());
    }

    static Krippendorff interval(Ratings<Double> ratings) {
        return of(ratings, (one, other) -> square(one - other));
    }

    static Krippendorff ratio(Ratings<Double> ratings) {
        return of(ratings, (one, other) -> square((one - other) / (one + other)));
    }

    /// Sets: how much they share, and whether one holds the other (MASI; Passonneau, 2006). Two empty sets are the
    /// same.
    static <E> double masi(Set<E> one, Set<E> other) {
        long common = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - common;
        if (common == all) {
            return 0;
        }
        double nesting = common == Math.min(one.size(), other.size()) ? 0.67 : 0.33;
        return 1 - nesting * common / all;
    }

    /// Alpha; 1 where no disagreement can be expected, not a number where no unit has two ratings.
    ///
    /// @param weights how often each unit counts
    double alpha(int[] weights) {
        double[] totals = totals(weights);
        double[][] distances = fixed.orElseGet(() -> ranks(totals));
        double all = 0;
        double expected = 0;
        for (int one = 0; one < totals.length; one++) {
            all += totals[one];
            for (int other = 0; other < one; other++) {
                expected += 2 * totals[one] * totals[other] * distances[one][other];
            }
        }
        if (all == 0) {
            return Double.NaN;
        }
        return expected == 0 ? 1 : 1 - seen(distances, weights) * (all - 1) / expected;
    }

    private double seen(double[][] distances, int[] weights) {
        double seen = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            double apart = 0;
            for (int coder = 0; coder < ratings.coders(); coder++) {
                int value = ratings.cell(unit, coder);
                for (int other = 0; value >= 0 && other < coder; other++) {
                    int otherValue = ratings.cell(unit, other);
                    apart += otherValue >= 0 ? 2 * distances[value][otherValue] : 0;
                }
            }
            seen += apart == 0 ? 0 : weights[unit] * apart / (ratings.raters(unit) - 1);
        }
        return seen;
    }

    /// How often each value was given to units that more than one coder rated.
    private double[] totals(int[] weights) {
        double[] totals = new double[ratings.values().size()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int coder = 0; ratings.raters(unit) > 1 && coder < ratings.coders(); coder++) {
                int value = ratings.cell(unit, coder);
                if (value >= 0) {
                    totals[value] += weights[unit];
                }
            }
        }
        return totals;
    }

    /// The squared number of ratings that lie between two values, half of their own included.
    private static double[][] ranks(double[] totals) {
        double[][] distances = new double[totals.length][totals.length];
        for (int one = 0; one < totals.length; one++) {
            double between = totals[one] / 2;
            for (int other = one + 1; other < totals.length; other++) {
                distances[one][other] = square(between + totals[other] / 2);
                distances[other][one] = distances[one][other];
                between += totals[other];
            }
        }
        return distances;
    }

    private static double square(double number) {
        return number * number;
    }
}
