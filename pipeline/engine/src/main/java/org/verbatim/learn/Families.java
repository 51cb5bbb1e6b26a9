package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Theme;

/// Which themes stand beneath which, so that a parent and its child are no rivals.
///
/// @param parents the number of the theme right above each, which comes before it; -1 for one of the top
record Families(int[] parents) {
    private static final int NONE = -1;

    /// Half of what speaks of a theme is taken to speak of one of those beneath it, and half of the theme as such.
    private static final double BENEATH = 0.5;

    static Families of(List<Theme> themes) {
        Map<ThemeId, Integer> numbers = new HashMap<>();
        int[] parents = new int[themes.size()];
        for (int theme = 0; theme < parents.length; theme++) {
            parents[theme] = themes.get(theme)
                    .parent()
                    .map(parent -> Objects.requireNonNull(numbers.get(parent)))
                    .orElse(NONE);
            numbers.put(themes.get(theme).id(), theme);
        }
        return new Families(parents);
    }

    boolean isOfTheTop(int theme) {
        return parents[theme] == NONE;
    }

    /// One text shared out among the themes of the top, and of each theme's part a half among those right beneath it.
    ///
    /// @param scores log-odds by theme
    /// @param more how much more often each theme is met than the scores suppose
    double[] shared(float[] scores, double[] more) {
        double[] greatest = new double[scores.length + 1];
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        for (int theme = 0; theme < scores.length; theme++) {
            greatest[family(theme)] = Math.max(greatest[family(theme)], scores[theme]);
        }
        double[] shared = new double[scores.length];
        double[] sums = new double[scores.length + 1];
        for (int theme = 0; theme < shared.length; theme++) {
            shared[theme] = more[theme] * StrictMath.exp(scores[theme] - greatest[family(theme)]);
            sums[family(theme)] += shared[theme];
        }
        for (int theme = 0; theme < shared.length; theme++) {
            double part = isOfTheTop(theme) ? 1 : BENEATH * shared[parents[theme]];
            shared[theme] *= part / sums[family(theme)];
        }
        return shared;
    }

    /// The number of a theme's family: those of one parent are one, and so are those of the top.
    private int family(int theme) {
        return parents[theme] + 1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(parents.length);
        for (int parent : parents) {
            out.writeInt(parent);
        }
    }

    static Families read(DataInputStream in) throws IOException {
        int[] parents = new int[in.readInt()];
        for (int theme = 0; theme < parents.length; theme++) {
            parents[theme] = in.readInt();
        }
        return new Families(parents);
    }
}
