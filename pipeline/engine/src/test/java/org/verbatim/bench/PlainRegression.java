package org.verbatim.bench;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.verbatim.learn.Coded;
import org.verbatim.learn.Evidence;
import org.verbatim.model.ThemeId;

/// What most people would try first, to hold the learner against: for each theme a logistic regression on words and
/// pairs of words, weighed by how rare they are (TF-IDF, each comment's vector of length 1), with the usual penalty of
/// 1 and errors weighed so that a rare theme's comments count as much as all others; a theme is given where its odds
/// are
/// even.
final class PlainRegression {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final double EVEN = 0;

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<Integer, Double> rarity = new HashMap<>();
    private final Map<ThemeId, Model> models = new HashMap<>();

    PlainRegression(List<Coded> coded, List<ThemeId> themes) {
        Map<String, Integer> holding = new TreeMap<>();
        coded.forEach(
                one -> grams(one.comment().verbatim()).keySet().forEach(gram -> holding.merge(gram, 1, Integer::sum)));
        holding.forEach((gram, comments) -> {
            numbers.put(gram, numbers.size() + 1);
            rarity.put(numbers.size(), Math.log((1.0 + coded.size()) / (1 + comments)) + 1);
        });
        Feature[][] rows =
                coded.stream().map(one -> row(one.comment().verbatim())).toArray(Feature[][]::new);
        Linear.disableDebugOutput();
        for (ThemeId theme : themes) {
            double[] carried = coded.stream()
                    .mapToDouble(one -> one.themes().contains(theme) ? 1 : 0)
                    .toArray();
            if (Arrays.stream(carried).distinct().count() == 2) {
                models.put(theme, fitted(rows, carried));
            }
        }
    }

    private Model fitted(Feature[][] rows, double[] carried) {
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = numbers.size() + 1;
        problem.x = rows;
        problem.y = carried;
        double carrying = Arrays.stream(carried).sum();
        Parameter parameter = new Parameter(SolverType.L2R_LR, 1, 0.01);
        parameter.setWeights(
                new double[] {carried.length / (2 * carrying), carried.length / (2 * (carried.length - carrying))},
                new int[] {1, 0});
        return Linear.train(problem, parameter);
    }

    /// The themes that it gives a comment; one that every coded comment or none carried is never given.
    Set<ThemeId> themes(Evidence comment) {
        Feature[] row = row(comment.verbatim());
        Set<ThemeId> given = new HashSet<>();
        models.forEach((theme, model) -> {
            double[] odds = new double[1];
            Linear.predictValues(model, row, odds);
            if (odds[0] * (model.getLabels()[0] == 1 ? 1 : -1) > EVEN) {
                given.add(theme);
            }
        });
        return given;
    }

    private Feature[] row(String text) {
        Map<Integer, Double> weights = new TreeMap<>();
        grams(text)
                .forEach((gram, times) -> Optional.ofNullable(numbers.get(gram))
                        .ifPresent(number -> weights.put(number, times * rarity.getOrDefault(number, 0.0))));
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        // The last feature is the constant.
        Feature[] row = new Feature[weights.size() + 1];
        int at = 0;
        for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
            row[at++] = new FeatureNode(weight.getKey(), weight.getValue() / length);
        }
        row[at] = new FeatureNode(numbers.size() + 1, 1);
        return row;
    }

    private static Map<String, Integer> grams(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
        Map<String, Integer> grams = new TreeMap<>();
        for (int word = 0; word < words.size(); word++) {
            grams.merge(words.get(word), 1, Integer::sum);
            if (word > 0) {
                grams.merge(words.get(word - 1) + ' ' + words.get(word), 1, Integer::sum);
            }
        }
        return grams;
    }
}
