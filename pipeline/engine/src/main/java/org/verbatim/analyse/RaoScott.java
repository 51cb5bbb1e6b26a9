package org.verbatim.analyse;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/// The test of independence of the rows and columns of a table of weighted respondents (Rao and Scott, 1984).
///
/// Weights and clusters make the shares of a table more, or less, uncertain than the number of respondents tells.
/// Pearson's statistic is divided by the mean of the generalised design effects (first order), and the degrees of
/// freedom are shrunk by their spread (second order). The computation is that of the R package survey (Lumley, 2004).
///
/// @param statistic Pearson's, of the table's shares times the number of respondents
/// @param cells the degrees of freedom of the table itself
/// @param trace the sum of the generalised design effects
/// @param squares the sum of their squares
/// @param design the degrees of freedom of the sample: respondents or clusters, less strata
record RaoScott(double statistic, int cells, double trace, double squares, double design) {
    /// The test of a table of shares that add up to 1.
    ///
    /// @param covariance of the cells, row by row
    /// @param respondents how many were asked
    static RaoScott of(double[][] shares, double[][] covariance, long respondents, double design) {
        double[][] contrasts = contrasts(shares.length, shares[0].length);
        double[] inverse = inverse(shares);
        int size = contrasts.length;
        double[][] random = new double[size][size];
        double[][] sampled = new double[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                for (int cell = 0; cell < inverse.length; cell++) {
                    double here = contrasts[one][cell] * inverse[cell];
                    random[one][other] += here * contrasts[other][cell] / respondents;
                    for (int next = 0; next < inverse.length; next++) {
                        sampled[one][other] += here * covariance[cell][next] * inverse[next] * contrasts[other][next];
                    }
                }
            }
        }
        double[][] effects = solved(random, sampled);
        double trace = 0;
        double squares = 0;
        for (int one = 0; one < size; one++) {
            trace += effects[one][one];
            for (int other = 0; other < size; other++) {
                squares += effects[one][other] * effects[other][one];
            }
        }
        double pearson = ChiSquared.of(shares).statistic() * respondents;
        return new RaoScott(pearson, size, trace, squares, design);
    }

    /// The test of respondents who were drawn one by one and carry weights.
    ///
    /// @param weights the sums of the weights in the cells; no row and no column is all nought
    /// @param squares the sums of their squares
    static RaoScott ofWeights(double[][] weights, double[][] squares, long respondents) {
        double[] shares = flat(weights);
        double[] squared = flat(squares);
        double all = sum(shares);
        double allSquared = sum(squared);
        double[][] covariance = new double[shares.length][shares.length];
        for (int cell = 0; cell < shares.length; cell++) {
            shares[cell] /= all;
        }
        for (int one = 0; one < shares.length; one++) {
            for (int other = 0; other < shares.length; other++) {
                double spread = (one == other ? squared[one] : 0)
                        - shares[other] * squared[one]
                        - shares[one] * squared[other]
                        + shares[one] * shares[other] * allSquared;
                covariance[one][other] = spread / (all * all) * respondents / (respondents - 1);
            }
        }
        return of(folded(shares, weights[0].length), covariance, respondents, respondents - 1.0);
    }

    /// Pearson's statistic by the sum of the design effects.
    double f() {
        return statistic / trace;
    }

    double freedom() {
        return trace * trace / squares;
    }

    double freedomBelow() {
        return freedom() * design;
    }

    /// The probability of a table as uneven as this, or more, if rows and columns are independent: second order.
    double p() {
        return FDistribution.of(freedom(), freedomBelow()).survivalProbability(f());
    }

    /// The same of first order, which takes the design effects for alike.
    double firstOrderP() {
        return ChiSquaredDistribution.of(cells).survivalProbability(statistic * cells / trace);
    }

    /// What sets a row apart from the last row and a column apart from the last column, both at once.
    private static double[][] contrasts(int rows, int columns) {
        double[][] contrasts = new double[(rows - 1) * (columns - 1)][rows * columns];
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns - 1; column++) {
                double[] contrast = contrasts[row * (columns - 1) + column];
                contrast[row * columns + column] = 1;
                contrast[row * columns + columns - 1] = -1;
                contrast[(rows - 1) * columns + column] = -1;
                contrast[(rows - 1) * columns + columns - 1] = 1;
            }
        }
        return contrasts;
    }

    private static double[] inverse(double[][] shares) {
        double[] inverse = flat(shares);
        for (int cell = 0; cell < inverse.length; cell++) {
            inverse[cell] = inverse[cell] == 0 ? 0 : 1 / inverse[cell];
        }
        return inverse;
    }

    private static double[] flat(double[][] table) {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] folded(double[] cells, int columns) {
        double[][] table = new double[cells.length / columns][columns];
        for (int cell = 0; cell < cells.length; cell++) {
            table[cell / columns][cell % columns] = cells[cell];
        }
        return table;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /// The matrix that `left` turns into `right`, by elimination; both are used up.
    private static double[][] solved(double[][] left, double[][] right) {
        for (int pivot = 0; pivot < left.length; pivot++) {
            double scale = left[pivot][pivot];
            for (int row = 0; row < left.length; row++) {
                if (row != pivot) {
                    double factor = left[row][pivot] / scale;
                    for (int column = 0; column < left.length; column++) {
                        left[row][column] -= factor * left[pivot][column];
                        right[row][column] -= factor * right[pivot][column];
                    }
                }
            }
        }
        for (int row = 0; row < left.length; row++) {
            for (int column = 0; column < left.length; column++) {
                right[row][column] /= left[row][row];
            }
        }
        return right;
    }
}
