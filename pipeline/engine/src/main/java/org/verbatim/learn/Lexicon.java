package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The grams that are common enough to learn from, each with its number and its weight.
///
/// The weight is the smoothed inverse document frequency, ln((1 + n) / (1 + df)) + 1 (Spärck Jones, 1972).
final class Lexicon {
    /// How many texts must hold a word or pair, and how many a run of characters. Of few texts every gram is kept.
    private static final int WORDS = 2;
    private static final int CHARACTERS = 3;
    private static final int FEW = 500;

    private final List<String> grams;
    private final float[] weights;
    private final Map<String, Integer> numbers;

    private Lexicon(List<String> grams, float[] weights) {
        this.grams = grams;
        this.weights = weights;
        this.numbers = HashMap.newHashMap(grams.size());
        for (int number = 0; number < grams.size(); number++) {
            numbers.put(grams.get(number), number);
        }
    }

    static Lexicon of(Iterable<String> texts) {
        Map<String, Integer> holding = new HashMap<>();
        int count = 0;
        for (String text : texts) {
            Set<String> grams = new HashSet<>();
            Grams.of(Words.of(text).forms(), (gram, word) -> grams.add(gram));
            grams.forEach(gram -> holding.merge(gram, 1, Integer::sum));
            count++;
        }
        int all = count;
        List<String> common = new ArrayList<>();
        holding.forEach((gram, times) -> {
            if (all < FEW || times >= (Grams.isOfCharacters(gram) ? CHARACTERS : WORDS)) {
                common.add(gram);
            }
        });
        Collections.sort(common);
        float[] weights = new float[common.size()];
        for (int number = 0; number < weights.length; number++) {
            weights[number] =
                    (float) (StrictMath.log((1.0 + count) / (1 + holding.getOrDefault(common.get(number), 0))) + 1);
        }
        return new Lexicon(common, weights);
    }

    int size() {
        return weights.length;
    }

    /// The number of a gram, or -1 if it is not common enough.
    int number(String gram) {
        return numbers.getOrDefault(gram, -1);
    }

    float weight(int number) {
        return weights[number];
    }

    boolean isOfCharacters(int number) {
        return Grams.isOfCharacters(grams.get(number));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(grams.size());
        for (int number = 0; number < weights.length; number++) {
            out.writeUTF(grams.get(number));
            out.writeFloat(weights[number]);
        }
    }

    static Lexicon read(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> grams = new ArrayList<>();
        float[] weights = new float[size];
        for (int number = 0; number < size; number++) {
            grams.add(in.readUTF());
            weights[number] = in.readFloat();
        }
        return new Lexicon(grams, weights);
    }
}
