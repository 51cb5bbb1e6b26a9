package org.verbatim.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Theme;

/// From which probability on each theme is given, found by the probabilities themselves, so that themes too rare for a
/// count of hits have a threshold too.
///
/// Each lies half-way between two: the one that promises the greatest F1 (Lipton, Elkan and Naryanaswamy, 2014), and
/// the one from which on as many comments are given the theme as probably carry it, so that counts come out right
/// (Forman, 2008, of quantification).
final class Thresholds {
    /// Where thresholds begin once anything was coded. Chosen by cross-validation, as is what it is worth.
    private static final double START = 0.25;

    /// The first threshold counts as much as so many coded comments.
    private static final double WORTH = 25;

    private Thresholds() {}

    /// The thresholds by theme of probabilities that were tried on people's codings.
    ///
    /// @param probabilities calibrated, by comment and theme
    /// @param tried how many coded comments they were tried on
    static double[] tried(List<double[]> probabilities, int themes, int tried) {
        double[] thresholds = new double[themes];
        for (int theme = 0; theme < themes; theme++) {
            thresholds[theme] = (tried * found(probabilities, theme) + WORTH * START) / (tried + WORTH);
        }
        return thresholds;
    }

    /// The thresholds by theme of a first guess.
    ///
    /// What rules find counts whatever the guess is, so that of a theme that has rules only so many comments are given
    /// as are missing. How many carry it is told by two that know little, the rules and the guess, and seldom far off
    /// is their geometric mean.
    ///
    /// @param comments those of the probabilities
    static double[] untried(List<double[]> probabilities, List<Evidence> comments, List<Theme> themes) {
        double[] thresholds = new double[themes.size()];
        for (int theme = 0; theme < thresholds.length; theme++) {
            thresholds[theme] = themes.get(theme).rules().isEmpty()
                    ? found(probabilities, theme)
                    : adding(probabilities, comments, theme, themes.get(theme).id());
        }
        return thresholds;
    }

    private static double found(List<double[]> probabilities, int theme) {
        double[] falling = falling(probabilities, theme);
        if (falling.length == 0) {
            return START;
        }
        int expected = (int) Math.max(1, Math.round(Arrays.stream(falling).sum()));
        return (Math.clamp(promising(falling), 0.08, 0.5) + matching(falling, expected)) / 2;
    }

    private static double adding(List<double[]> probabilities, List<Evidence> comments, int theme, ThemeId id) {
        List<double[]> others = new ArrayList<>();
        double guessed = 0;
        for (int comment = 0; comment < comments.size(); comment++) {
            guessed += probabilities.get(comment)[theme];
            if (!comments.get(comment).byRules().contains(id)) {
                others.add(probabilities.get(comment));
            }
        }
        int found = comments.size() - others.size();
        // Half a comment more, so that none found is not never.
        long expected = Math.round(Math.sqrt((guessed + 0.5) * (found + 0.5)));
        return matching(falling(others, theme), (int) Math.max(0, expected - found));
    }

    private static double[] falling(List<double[]> probabilities, int theme) {
        return probabilities.stream()
                .mapToDouble(of -> -of[theme])
                .sorted()
                .map(of -> -of)
                .toArray();
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

    /// Half-way between the least probability that is given and the greatest that is not.
    private static double matching(double[] falling, int given) {
        double least = given == 0 ? 1 : falling[Math.min(given, falling.length) - 1];
        double next = given >= falling.length ? least : falling[given];
        return Math.clamp((least + next) / 2, 0.05, 0.95);
    }
}
