package org.verbatim.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.learn.Judgement;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;
import org.verbatim.teach.ModelCodings;
import org.verbatim.work.Progress;

/// How much there is to learn from coding a comment: of those with more doubt more.
final class Doubt {
    private Doubt() {}

    /// Of how many themes rules and people say different things, in the comments where they do.
    ///
    /// @param except comments that nothing may be learned from
    static Map<CommentId, Double> disagreement(Opened opened, Set<CommentId> except, Progress progress) {
        Standing people = opened.standingRolledUp();
        Set<CommentId> coded = new HashSet<>(people.comments());
        coded.removeAll(except);
        List<ThemeId> themes = CoderAgreement.themes(opened);
        Map<CommentId, Double> doubt = new HashMap<>();
        RulesWord.on(coded, opened, progress).forEach((comment, found) -> {
            double apart = themes.stream()
                    .filter(theme -> people.opinions(comment).values().stream()
                            .map(opinion -> opinion.says(theme))
                            .flatMap(Optional::stream)
                            .anyMatch(applies -> applies != found.contains(theme)))
                    .count();
            if (apart > 0) {
                doubt.put(comment, apart);
            }
        });
        return doubt;
    }

    /// Of how many themes the model of the last run is to be expected wrong: the sum over themes of the smaller of what
    /// it gives the theme and what it gives its absence. Empty if no model was kept.
    static Optional<Map<CommentId, Double>> uncertainty(Answers answers, Set<CommentId> except) {
        return judged(answers, except).map(judgements -> {
            Map<CommentId, Double> doubt = new HashMap<>();
            judgements.forEach((comment, judgement) -> doubt.put(
                    comment,
                    judgement.likelihoods().values().stream()
                            .mapToDouble(likelihood -> Math.min(likelihood.probability(), 1 - likelihood.probability()))
                            .sum()));
            return doubt;
        });
    }

    /// Of how many themes rules and the model of the last run say different things, in the comments where they do; none
    /// if no model was kept.
    static Map<CommentId, Double> betweenRulesAndModel(Answers answers, Set<CommentId> except) {
        Opened opened = answers.opened();
        Map<CommentId, Double> doubt = new HashMap<>();
        judged(answers, except).ifPresent(judgements -> {
            Map<CommentId, Set<ThemeId>> rules = RulesWord.on(judgements.keySet(), opened, Progress.SILENT);
            judgements.forEach((comment, judgement) -> {
                Set<ThemeId> model = new HashSet<>(judgement.themes());
                judgement.themes().forEach(theme -> model.addAll(opened.above(theme)));
                double apart = CoderAgreement.themes(opened).stream()
                        .filter(theme -> model.contains(theme)
                                != rules.getOrDefault(comment, Set.of()).contains(theme))
                        .count();
                if (apart > 0) {
                    doubt.put(comment, apart);
                }
            });
        });
        return doubt;
    }

    private static Optional<Map<CommentId, Judgement>> judged(Answers answers, Set<CommentId> except) {
        Optional<ModelCodings> kept = ModelCodings.kept(answers);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (ModelCodings model = kept.get()) {
            Set<CommentId> open = new HashSet<>();
            EachComment.of(answers, (id, shard, comment, reading) -> open.add(id));
            open.removeAll(except);
            open.removeAll(answers.opened().standing().comments());
            return Optional.of(model.of(open));
        }
    }
}
