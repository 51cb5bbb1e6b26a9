package org.verbatim.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Texts as points of few dimensions by what they mean, and to a lesser part by their words.
///
/// A text's vector has its point in the space of words put behind it; of all these the directions in which they lie
/// furthest apart are kept, the principal components without centring, by subspace iteration (Halko, Martinsson and
/// Tropp, 2011). The same seed gives the same points.
final class MeaningSpace {
    private static final int ITERATIONS = 4;

    /// What words weigh beside meaning. Names of places, jobs and things are told by words better than by meaning.
    private static final float WORDS = 0.4f;

    private MeaningSpace() {}

    /// The points of the texts whose meaning is known, in their order.
    ///
    /// @param words the point of every text in the space of words
    /// @param dimensions at most so many
    static float[][] points(Meanings meanings, float[][] words, int dimensions, long seed) {
        List<float[]> joined = new ArrayList<>();
        for (int place = 0; place < meanings.texts().size(); place++) {
            joined.add(
                    joined(meanings.vectors().get(place), words[meanings.texts().get(place)]));
        }
        int length = joined.getFirst().length;
        double[][] directions = Orthonormal.drawn(length, Math.min(dimensions, Math.min(length, joined.size())), seed);
        Orthonormal.make(directions);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            directions = turned(joined, directions);
            Orthonormal.make(directions);
        }
        float[][] points = new float[joined.size()][];
        for (int place = 0; place < points.length; place++) {
            points[place] = Orthonormal.point(along(joined.get(place), directions));
        }
        return points;
    }

    private static float[] joined(float[] meaning, float[] words) {
        float[] joined = Arrays.copyOf(meaning, meaning.length + words.length);
        for (int dimension = 0; dimension < words.length; dimension++) {
            joined[meaning.length + dimension] = WORDS * words[dimension];
        }
        return joined;
    }

    /// The texts' transpose times the texts times the directions.
    private static double[][] turned(List<float[]> texts, double[][] directions) {
        double[][] turned = new double[directions.length][directions[0].length];
        for (float[] text : texts) {
            double[] along = along(text, directions);
            for (int dimension = 0; dimension < text.length; dimension++) {
                double[] row = turned[dimension];
                for (int direction = 0; direction < row.length; direction++) {
                    row[direction] += text[dimension] * along[direction];
                }
            }
        }
        return turned;
    }

    private static double[] along(float[] text, double[][] directions) {
        double[] along = new double[directions[0].length];
        for (int dimension = 0; dimension < text.length; dimension++) {
            double[] row = directions[dimension];
            for (int direction = 0; direction < along.length; direction++) {
                along[direction] += text[dimension] * row[direction];
            }
        }
        return along;
    }
}
