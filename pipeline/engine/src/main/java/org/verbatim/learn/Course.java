package org.verbatim.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.codings.Estimate;
import org.verbatim.taxonomy.Theme;

/// One fitting of a model, from first scores to thresholds.
final class Course {
    /// Fewer coded comments than this tell nothing of what signs are worth.
    private static final int FEW = 10;

    private final Lesson lesson;
    private final Axis axis;
    private final Sight sight;
    private final List<Traits> primer;
    private final List<byte[]> primerThemes;
    private final List<Seen> coded;
    private final List<Seen> uncoded;
    private final List<byte[]> themes;

    /// @param comments the coded ones, followed by uncoded ones
    Course(Lesson lesson, Axis axis, Sight sight, Primer primer, List<Seen> comments) {
        this.lesson = lesson;
        this.axis = axis;
        this.sight = sight;
        this.primer = sight.texts(primer.texts());
        this.primerThemes = primer.themes();
        this.coded = comments.subList(0, lesson.coded().size());
        this.uncoded = comments.subList(lesson.coded().size(), comments.size());
        this.themes = lesson.coded().stream().map(axis::decided).toList();
    }

    Model model() {
        Classifiers classifiers = fit(coded, themes);
        List<Scored> scored = scored(uncoded, classifiers);
        FirstGuess guess = FirstGuess.of(families(), shares(), scored.isEmpty() ? scored(coded, classifiers) : scored);
        Folds folds = Folds.of(lesson.coded(), lesson.seed());
        List<Signs> unseen = coded.isEmpty() ? List.of() : Signs.of(coded, unseen(folds), axis, guess);
        boolean few = coded.size() < FEW || folds.count() < 2;
        Opinions opinions = new Opinions(
                guess, few ? Optional.empty() : Optional.of(Weighing.fit(unseen, themes, questions())), coded.size());
        List<double[]> held = held(unseen, guess, folds, few);
        List<double[]> all = new ArrayList<>(held);
        Signs.of(uncoded, scored, axis, guess).forEach(signs -> all.add(opinions.probabilities(signs)));
        Choice choice = few ? untried(all) : tried(all, held);
        return new LinearModel(axis, sight, classifiers, opinions, choice, card(held, choice, few));
    }

    /// @param probabilities of the coded comments, followed by the uncoded ones
    private Choice untried(List<double[]> probabilities) {
        List<Evidence> comments = new ArrayList<>();
        coded.forEach(comment -> comments.add(comment.comment()));
        uncoded.forEach(comment -> comments.add(comment.comment()));
        List<Theme> all = lesson.taxonomy().themes();
        return Choice.untried(new Thresholds(probabilities, families()).untried(comments, all), all);
    }

    /// @param held the probabilities of the coded comments, by models that saw nothing of their respondents
    private Choice tried(List<double[]> probabilities, List<double[]> held) {
        return Choice.of(new Thresholds(probabilities, families())::tried, held, themes);
    }

    private Classifiers fit(List<Seen> comments, List<byte[]> themesOf) {
        List<Traits> rows = new ArrayList<>(primer);
        comments.forEach(comment -> rows.add(comment.whole()));
        List<byte[]> signs = new ArrayList<>(primerThemes);
        signs.addAll(themesOf);
        return Classifiers.fit(rows, signs, sight.portraits().features(), lesson.seed());
    }

    private Families families() {
        return Families.of(lesson.taxonomy().themes());
    }

    private int questions() {
        return sight.portraits().questions().size();
    }

    private static List<Scored> scored(List<Seen> comments, Classifiers classifiers) {
        return comments.stream().map(comment -> comment.by(classifiers)).toList();
    }

    /// The share of each theme in all that is learnt from.
    private double[] shares() {
        double[] shares = new double[axis.size()];
        double all = 0;
        List<byte[]> rows = new ArrayList<>(primerThemes);
        rows.addAll(themes);
        for (byte[] row : rows) {
            for (int theme = 0; theme < row.length; theme++) {
                shares[theme] += row[theme] > 0 ? 1 : 0;
                all += row[theme] > 0 ? 1 : 0;
            }
        }
        for (int theme = 0; theme < shares.length; theme++) {
            shares[theme] /= Math.max(1, all);
        }
        return shares;
    }

    /// The scores of each coded comment by classifiers that saw nothing of its respondent.
    private List<Scored> unseen(Folds folds) {
        List<Scored> scored =
                new ArrayList<>(java.util.Collections.nCopies(coded.size(), new Scored(new float[0], List.of())));
        for (int fold = 0; fold < folds.count(); fold++) {
            Classifiers classifiers = fit(folds.pick(coded, fold, false), folds.pick(themes, fold, false));
            for (int comment = 0; comment < coded.size(); comment++) {
                if (folds.of()[comment] == fold) {
                    scored.set(comment, coded.get(comment).by(classifiers));
                }
            }
        }
        return scored;
    }

    /// The probabilities of each coded comment's themes by a model that saw nothing of its respondent.
    private List<double[]> held(List<Signs> unseen, FirstGuess guess, Folds folds, boolean few) {
        List<double[]> held = new ArrayList<>(java.util.Collections.nCopies(coded.size(), new double[0]));
        for (int fold = 0; fold < folds.count(); fold++) {
            Optional<Weighing> weighing = few
                    ? Optional.empty()
                    : Optional.of(Weighing.fit(
                            folds.pick(unseen, fold, false), folds.pick(themes, fold, false), questions()));
            Opinions opinions = new Opinions(guess, weighing, coded.size());
            for (int comment = 0; comment < coded.size(); comment++) {
                if (folds.of()[comment] == fold) {
                    held.set(comment, opinions.probabilities(unseen.get(comment)));
                }
            }
        }
        return held;
    }

    private Card card(List<double[]> held, Choice choice, boolean few) {
        Optional<HeldOut> tried = few
                ? Optional.empty()
                : Optional.of(new HeldOut(
                        lesson.coded().stream()
                                .map(one -> one.comment().id().respondent())
                                .toList(),
                        held,
                        choice,
                        themes,
                        lesson.seed()));
        List<Card.OfTheme> ofThemes = new ArrayList<>();
        for (int theme = 0; theme < axis.size(); theme++) {
            int number = theme;
            ofThemes.add(new Card.OfTheme(
                    axis.theme(theme),
                    (int) themes.stream().filter(of -> of[number] >= 0).count(),
                    (int) themes.stream().filter(of -> of[number] > 0).count(),
                    choice.thresholds()[theme],
                    told(tried.map(figures -> figures.precision(number))),
                    told(tried.map(figures -> figures.recall(number))),
                    told(tried.map(figures -> figures.f1(number)))));
        }
        return new Card(
                lesson.taxonomy().id(),
                sight.embeddings().name(),
                coded.size(),
                Folds.respondents(lesson.coded()).size(),
                primer.size(),
                lesson.seed(),
                told(tried.map(HeldOut::micro)),
                told(tried.map(HeldOut::macro)),
                told(tried.map(HeldOut::calibrationError)),
                ofThemes);
    }

    private static Estimate told(Optional<Estimate> figure) {
        return figure.orElse(new Estimate(Double.NaN, Double.NaN, Double.NaN));
    }
}
