package org.verbatim.discover;

/// What each word weighs in telling texts apart: the rarer, the more (Spärck Jones, 1972). A word of one text alone
/// joins it to none, and a word of all texts tells none from another: neither weighs anything.
final class WordWeights {
    private static final int FEWEST = 2;

    private WordWeights() {}

    /// The weight of every word; 0 for those that tell nothing.
    static double[] of(Bags bags) {
        int[] frequencies = bags.frequencies();
        double[] weights = new double[frequencies.length];
        for (int word = 0; word < weights.length; word++) {
            if (frequencies[word] >= FEWEST) {
                weights[word] = Math.log((double) bags.texts() / frequencies[word]);
            }
        }
        return weights;
    }
}
