package org.verbatim.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Theme;

/// From which probability on each theme is given, found by the probabilities themselves, so that themes too rare for a
/// count of hits have a threshold too.
///
/// Each is a mean of three: the one that promises the theme the greatest F1, the one that promises the greatest F1 of
/// all decisions together, and the one from which on as many comments are given the theme as probably carry it, so that
/// counts come out right (Forman, 2008, of quantification). The second is one for all themes of the top, and one for
/// all those beneath, which are less likely as a rule. What each is worth was chosen by cross-validation.
final class Thresholds {
    /// Where no comment is known.
    private static final double UNKNOWN = 0.25;

    /// Of a theme that has rules and was never tried: how much the guess tells of its count, and the rules the rest.
    private static final double GUESS = 0.25;

    private final List<double[]> probabilities;
    private final double[] promising;
    private final double[] overall;

    /// @param probabilities by comment and theme
    Thresholds(List<double[]> probabilities, Families families) {
        this.probabilities = probabilities;
        int themes = families.parents().length;
        double ofTop = overall(families, true);
        double beneath = overall(families, false);
        this.overall = IntStream.range(0, themes)
                .mapToDouble(theme -> families.isOfTheTop(theme) ? ofTop : beneath)
                .toArray();
        this.promising = IntStream.range(0, themes)
                .mapToDouble(theme -> promising(falling(probabilities, theme)))
                .toArray();
    }

    private double overall(Families families, boolean ofTop) {
        int[] level = IntStream.range(0, families.parents().length)
                .filter(theme -> families.isOfTheTop(theme) == ofTop)
                .toArray();
        Falling all = Falling.of(probabilities.stream()
                .flatMapToDouble(of -> Arrays.stream(level).mapToDouble(theme -> of[theme])));
        return all.isEmpty() ? UNKNOWN : all.promising();
    }

    private static double promising(Falling ofTheme) {
        return ofTheme.isEmpty() ? UNKNOWN : Math.clamp(ofTheme.promising(), 0.08, 0.5);
    }

    private static Falling falling(List<double[]> probabilities, int theme) {
        return Falling.of(probabilities.stream().mapToDouble(of -> of[theme]));
    }

    /// Those of probabilities that were tried on people's codings: their sum is half of what counts.
    ///
    /// A comment whose likeliest theme it is, from the floor on, is given the theme whatever the threshold.
    double[] tried(double floor) {
        double[] thresholds = new double[overall.length];
        for (int theme = 0; theme < thresholds.length; theme++) {
            thresholds[theme] = 0.5 * matching(theme, floor) + 0.25 * promising[theme] + 0.25 * overall[theme];
        }
        return thresholds;
    }

    private double matching(int theme, double floor) {
        if (probabilities.isEmpty()) {
            return UNKNOWN;
        }
        List<double[]> others = probabilities.stream()
                .filter(of -> Choice.likeliest(of) != theme || of[theme] < floor)
                .toList();
        int given = probabilities.size() - others.size();
        int missing = falling(probabilities, theme).expected() - given;
        return falling(others, theme).matching(Math.max(0, missing));
    }

    /// Those of a first guess, whose sum is worth less: the theme's F1 is half of what counts.
    ///
    /// What rules find counts whatever the guess is, so that of a theme that has rules only so many comments are given
    /// as are missing. How many carry it is told by two that know little: the rules, and less well the guess.
    ///
    /// @param comments those of the probabilities
    double[] untried(List<Evidence> comments, List<Theme> themes) {
        double[] thresholds = new double[overall.length];
        for (int theme = 0; theme < thresholds.length; theme++) {
            thresholds[theme] = themes.get(theme).rules().isEmpty()
                    ? 0.5 * promising[theme] + 0.25 * matching(theme) + 0.25 * overall[theme]
                    : adding(comments, theme, themes.get(theme).id());
        }
        return thresholds;
    }

    private double matching(int theme) {
        return matching(theme, Choice.NO_FLOOR);
    }

    private double adding(List<Evidence> comments, int theme, ThemeId id) {
        List<double[]> others = IntStream.range(0, comments.size())
                .filter(comment -> !comments.get(comment).byRules().contains(id))
                .mapToObj(probabilities::get)
                .toList();
        int found = comments.size() - others.size();
        double guessed = probabilities.stream().mapToDouble(of -> of[theme]).sum();
        // A geometric mean; half a comment more, so that none found is not never.
        long expected = Math.round(StrictMath.pow(guessed + 0.5, GUESS) * StrictMath.pow(found + 0.5, 1 - GUESS));
        return falling(others, theme).matching((int) Math.max(0, expected - found));
    }
}
