package org.verbatim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.verbatim.codings.Accuracy;
import org.verbatim.codings.Estimate;
import org.verbatim.learn.Coded;
import org.verbatim.learn.Embeddings;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.KeptVectors;
import org.verbatim.learn.Learner;
import org.verbatim.learn.Lesson;
import org.verbatim.learn.Likelihood;
import org.verbatim.learn.Model;
import org.verbatim.learn.SentenceVectors;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// Measures the learner on comments that people coded, by cross-validation over respondents, with embeddings and
/// without.
///
/// On the comments of patients: with none, 100, 500 and all of the coded comments to learn from. On the answers of
/// voters: with all, for each file. And how long it takes to learn from 5,000 comments, and to judge them.
public final class LearnerBench {
    private static final long SEED = 20_231;
    private static final int AUDITED = 200;
    private static final String PLAIN = "words, by a plain regression";

    private final CodedComments comments;
    private final Splits splits;
    private final int measured;

    private LearnerBench(CodedComments comments, int measured) {
        this.comments = comments;
        this.splits = new Splits(comments, SEED);
        this.measured = measured;
    }

    /// @param arguments `patients`, `voters` or `speed`, the data's folder, a folder for vectors that are kept, the
    /// numbers of coded comments (0 none, -1 all), and how many of the five folds are measured
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[1]);
        int measured = Integer.parseInt(arguments[4]);
        List<Integer> sizes =
                Arrays.stream(arguments[3].split(",")).map(Integer::valueOf).toList();
        Embeddings made = SentenceVectors.find().orElseThrow();
        try (KeptVectors vectors = KeptVectors.in(Path.of(arguments[2]), made)) {
            switch (arguments[0]) {
                case "patients" -> patients(new LearnerBench(NhsComments.read(data), measured), sizes, vectors);
                case "voters" -> voters(data, measured, vectors);
                default -> LearnerSpeed.measure(NhsComments.read(data), made, vectors);
            }
        }
    }

    private static void patients(LearnerBench bench, List<Integer> sizes, Embeddings vectors) {
        System.out.println(
                "| coded comments | learns from | micro F1 | macro F1 | counts of themes off by | by their sizes | corrected by "
                        + AUDITED + " checked comments | calibration error |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            if (size != 0) {
                tell(bench, size, PLAIN, bench.plainTrial(size), "-");
            }
            for (Embeddings embeddings : List.of(Embeddings.NONE, vectors)) {
                Trial trial = bench.trial(size, embeddings);
                String calibration = String.format(Locale.ROOT, "%.3f", trial.calibrationError());
                tell(bench, size, learntFrom(embeddings), trial, calibration);
            }
        }
    }

    private static void tell(LearnerBench bench, int size, String learntFrom, Trial trial, String calibration) {
        Accuracy accuracy = trial.accuracy(bench.comments.themes());
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
                size == 0 ? "none" : size < 0 ? "all" : size,
                learntFrom,
                told(accuracy.micro().f1()),
                told(accuracy.macro().f1()),
                trial.counts.told(),
                trial.counts.bySize(),
                trial.counts.corrected(),
                calibration);
    }

    private static void voters(Path data, int measured, Embeddings vectors) {
        System.out.println("| answers | codes | learns from | samples F1 | micro F1 | macro F1 |");
        System.out.println("|---|---|---|---|---|---|");
        for (Path file : files(data)) {
            LearnerBench bench = new LearnerBench(AnesAnswers.read(file), measured);
            tell(file, bench, PLAIN, bench.plainTrial(-1));
            for (Embeddings embeddings : List.of(Embeddings.NONE, vectors)) {
                tell(file, bench, learntFrom(embeddings), bench.trial(-1, embeddings));
            }
        }
    }

    private static void tell(Path file, LearnerBench bench, String learntFrom, Trial trial) {
        Accuracy accuracy = trial.accuracy(bench.comments.themes());
        System.out.printf(
                Locale.ROOT,
                "| %s, %,d | %d | %s | %s | %s | %s |%n",
                file.getFileName().toString().replaceFirst("_train.csv", ""),
                bench.comments.coded().size(),
                bench.comments.themes().size(),
                learntFrom,
                told(accuracy.perComment()),
                told(accuracy.micro().f1()),
                told(accuracy.macro().f1()));
    }

    private static List<Path> files(Path data) {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith("_train.csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String learntFrom(Embeddings embeddings) {
        return embeddings.dimensions() == 0 ? "words" : "words and meaning";
    }

    private static String told(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
    }

    private Trial trial(int size, Embeddings embeddings) {
        Trial trial = new Trial();
        for (int fold = 0; fold < measured; fold++) {
            Lesson lesson = splits.lesson(fold, size);
            long before = System.nanoTime();
            Model model = new Learner(embeddings).fit(lesson);
            System.err.printf(
                    Locale.ROOT,
                    "fold %d, %d coded comments: fitted in %.1f s%n",
                    fold + 1,
                    lesson.coded().size(),
                    seconds(before));
            trial.add(model.judge(lesson.uncoded()), fold, splits.others(lesson.coded()));
        }
        return trial;
    }

    private Trial plainTrial(int size) {
        Trial trial = new Trial();
        for (int fold = 0; fold < measured; fold++) {
            Lesson lesson = splits.lesson(fold, size);
            PlainRegression plain = new PlainRegression(lesson.coded(), comments.themes());
            Map<CommentId, Set<ThemeId>> given = new HashMap<>();
            lesson.uncoded().forEach(comment -> given.put(comment.id(), plain.themes(comment)));
            trial.addGiven(given, fold, splits.others(lesson.coded()));
        }
        return trial;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /// What the models of all folds said: of the comments of their folds, and how they count all that they did not
    /// learn from.
    private final class Trial {
        private final Map<CommentId, Set<ThemeId>> gold = new HashMap<>();
        private final Map<CommentId, Set<ThemeId>> found = new HashMap<>();
        private final Map<CommentId, Judgement> judged = new HashMap<>();
        private final CountErrors counts = new CountErrors();

        /// @param right of each judged comment what people gave it
        void add(List<Judgement> judgements, int fold, List<Coded> right) {
            Map<CommentId, Set<ThemeId>> given = new HashMap<>();
            judgements.forEach(judgement -> given.put(judgement.comment(), judgement.themes()));
            addGiven(given, fold, right);
            for (Judgement judgement : judgements) {
                if (gold.containsKey(judgement.comment()) && splits.isIn(fold, judgement.comment())) {
                    judged.put(judgement.comment(), judgement);
                }
            }
        }

        void addGiven(Map<CommentId, Set<ThemeId>> given, int fold, List<Coded> right) {
            Map<CommentId, Set<ThemeId>> allGold = new HashMap<>();
            for (Coded one : right) {
                CommentId comment = one.comment().id();
                allGold.put(comment, one.themes());
                if (splits.isIn(fold, comment)) {
                    gold.put(comment, one.themes());
                    found.put(comment, given.getOrDefault(comment, Set.of()));
                }
            }
            counts.add(allGold, given, comments.themes(), AUDITED, SEED + fold);
        }

        Accuracy accuracy(List<ThemeId> themes) {
            return Accuracy.of(gold, found, themes, SEED);
        }

        double calibrationError() {
            double[] bins = new double[10];
            int all = 0;
            for (Map.Entry<CommentId, Judgement> one : judged.entrySet()) {
                for (Map.Entry<ThemeId, Likelihood> theme :
                        one.getValue().likelihoods().entrySet()) {
                    double probability = theme.getValue().probability();
                    boolean carried = gold.getOrDefault(one.getKey(), Set.of()).contains(theme.getKey());
                    bins[Math.min(9, (int) (probability * 10))] += probability - (carried ? 1 : 0);
                    all++;
                }
            }
            return Arrays.stream(bins).map(Math::abs).sum() / all;
        }
    }
}
