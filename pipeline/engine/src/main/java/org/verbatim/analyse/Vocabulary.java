package org.verbatim.analyse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of all comments compared, and in how many of them each stands.
///
/// A word weighs the more in a passage the fewer comments use it: TF-IDF (Salton and Buckley, 1988).
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] uses = new int[1024];
    private int[] last = new int[1024];
    private int comments;

    /// Starts the next comment.
    void nextComment() {
        comments++;
    }

    int size() {
        return numbers.size();
    }

    /// The numbers of words of the present comment.
    int[] numbers(List<String> words) {
        int[] found = new int[words.size()];
        for (int place = 0; place < found.length; place++) {
            found[place] = number(words.get(place));
        }
        return found;
    }

    private int number(String word) {
        int number = numbers.computeIfAbsent(word, unseen -> numbers.size());
        if (number == uses.length) {
            uses = Arrays.copyOf(uses, 2 * number);
            last = Arrays.copyOf(last, 2 * number);
        }
        if (last[number] != comments) {
            last[number] = comments;
            uses[number]++;
        }
        return number;
    }

    /// The direction of some words, of length 1; of no words, or of such as stand in every comment, of length 0.
    Vector vector(int[] words) {
        int[] sorted = words.clone();
        Arrays.sort(sorted);
        int[] terms = new int[sorted.length];
        float[] weights = new float[sorted.length];
        int size = 0;
        double square = 0;
        for (int place = 0; place < sorted.length; ) {
            int next = place;
            while (next < sorted.length && sorted[next] == sorted[place]) {
                next++;
            }
            double weight = (next - place) * Math.log((double) (comments + 1) / uses[sorted[place]]);
            terms[size] = sorted[place];
            weights[size++] = (float) weight;
            square += weight * weight;
            place = next;
        }
        return new Vector(Arrays.copyOf(terms, size), scaled(Arrays.copyOf(weights, size), Math.sqrt(square)));
    }

    private static float[] scaled(float[] weights, double length) {
        for (int place = 0; place < weights.length; place++) {
            weights[place] = length == 0 ? 0 : (float) (weights[place] / length);
        }
        return weights;
    }

    /// The words of a passage by number, each with its weight.
    record Vector(int[] terms, float[] weights) {}
}
