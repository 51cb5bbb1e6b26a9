package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleFunction;
import org.verbatim.taxonomy.Theme;

/// Which themes a comment is given, by their probabilities: those that reach their threshold, and the most likely one
/// even below, from the floor on.
///
/// @param thresholds by theme
/// @param floor how likely the most likely theme must be to be given though it misses its threshold; above 1 for never
record Choice(double[] thresholds, double floor) {
    /// How likely the likeliest theme must be where nobody tried what is given: a comment may speak of no theme.
    private static final double UNTRIED = 0.2;

    /// Never.
    static final double NO_FLOOR = 2;

    private static final double[] FLOORS = {0, 0.05, 0.1, 0.15, 0.2, 0.25, NO_FLOOR};

    /// The choice where too little was coded to try any. Where rules find themes, the likeliest is no better than they.
    static Choice untried(double[] thresholds, List<Theme> themes) {
        boolean anyRules = themes.stream().anyMatch(theme -> !theme.rules().isEmpty());
        return new Choice(thresholds, anyRules ? NO_FLOOR : UNTRIED);
    }

    /// The choice with the floor that does best on coded comments; the lowest of equals. Where people gave every
    /// comment a theme, so does the model.
    ///
    /// @param thresholds those that belong to a floor
    static Choice of(DoubleFunction<double[]> thresholds, List<double[]> probabilities, List<byte[]> themes) {
        Choice best = new Choice(thresholds.apply(0), 0);
        if (themes.stream().allMatch(Choice::anyApplies)) {
            return best;
        }
        double greatest = -1;
        for (double floor : FLOORS) {
            Choice choice = new Choice(thresholds.apply(floor), floor);
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
        for (int theme = 0; theme < given.length; theme++) {
            given[theme] = probabilities[theme] >= thresholds[theme];
        }
        int likeliest = likeliest(probabilities);
        if (given.length > 0 && probabilities[likeliest] >= floor) {
            given[likeliest] = true;
        }
        return given;
    }

    /// The number of the theme with the greatest probability, the first of equals.
    static int likeliest(double[] probabilities) {
        int likeliest = 0;
        for (int theme = 1; theme < probabilities.length; theme++) {
            likeliest = probabilities[theme] > probabilities[likeliest] ? theme : likeliest;
        }
        return likeliest;
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
