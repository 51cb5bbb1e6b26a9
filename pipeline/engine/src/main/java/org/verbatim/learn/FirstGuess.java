package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Probabilities where hardly anything was coded, from scores that were learnt from the taxonomy's text.
///
/// Themes are in the taxonomy as often as their author pleased, and in comments as often as people spoke of them. How
/// often that is, is estimated from comments that nobody coded (Saerens, Latinne and Decaestecker, 2002), in one round
/// only: further ones let the common themes swallow the rare. A clause is taken to speak of one theme, a comment of
/// those of its clauses.
///
/// @param families of themes: only those of the top are weighed against one another across families
/// @param whole how much more often each theme is in comments than in what was learnt from
/// @param clauses the same for clauses
record FirstGuess(Families families, double[] whole, double[] clauses) {
    /// How much the comment as a whole counts beside its clauses. Chosen by cross-validation.
    private static final double WHOLE = 0.7;

    /// How much a rule's mention adds to the log-odds of its theme.
    private static final double RULE = 2;

    /// @param shares of each theme in what was learnt from
    static FirstGuess of(Families families, double[] shares, List<Scored> comments) {
        return new FirstGuess(
                families,
                prior(families, shares, comments.stream().map(Scored::whole).toList()),
                prior(
                        families,
                        shares,
                        comments.stream()
                                .flatMap(comment -> comment.clauses().stream())
                                .toList()));
    }

    private static double[] prior(Families families, double[] shares, List<float[]> scores) {
        double[] as = new double[shares.length];
        Arrays.fill(as, 1);
        double[] sum = new double[shares.length];
        for (float[] one : scores) {
            double[] shared = families.shared(one, as);
            for (int theme = 0; theme < sum.length; theme++) {
                sum[theme] += shared[theme];
            }
        }
        double ofTheTop = 0;
        for (int theme = 0; theme < shares.length; theme++) {
            ofTheTop += families.isOfTheTop(theme) ? shares[theme] : 0;
        }
        for (int theme = 0; theme < sum.length && !scores.isEmpty(); theme++) {
            if (families.isOfTheTop(theme)) {
                as[theme] = shares[theme] > 0 ? sum[theme] / scores.size() * ofTheTop / shares[theme] : 0;
            }
        }
        return as;
    }

    /// The probability of each theme.
    ///
    /// @param byRules whether a rule finds the theme
    double[] probabilities(Scored comment, boolean[] byRules) {
        double[] best = new double[whole.length];
        for (float[] clause : comment.clauses()) {
            double[] shared = families.shared(clause, clauses);
            for (int theme = 0; theme < best.length; theme++) {
                best[theme] = Math.max(best[theme], shared[theme]);
            }
        }
        double[] probabilities = families.shared(comment.whole(), whole);
        for (int theme = 0; theme < best.length; theme++) {
            double mean = Math.clamp(WHOLE * probabilities[theme] + (1 - WHOLE) * best[theme], 1e-6, 1 - 1e-6);
            probabilities[theme] = byRules[theme] ? Logistic.of(StrictMath.log(mean / (1 - mean)) + RULE) : mean;
        }
        return probabilities;
    }

    void write(DataOutputStream out) throws IOException {
        families.write(out);
        for (int theme = 0; theme < whole.length; theme++) {
            out.writeDouble(whole[theme]);
            out.writeDouble(clauses[theme]);
        }
    }

    static FirstGuess read(DataInputStream in) throws IOException {
        Families families = Families.read(in);
        int themes = families.parents().length;
        FirstGuess guess = new FirstGuess(families, new double[themes], new double[themes]);
        for (int theme = 0; theme < themes; theme++) {
            guess.whole[theme] = in.readDouble();
            guess.clauses[theme] = in.readDouble();
        }
        return guess;
    }
}
