package org.verbatim.discover;

import java.util.SplittableRandom;

/// Matrices whose columns are orthogonal and of length 1.
final class Orthonormal {
    static final double NOTHING = 1e-9;

    private Orthonormal() {}

    /// A matrix to begin with: every number drawn from -0.5 to 0.5.
    static double[][] drawn(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[rows][columns];
        for (double[] row : drawn) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextDouble() - 0.5;
            }
        }
        return drawn;
    }

    /// Makes the columns orthogonal and of length 1 (Gram and Schmidt, modified); a column that is left with nothing
    /// becomes nought.
    static void make(double[][] matrix) {
        int columns = matrix.length == 0 ? 0 : matrix[0].length;
        for (int column = 0; column < columns; column++) {
            for (int before = 0; before < column; before++) {
                double along = 0;
                for (double[] row : matrix) {
                    along += row[before] * row[column];
                }
                for (double[] row : matrix) {
                    row[column] -= along * row[before];
                }
            }
            double squares = 0;
            for (double[] row : matrix) {
                squares += row[column] * row[column];
            }
            double length = Math.sqrt(squares);
            for (double[] row : matrix) {
                row[column] = length < NOTHING ? 0 : row[column] / length;
            }
        }
    }

    /// The row brought to length 1; nought where it has none.
    static float[] point(double[] row) {
        double squares = 0;
        for (double value : row) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        float[] point = new float[row.length];
        for (int dimension = 0; length > NOTHING && dimension < point.length; dimension++) {
            point[dimension] = (float) (row[dimension] / length);
        }
        return point;
    }
}
