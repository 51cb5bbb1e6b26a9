package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Which themes a comment is given, by their probabilities: those that reach their threshold, and the most likely one
/// even below, from the floor on.
///
/// @param thresholds by theme
/// @param floor how likely the most likely theme must be to be given though it misses its threshold; above 1 for never
record Choice(double[] thresholds, double floor) {
    /// The threshold where nothing was coded.
    private static final double START = 0.25;

    /// The first threshold counts as much as so many coded comments.
    private static final double WORTH = 100;

    private static final double LEAST = 0.08;
    private static final double MOST = 0.5;

    /// Never.
    static final double NO_FLOOR = 2;

    private static final double[] FLOORS = {0, 0.05, 0.1, 0.15, 0.2, 0.25, NO_FLOOR};

    /// Each theme's threshold is the one that promises the greatest F1 by the probabilities themselves (Lipton, Elkan
    /// and Naryanaswamy, 2014), so that themes too rare for a count of hits have one too; it moves away from the first
    /// as more is coded.
    ///
    /// @param probabilities calibrated, by comment and theme
    /// @param coded how many comments were coded
    static double[] thresholds(List<double[]> probabilities, int themes, int coded) {
        double[] thresholds = new double[themes];
        for (int theme = 0; theme < themes; theme++) {
            int number = theme;
            double[] falling = probabilities.stream()
                    .mapToDouble(of -> -of[number])
                    .sorted()
                    .map(of -> -of)
                    .toArray();
            double promising = falling.length == 0 ? START : Math.clamp(promising(falling), LEAST, MOST);
            thresholds[theme] = (coded * promising + WORTH * START) / (coded + WORTH);
        }
        return thresholds;
    }

    /// The least probability that is given where the expected F1 is greatest.
    private static double promising(double[] falling) {
        double all = Arrays.stream(falling).sum();
        double hits = 0;
        double greatest = -1;
        double threshold = falling[0];
        for (int given = 1; given <= falling.length; given++) {
            hits += falling[given - 1];
            double f1 = 2 * hits / (given + all);
            if (f1 > greatest) {
                greatest = f1;
                threshold = falling[given - 1];
            }
        }
        return threshold;
    }

    /// The choice with the floor that does best on coded comments; the lowest of equals. Where people gave every
    /// comment a theme, so does the model.
    static Choice of(double[] thresholds, List<double[]> probabilities, List<byte[]> themes) {
        Choice best = new Choice(thresholds, 0);
        if (themes.stream().allMatch(Choice::anyApplies)) {
            return best;
        }
        double greatest = -1;
        for (double floor : FLOORS) {
            Choice choice = new Choice(thresholds, floor);
            double f1 = Marks.of(probabilities.stream().map(choice::given).toList(), themes)
                    .micro()
                    .orElse(-1);
            if (f1 > greatest) {
                greatest = f1;
                best = choice;
            }
        }
        return best;
    }

    private static boolean anyApplies(byte[] themes) {
        for (byte theme : themes) {
            if (theme > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether each theme is given.
    boolean[] given(double[] probabilities) {
        boolean[] given = new boolean[probabilities.length];
        int likeliest = 0;
        for (int theme = 0; theme < given.length; theme++) {
            given[theme] = probabilities[theme] >= thresholds[theme];
            likeliest = probabilities[theme] > probabilities[likeliest] ? theme : likeliest;
        }
        if (given.length > 0 && probabilities[likeliest] >= floor) {
            given[likeliest] = true;
        }
        return given;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(thresholds.length);
        for (double threshold : thresholds) {
            out.writeDouble(threshold);
        }
        out.writeDouble(floor);
    }

    static Choice read(DataInputStream in) throws IOException {
        double[] thresholds = new double[in.readInt()];
        for (int theme = 0; theme < thresholds.length; theme++) {
            thresholds[theme] = in.readDouble();
        }
        return new Choice(thresholds, in.readDouble());
    }
}
