package org.verbatim.codings;

import java.util.Arrays;

/// Which themes each comment carries in gold, as found, and in both, kept so that a resample is counted in one pass.
final class Hits {
    private static final int GOLD = 0;
    private static final int FOUND = 1;
    private static final int BOTH = 2;

    private final int themes;
    /// For each comment, the numbers of its themes in gold, found and both.
    private final int[][][] carried;

    Hits(int comments, int themes) {
        this.themes = themes;
        this.carried = new int[comments][3][0];
    }

    void set(int comment, boolean[] gold, boolean[] found) {
        boolean[] both = new boolean[themes];
        for (int theme = 0; theme < themes; theme++) {
            both[theme] = gold[theme] && found[theme];
        }
        carried[comment] = new int[][] {numbers(gold), numbers(found), numbers(both)};
    }

    /// How many comments carry `theme` in gold, as found, and in both.
    int[] counts(int theme) {
        int[] counts = new int[3];
        for (int[][] comment : carried) {
            for (int kind = GOLD; kind <= BOTH; kind++) {
                counts[kind] += Arrays.binarySearch(comment[kind], theme) >= 0 ? 1 : 0;
            }
        }
        return counts;
    }

    /// Precision, recall and F1 of each theme, then micro and macro, then the mean F1 of comments.
    double[] figures(int[] weights) {
        int[][] counts = new int[3][themes];
        int[] all = new int[3];
        double ofComments = 0;
        double comments = 0;
        for (int comment = 0; comment < carried.length; comment++) {
            int weight = weights[comment];
            for (int kind = GOLD; weight > 0 && kind <= BOTH; kind++) {
                for (int theme : carried[comment][kind]) {
                    counts[kind][theme] += weight;
                    all[kind] += weight;
                }
            }
            ofComments += weight * f1(carried[comment]);
            comments += weight;
        }
        double[] figures = new double[3 * themes + 7];
        for (int theme = 0; theme < themes; theme++) {
            put(figures, 3 * theme, counts[GOLD][theme], counts[FOUND][theme], counts[BOTH][theme]);
        }
        put(figures, 3 * themes, all[GOLD], all[FOUND], all[BOTH]);
        putMacro(figures);
        figures[3 * themes + 6] = ofComments / comments;
        return figures;
    }

    private static double f1(int[][] comment) {
        int given = comment[GOLD].length + comment[FOUND].length;
        return given == 0 ? 1 : 2.0 * comment[BOTH].length / given;
    }

    private static void put(double[] figures, int at, int gold, int found, int both) {
        figures[at] = (double) both / found;
        figures[at + 1] = (double) both / gold;
        figures[at + 2] = 2.0 * both / (gold + found);
    }

    /// A theme that was never found has no precision, and one that gold lacks no recall: both count as 0 in the mean as
    /// long as the theme occurs on one side, for its finder was wrong. Themes that occur on neither side are left out.
    private void putMacro(double[] figures) {
        for (int score = 0; score < 3; score++) {
            double sum = 0;
            int occurring = 0;
            for (int theme = 0; theme < themes; theme++) {
                if (!Double.isNaN(figures[3 * theme + 2])) {
                    double value = figures[3 * theme + score];
                    sum += Double.isNaN(value) ? 0 : value;
                    occurring++;
                }
            }
            figures[3 * themes + 3 + score] = sum / occurring;
        }
    }

    private static int[] numbers(boolean[] flags) {
        int[] numbers = new int[flags.length];
        int count = 0;
        for (int number = 0; number < flags.length; number++) {
            if (flags[number]) {
                numbers[count++] = number;
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
