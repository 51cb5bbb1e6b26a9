package org.verbatim.analyse;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.verbatim.model.Share;

/// Pearson's test of independence of the rows and columns of a table (1900), without continuity correction.
///
/// @param statistic the sum of squared differences from what was expected, each divided by what was expected
/// @param freedom the degrees of freedom
record ChiSquared(double statistic, int freedom) {
    /// The test of a table; rows and columns of nothing do not count.
    static ChiSquared of(double[][] table) {
        double[] rows = new double[table.length];
        double[] columns = new double[table[0].length];
        double all = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                rows[row] += table[row][column];
                columns[column] += table[row][column];
                all += table[row][column];
            }
        }
        double statistic = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                double expected = rows[row] * columns[column] / all;
                double difference = table[row][column] - expected;
                statistic += expected == 0 ? 0 : difference * difference / expected;
            }
        }
        return new ChiSquared(statistic, (filled(rows) - 1) * (filled(columns) - 1));
    }

    /// The test of groups who have or have not.
    static ChiSquared ofShares(List<Share> groups) {
        return of(groups.stream()
                .map(group -> new double[] {group.count(), group.base() - group.count()})
                .toArray(double[][]::new));
    }

    /// The probability of a statistic as large or larger if rows and columns are independent.
    double p() {
        return freedom < 1 ? 1 : ChiSquaredDistribution.of(freedom).survivalProbability(statistic);
    }

    private static int filled(double[] sums) {
        int filled = 0;
        for (double sum : sums) {
            filled += sum > 0 ? 1 : 0;
        }
        return filled;
    }
}
