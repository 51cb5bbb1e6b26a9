package org.verbatim.learn;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How what the model gave compares with what people gave, by theme.
record Marks(int[] hits, int[] given, int[] carried) {
    /// @param given by comment and theme
    /// @param themes by comment and theme: 1 if people gave it, 0 if not, -1 if nobody knows
    static Marks of(List<boolean[]> given, List<byte[]> themes) {
        int[] once = new int[given.size()];
        Arrays.fill(once, 1);
        return of(given, themes, once);
    }

    /// @param weights how often each comment counts
    static Marks of(List<boolean[]> given, List<byte[]> themes, int[] weights) {
        int count = themes.isEmpty() ? 0 : themes.getFirst().length;
        Marks marks = new Marks(new int[count], new int[count], new int[count]);
        for (int comment = 0; comment < given.size(); comment++) {
            if (weights[comment] > 0) {
                marks.add(given.get(comment), themes.get(comment), weights[comment]);
            }
        }
        return marks;
    }

    private void add(boolean[] isGiven, byte[] people, int weight) {
        for (int theme = 0; theme < people.length; theme++) {
            if (people[theme] >= 0) {
                hits[theme] += isGiven[theme] && people[theme] > 0 ? weight : 0;
                given[theme] += isGiven[theme] ? weight : 0;
                carried[theme] += people[theme] * weight;
            }
        }
    }

    OptionalDouble precision(int theme) {
        return share(hits[theme], given[theme]);
    }

    OptionalDouble recall(int theme) {
        return share(hits[theme], carried[theme]);
    }

    OptionalDouble f1(int theme) {
        return share(2 * hits[theme], given[theme] + carried[theme]);
    }

    OptionalDouble micro() {
        int allHits = 0;
        int all = 0;
        for (int theme = 0; theme < hits.length; theme++) {
            allHits += 2 * hits[theme];
            all += given[theme] + carried[theme];
        }
        return share(allHits, all);
    }

    /// The mean F1 of the themes that people or the model gave.
    OptionalDouble macro() {
        double sum = 0;
        int count = 0;
        for (int theme = 0; theme < hits.length; theme++) {
            if (f1(theme).isPresent()) {
                sum += f1(theme).getAsDouble();
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    private static OptionalDouble share(int count, int base) {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / base);
    }
}
