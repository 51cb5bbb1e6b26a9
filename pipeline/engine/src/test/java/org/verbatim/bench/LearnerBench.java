package org.verbatim.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.verbatim.codings.Accuracy;
import org.verbatim.codings.Estimate;
import org.verbatim.learn.Coded;
import org.verbatim.learn.Embeddings;
import org.verbatim.learn.Evidence;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.KeptVectors;
import org.verbatim.learn.Learner;
import org.verbatim.learn.Lesson;
import org.verbatim.learn.Model;
import org.verbatim.learn.SentenceVectors;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Theme;

/// Measures the learner on comments that people coded: with none, 100, 500 and all of the coded comments to learn from,
/// with embeddings and without, by cross-validation over respondents.
public final class LearnerBench {
    private static final int FOLDS = 5;
    private static final long SEED = 20_231;

    private final NhsComments comments;
    private final Map<RespondentId, Integer> folds = new HashMap<>();

    private LearnerBench(NhsComments comments) {
        this.comments = comments;
        List<RespondentId> respondents = respondents();
        Collections.shuffle(respondents, new Random(SEED));
        respondents.forEach(respondent -> folds.put(respondent, folds.size() % FOLDS));
    }

    /// @param arguments the data's folder, a folder for vectors that are kept, the numbers of coded comments (0 none,
    /// -1 all), and how many of the five folds are measured
    public static void main(String[] arguments) {
        LearnerBench bench = new LearnerBench(NhsComments.read(Path.of(arguments[0])));
        Embeddings made = SentenceVectors.find().orElseThrow();
        try (KeptVectors vectors = KeptVectors.in(Path.of(arguments[1]), made)) {
            System.out.println(
                    "| coded comments | learns from | micro F1 | macro F1 | theme counts off by | calibration error | fitted in |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (String size : arguments[2].split(",")) {
                for (String with : arguments.length > 4 ? List.of(arguments[4]) : List.of("words", "meaning")) {
                    bench.measure(
                            Integer.parseInt(size),
                            with.equals("words") ? Embeddings.NONE : vectors,
                            Integer.parseInt(arguments[3]));
                }
            }
        }
    }

    private List<RespondentId> respondents() {
        Set<RespondentId> respondents = new TreeSet<>();
        comments.coded().forEach(one -> respondents.add(respondent(one)));
        return new ArrayList<>(respondents);
    }

    private static RespondentId respondent(Coded one) {
        return one.comment().id().respondent();
    }

    private void measure(int size, Embeddings embeddings, int measured) {
        Map<CommentId, Set<ThemeId>> gold = new HashMap<>();
        Map<CommentId, Set<ThemeId>> found = new HashMap<>();
        Map<CommentId, Judgement> judged = new HashMap<>();
        double seconds = 0;
        double judging = 0;
        for (int fold = 0; fold < measured; fold++) {
            List<Coded> coded = some(fold, size);
            Set<CommentId> known = new HashSet<>();
            coded.forEach(one -> known.add(one.comment().id()));
            List<Evidence> uncoded = new ArrayList<>();
            List<Evidence> held = new ArrayList<>();
            for (Coded one : comments.coded()) {
                if (!known.contains(one.comment().id())) {
                    uncoded.add(one.comment());
                }
                if (folds.getOrDefault(respondent(one), -1) == fold) {
                    held.add(one.comment());
                    gold.put(one.comment().id(), one.themes());
                }
            }
            long before = System.nanoTime();
            Model model = new Learner(embeddings).fit(new Lesson(comments.taxonomy(), coded, uncoded, 1));
            seconds += (System.nanoTime() - before) / 1e9;
            before = System.nanoTime();
            for (Judgement judgement : model.judge(held)) {
                found.put(judgement.comment(), judgement.themes());
                judged.put(judgement.comment(), judgement);
            }
            judging += (System.nanoTime() - before) / 1e9;
        }
        List<ThemeId> themes =
                comments.taxonomy().themes().stream().map(Theme::id).toList();
        Accuracy accuracy = Accuracy.of(gold, found, themes, SEED);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.0f%% | %.3f | %.1f s; %.0f comments/s |%n",
                size == 0 ? "none" : size < 0 ? "all" : size,
                embeddings.dimensions() == 0 ? "words" : "words and meaning",
                told(accuracy.micro().f1()),
                told(accuracy.macro().f1()),
                100 * offBy(accuracy),
                calibration(judged, gold),
                seconds / measured,
                gold.size() / judging);
        if (Boolean.getBoolean("themes")) {
            accuracy.themes()
                    .forEach(theme -> System.out.printf(
                            Locale.ROOT,
                            "  %-55s gold %4d found %4d both %4d F1 %.2f%n",
                            comments.taxonomy()
                                    .theme(theme.theme())
                                    .orElseThrow()
                                    .name(),
                            theme.gold(),
                            theme.found(),
                            theme.both(),
                            theme.scores().f1().value()));
        }
    }

    private static String told(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
    }

    /// How far the count of a theme is from people's, as a share of theirs: the mean over themes with ten comments.
    private static double offBy(Accuracy accuracy) {
        return accuracy.themes().stream()
                .filter(theme -> theme.gold() >= 10)
                .mapToDouble(theme -> Math.abs(theme.found() - theme.gold()) / (double) theme.gold())
                .average()
                .orElse(0);
    }

    private static double calibration(Map<CommentId, Judgement> judged, Map<CommentId, Set<ThemeId>> gold) {
        double[] bins = new double[10];
        int all = 0;
        for (Map.Entry<CommentId, Judgement> one : judged.entrySet()) {
            for (Map.Entry<ThemeId, org.verbatim.learn.Likelihood> theme :
                    one.getValue().likelihoods().entrySet()) {
                double probability = theme.getValue().probability();
                boolean carried = gold.getOrDefault(one.getKey(), Set.of()).contains(theme.getKey());
                bins[Math.min(9, (int) (probability * 10))] += probability - (carried ? 1 : 0);
                all++;
            }
        }
        double error = 0;
        for (double bin : bins) {
            error += Math.abs(bin);
        }
        return error / all;
    }

    /// Comments of respondents drawn outside the fold: `size` of them, or all.
    private List<Coded> some(int fold, int size) {
        Map<RespondentId, List<Coded>> ofRespondent = new HashMap<>();
        Set<RespondentId> outside = new LinkedHashSet<>();
        for (Coded one : comments.coded()) {
            if (folds.getOrDefault(respondent(one), -1) != fold) {
                outside.add(respondent(one));
                ofRespondent
                        .computeIfAbsent(respondent(one), respondent -> new ArrayList<>())
                        .add(one);
            }
        }
        List<RespondentId> order = new ArrayList<>(outside);
        Collections.shuffle(order, new Random(SEED + fold));
        List<Coded> some = new ArrayList<>();
        order.forEach(respondent -> some.addAll(ofRespondent.get(respondent)));
        return size < 0 ? some : some.subList(0, Math.min(size, some.size()));
    }
}
