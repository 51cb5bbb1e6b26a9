package org.verbatim.discover;

import java.util.Arrays;

/// Texts as the words they use, each word once, by number.
///
/// @param words how many different words there are
/// @param of for each text, the numbers of its words, in ascending order
public record Bags(int words, int[][] of) {
    /// Word numbers of one text, in any order, some perhaps twice, as a bag.
    public static int[] bag(int[] numbers, int length) {
        int[] sorted = Arrays.copyOf(numbers, length);
        Arrays.sort(sorted);
        int kept = 0;
        for (int place = 0; place < length; place++) {
            if (place == 0 || sorted[place] != sorted[place - 1]) {
                sorted[kept++] = sorted[place];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    int texts() {
        return of.length;
    }

    /// In how many texts each word stands.
    int[] frequencies() {
        int[] frequencies = new int[words];
        for (int[] text : of) {
            for (int word : text) {
                frequencies[word]++;
            }
        }
        return frequencies;
    }
}
