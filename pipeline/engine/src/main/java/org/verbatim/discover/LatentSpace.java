package org.verbatim.discover;

/// Texts as points of few dimensions, in which texts that share no word lie close if their words keep the same company.
///
/// Latent semantic analysis (Deerwester and others, 1990) of the weighted words, by a randomised range finder with
/// power iterations (Halko, Martinsson and Tropp, 2011). A text's point has length 1; a text without any word that
/// weighs has none, and its point is the origin. The same seed gives the same points.
final class LatentSpace {
    private static final int POWER_ITERATIONS = 2;

    private final Bags bags;
    private final double[] weights;
    private final double[] lengths;
    private final int dimensions;

    private LatentSpace(Bags bags, int dimensions) {
        this.bags = bags;
        this.weights = WordWeights.of(bags);
        this.dimensions = dimensions;
        this.lengths = new double[bags.texts()];
        for (int text = 0; text < lengths.length; text++) {
            double squares = 0;
            for (int word : bags.of()[text]) {
                squares += weights[word] * weights[word];
            }
            lengths[text] = Math.sqrt(squares);
        }
    }

    /// The points of all texts.
    ///
    /// @param dimensions at most so many
    static float[][] points(Bags bags, int dimensions, long seed) {
        int most = Math.min(dimensions, Math.min(bags.texts(), bags.words()));
        return new LatentSpace(bags, Math.max(1, most)).points(seed);
    }

    private float[][] points(long seed) {
        double[][] ofWords = Orthonormal.drawn(bags.words(), dimensions, seed);
        for (int iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
            double[][] ofTexts = texts(ofWords);
            Orthonormal.make(ofTexts);
            ofWords = words(ofTexts);
            Orthonormal.make(ofWords);
        }
        return points(texts(ofWords));
    }

    /// The weighted texts times a matrix of words.
    private double[][] texts(double[][] ofWords) {
        double[][] ofTexts = new double[bags.texts()][dimensions];
        for (int text = 0; text < ofTexts.length; text++) {
            for (int word : bags.of()[text]) {
                add(ofTexts[text], ofWords[word], weight(text, word));
            }
        }
        return ofTexts;
    }

    private double[][] words(double[][] ofTexts) {
        double[][] ofWords = new double[bags.words()][dimensions];
        for (int text = 0; text < ofTexts.length; text++) {
            for (int word : bags.of()[text]) {
                add(ofWords[word], ofTexts[text], weight(text, word));
            }
        }
        return ofWords;
    }

    private double weight(int text, int word) {
        return lengths[text] == 0 ? 0 : weights[word] / lengths[text];
    }

    private static void add(double[] sum, double[] row, double times) {
        for (int dimension = 0; dimension < sum.length; dimension++) {
            sum[dimension] += times * row[dimension];
        }
    }

    private static float[][] points(double[][] ofTexts) {
        float[][] points = new float[ofTexts.length][];
        for (int text = 0; text < points.length; text++) {
            points[text] = Orthonormal.point(ofTexts[text]);
        }
        return points;
    }
}
