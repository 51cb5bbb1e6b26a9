package org.verbatim.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What each sign is worth, learnt from how well it told people's codings of comments that the classifiers had not
/// seen.
///
/// One logistic regression for all themes together, so that rare themes borrow from common ones what a sign is worth;
/// each theme, and each theme under each question, has a base rate of its own, and each theme a worth of its own for
/// what the classifiers say, all held close to the common one by the penalty. It is Platt's scaling (1999) of several
/// scores at once, so that what comes out is a calibrated probability.
///
/// @param themes how many
/// @param questions how many
/// @param weights of the signs; the constant; of the first signs for each theme; the themes; the themes under each
/// question
record Weighing(int themes, int questions, double[] weights) {
    private static final int SIGNS = 6;

    /// So many of the signs, the first ones, may be worth more or less for one theme than for another.
    private static final int OWN = 2;

    private static final double OWN_WORTH = 0.2;
    private static final double BASE_RATE = 0.5;

    /// @param themesOf by comment and theme: 1 if it carries it, 0 if not, -1 if nobody knows
    static Weighing fit(List<Signs> comments, List<byte[]> themesOf, int questions) {
        int themes = themesOf.getFirst().length;
        List<Feature[]> rows = new ArrayList<>();
        List<Double> carried = new ArrayList<>();
        for (int comment = 0; comment < comments.size(); comment++) {
            for (int theme = 0; theme < themes; theme++) {
                if (themesOf.get(comment)[theme] >= 0) {
                    rows.add(row(comments.get(comment), theme, themes));
                    carried.add(themesOf.get(comment)[theme] > 0 ? 1.0 : -1.0);
                }
            }
        }
        int size = SIGNS + 1 + (OWN + 1 + questions) * themes;
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = size;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = carried.stream().mapToDouble(Double::doubleValue).toArray();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 1, 0.001));
        double[] weights = new double[size];
        int sign = model.getLabels()[0];
        double[] fitted = model.getFeatureWeights();
        for (int feature = 0; feature < size; feature++) {
            weights[feature] = sign * fitted[feature];
        }
        return new Weighing(themes, questions, weights);
    }

    private static Feature[] row(Signs signs, int theme, int themes) {
        List<Feature> row = new ArrayList<>();
        each(signs, theme, themes, (feature, value) -> row.add(new FeatureNode(feature + 1, value)));
        return row.toArray(Feature[]::new);
    }

    /// Hands over every feature of a comment and theme, by rising number.
    private static void each(Signs signs, int theme, int themes, Features features) {
        for (int sign = 0; sign < SIGNS; sign++) {
            features.accept(sign, sign(signs, sign, theme));
        }
        features.accept(SIGNS, 1);
        int at = SIGNS + 1 + theme;
        for (int sign = 0; sign < OWN; sign++) {
            features.accept(at, OWN_WORTH * sign(signs, sign, theme));
            at += themes;
        }
        features.accept(at, BASE_RATE);
        if (signs.question() >= 0) {
            features.accept(at + (1 + signs.question()) * themes, BASE_RATE);
        }
    }

    private static double sign(Signs signs, int number, int theme) {
        return switch (number) {
            case 0 -> signs.scored().whole()[theme];
            case 1 -> signs.best()[theme];
            case 2 -> signs.rival(theme);
            case 3 -> signs.byRules()[theme] ? 1 : 0;
            case 4 -> signs.elsewhere()[theme];
            default -> logOdds(signs.guessed()[theme]);
        };
    }

    /// Between bounds, since one that is certain would outweigh all others.
    private static double logOdds(double probability) {
        double bounded = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return StrictMath.log(bounded / (1 - bounded));
    }

    /// The probability of each theme.
    double[] probabilities(Signs signs) {
        double[] probabilities = new double[themes];
        for (int theme = 0; theme < themes; theme++) {
            double[] logOdds = new double[1];
            each(signs, theme, themes, (feature, value) -> logOdds[0] += weights[feature] * value);
            probabilities[theme] = Logistic.of(logOdds[0]);
        }
        return probabilities;
    }

    private interface Features {
        void accept(int feature, double value);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(themes);
        out.writeInt(questions);
        out.writeInt(weights.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    static Weighing read(DataInputStream in) throws IOException {
        int themes = in.readInt();
        int questions = in.readInt();
        double[] weights = new double[in.readInt()];
        for (int weight = 0; weight < weights.length; weight++) {
            weights[weight] = in.readDouble();
        }
        return new Weighing(themes, questions, weights);
    }
}
