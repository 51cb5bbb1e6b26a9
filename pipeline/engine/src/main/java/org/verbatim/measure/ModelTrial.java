package org.verbatim.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verbatim.analyse.Calibration.Judged;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Answers;
import org.verbatim.learn.Coded;
import org.verbatim.learn.Embeddings;
import org.verbatim.learn.Evidence;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.Learner;
import org.verbatim.learn.Lesson;
import org.verbatim.learn.Likelihood;
import org.verbatim.learn.Model;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.teach.Seen;
import org.verbatim.verdict.Learnt;
import org.verbatim.verdict.RollUp;
import org.verbatim.verdict.Verdicts;
import org.verbatim.work.Progress;

/// What a model says of comments of which it learnt nothing, alone and together with the rules.
final class ModelTrial {
    private static final int FOLDS = 5;

    private final Answers answers;
    private final Taxonomies taxonomies;
    private final SortedMap<RespondentId, List<Seen>> byWriter = new TreeMap<>();
    private final RollUp rollUp;
    private final SortedMap<CommentId, Set<ThemeId>> model = new TreeMap<>();
    private final SortedMap<CommentId, Set<ThemeId>> both = new TreeMap<>();
    private final List<Judged> judged = new ArrayList<>();

    /// What was said.
    ///
    /// @param model the themes that the model alone gives each comment
    /// @param both those that rules and model come to, as a run would have it
    /// @param judged every likelihood, with what people said
    record Said(
            SortedMap<CommentId, Set<ThemeId>> model, SortedMap<CommentId, Set<ThemeId>> both, List<Judged> judged) {}

    /// @param right what people gave the comments to be tried, parents included
    private ModelTrial(Answers answers, Map<CommentId, Set<ThemeId>> right) {
        this.answers = answers;
        this.taxonomies = answers.opened().taxonomies();
        this.rollUp = new RollUp(taxonomies);
        Set<RespondentId> writers =
                right.keySet().stream().map(CommentId::respondent).collect(Collectors.toSet());
        byWriter.putAll(Seen.of(writers, answers, new Annotator(Models.load())));
        byWriter.values().removeIf(List::isEmpty);
    }

    /// Tries a model that never saw the comments coded.
    static Said withheld(Answers answers, Learnt learnt, Map<CommentId, Set<ThemeId>> right) {
        ModelTrial trial = new ModelTrial(answers, right);
        trial.attempt(learnt, trial.byWriter.keySet(), right);
        return trial.said();
    }

    /// Cuts the respondents into five parts, and tries on each what was learnt from the coded comments of the others.
    static Said crossed(
            Answers answers, Embeddings embeddings, Map<CommentId, Set<ThemeId>> right, long seed, Progress progress) {
        ModelTrial trial = new ModelTrial(answers, right);
        List<RespondentId> order = new ArrayList<>(trial.byWriter.keySet());
        Collections.shuffle(order, new Random(seed));
        progress.begin("Learning from four fifths, five times", FOLDS);
        for (int fold = 0; fold < FOLDS; fold++) {
            SortedSet<RespondentId> heldOut = new TreeSet<>();
            for (int place = fold; place < order.size(); place += FOLDS) {
                heldOut.add(order.get(place));
            }
            Model model = new Learner(embeddings).fit(trial.lesson(right, heldOut, seed));
            trial.attempt(Learnt.of(model, ""), heldOut, right);
            progress.advance(1);
        }
        progress.end();
        return trial.said();
    }

    private Lesson lesson(Map<CommentId, Set<ThemeId>> right, Set<RespondentId> heldOut, long seed) {
        Taxonomy taxonomy = taxonomies.axes().getFirst();
        List<Coded> coded = new ArrayList<>();
        List<Evidence> uncoded = new ArrayList<>();
        byWriter.forEach((writer, comments) -> {
            for (Seen shown : comments) {
                Set<ThemeId> themes = right.get(shown.evidence().id());
                if (themes == null || heldOut.contains(writer)) {
                    uncoded.add(shown.evidence());
                } else if (!shown.evidence().verbatim().isBlank()) {
                    Set<ThemeId> ofAxis = new HashSet<>(themes);
                    ofAxis.removeIf(theme -> taxonomy.theme(theme).isEmpty());
                    coded.add(Coded.wholly(shown.evidence(), ofAxis));
                }
            }
        });
        return new Lesson(taxonomy, coded, uncoded, seed);
    }

    private void attempt(Learnt learnt, Set<RespondentId> writers, Map<CommentId, Set<ThemeId>> right) {
        Set<ThemeId> first = taxonomies.axes().getFirst().themes().stream()
                .map(theme -> theme.id())
                .collect(Collectors.toSet());
        Standing nobody = Standing.of(List.of(), first)
                .with(answers.opened().file().survey().precedence());
        Verdicts verdicts = new Verdicts(taxonomies, nobody, Optional.of(learnt));
        for (RespondentId writer : writers) {
            List<Seen> comments = byWriter.getOrDefault(writer, List.of());
            List<Judgement> judgements = learnt.model().judge(Seen.evidence(comments));
            for (int each = 0; each < comments.size(); each++) {
                CommentId id = comments.get(each).evidence().id();
                Judgement judgement = judgements.get(each);
                Set<ThemeId> themes = right.get(id);
                if (themes != null) {
                    model.put(id, rolledUp(judgement.themes()));
                    both.put(
                            id,
                            ids(verdicts.on(id, comments.get(each).mentions(), Optional.of(judgement))
                                    .unheard()));
                    for (Map.Entry<ThemeId, Likelihood> said :
                            judgement.likelihoods().entrySet()) {
                        judged.add(new Judged(said.getValue().probability(), themes.contains(said.getKey())));
                    }
                }
            }
        }
    }

    private Set<ThemeId> rolledUp(Set<ThemeId> given) {
        given.forEach(theme -> taxonomies.number(theme).ifPresent(rollUp::addWhole));
        return ids(rollUp.take());
    }

    private Set<ThemeId> ids(List<CodedTheme> carried) {
        return carried.stream()
                .map(theme -> taxonomies.theme(theme.theme()).id())
                .collect(Collectors.toSet());
    }

    private Said said() {
        return new Said(model, both, List.copyOf(judged));
    }
}
