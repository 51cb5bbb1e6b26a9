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
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// One linear classifier a theme: logistic regression with a penalty on the squares of its weights, by LIBLINEAR (Fan
/// et al., 2008).
///
/// @param themes how many
/// @param dimensions of the embedding
/// @param weights of each feature for each theme, the themes of one feature side by side; the embedding's come first
record Classifiers(int themes, int dimensions, float[] weights) {
    /// How much is lost by an error, against the penalty on weights. Chosen by cross-validation.
    private static final double COST = 10;

    /// With very many texts half of it and a coarser end do as well, and are reached sooner.
    private static final double COST_OF_MANY = 5;
    private static final double TOLERANCE_OF_MANY = 0.2;
    private static final int MANY = 2500;

    private static final double TOLERANCE = 0.05;

    /// The weight of the constant for a theme that no text speaks for: hardly ever.
    private static final double NEVER = -6 / Portraits.CONSTANT;

    static {
        // It tells its progress on the standard output.
        Linear.disableDebugOutput();
    }

    /// @param lessons the traits of each text that is learnt from
    /// @param themes of each text, by theme: above 0 if it carries it, 0 if not, below 0 if nobody knows
    /// @param features how many features there are beside the embedding's
    static Classifiers fit(List<Traits> lessons, List<byte[]> themes, int features, long seed) {
        int dimensions = lessons.getFirst().meaning().length;
        int count = themes.getFirst().length;
        int[] met = met(lessons, features);
        int[] places = new int[features];
        for (int place = 0; place < met.length; place++) {
            places[met[place]] = place;
        }
        Feature[][] rows = lessons.stream().map(one -> row(one, places)).toArray(Feature[][]::new);
        float[] weights = new float[(dimensions + features) * count];
        IntStream.range(0, count).parallel().forEach(theme -> {
            double[] own = fit(rows, themes, theme, dimensions + met.length, seed);
            for (int feature = 0; feature < own.length; feature++) {
                int number = feature < dimensions ? feature : dimensions + met[feature - dimensions];
                weights[number * count + theme] = (float) own[feature];
            }
        });
        return new Classifiers(count, dimensions, weights);
    }

    /// The features that any lesson has, rising: nothing is learnt of the others, which would only take time.
    private static int[] met(List<Traits> lessons, int features) {
        BitSet met = new BitSet(features);
        lessons.forEach(lesson -> Arrays.stream(lesson.features()).forEach(met::set));
        return met.stream().toArray();
    }

    private static Feature[] row(Traits traits, int[] places) {
        int dimensions = traits.meaning().length;
        Feature[] row = new Feature[dimensions + traits.features().length];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            row[dimension] = new FeatureNode(dimension + 1, traits.meaning()[dimension]);
        }
        for (int feature = 0; feature < traits.features().length; feature++) {
            row[dimensions + feature] =
                    new FeatureNode(dimensions + places[traits.features()[feature]] + 1, traits.values()[feature]);
        }
        return row;
    }

    private static double[] fit(Feature[][] rows, List<byte[]> themes, int theme, int features, long seed) {
        int[] known = IntStream.range(0, rows.length)
                .filter(row -> themes.get(row)[theme] >= 0)
                .toArray();
        double[] carried = Arrays.stream(known)
                .mapToDouble(row -> themes.get(row)[theme] > 0 ? 1 : -1)
                .toArray();
        double[] weights = new double[features];
        if (Arrays.stream(carried).noneMatch(sign -> sign > 0)) {
            weights[features - 1] = NEVER;
            return weights;
        }
        Problem problem = new Problem();
        problem.l = known.length;
        problem.n = features;
        problem.x = Arrays.stream(known).mapToObj(row -> rows[row]).toArray(Feature[][]::new);
        problem.y = carried;
        boolean many = rows.length >= MANY;
        Parameter parameter =
                new Parameter(SolverType.L2R_LR, many ? COST_OF_MANY : COST, many ? TOLERANCE_OF_MANY : TOLERANCE);
        parameter.setRandom(new Random(seed));
        Model model = Linear.train(problem, parameter);
        // LIBLINEAR speaks for the class that it met first.
        int sign = model.getLabels()[0];
        double[] fitted = model.getFeatureWeights();
        for (int feature = 0; feature < features; feature++) {
            weights[feature] = sign * fitted[feature];
        }
        return weights;
    }

    /// The log-odds of every theme.
    float[] scores(Traits traits) {
        float[] scores = new float[themes];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            add(scores, dimension, traits.meaning()[dimension]);
        }
        for (int feature = 0; feature < traits.features().length; feature++) {
            add(scores, dimensions + traits.features()[feature], traits.values()[feature]);
        }
        return scores;
    }

    private void add(float[] scores, int feature, float value) {
        int at = feature * themes;
        for (int theme = 0; theme < themes; theme++) {
            scores[theme] += value * weights[at + theme];
        }
    }

    /// The weight of a feature beside the embedding's for a theme.
    float weight(int feature, int theme) {
        return weights[(dimensions + feature) * themes + theme];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(themes);
        out.writeInt(dimensions);
        out.writeInt(weights.length);
        for (float weight : weights) {
            out.writeFloat(weight);
        }
    }

    static Classifiers read(DataInputStream in) throws IOException {
        int themes = in.readInt();
        int dimensions = in.readInt();
        float[] weights = new float[in.readInt()];
        for (int weight = 0; weight < weights.length; weight++) {
            weights[weight] = in.readFloat();
        }
        return new Classifiers(themes, dimensions, weights);
    }
}
