package org.verbatim.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Gold;
import org.verbatim.codings.Standing;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.Learner;
import org.verbatim.learn.Lesson;
import org.verbatim.learn.Model;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Precedence;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;

/// What a model says of comments that people coded, without having learnt from them: each comment is judged by a model
/// that saw nothing of its respondent (cross-validation over respondents), so that its accuracy is honest.
///
/// The model learns from people's codings in the folder and from the gold coding itself, but for what was drawn to
/// measure by.
final class ModelWord {
    private static final int FOLDS = 5;

    /// The group of respondents from whom nothing is learnt anyway.
    private static final int NOBODY = -1;

    private static final CoderId GOLD = new CoderId("gold");

    private final Answers answers;
    private final Meaning meaning;
    private final Lesson lesson;
    private final long seed;

    private ModelWord(Answers answers, Meaning meaning, Lesson lesson, long seed) {
        this.answers = answers;
        this.meaning = meaning;
        this.lesson = lesson;
        this.seed = seed;
    }

    /// What was said of each comment.
    ///
    /// @param alone the themes that the model gives, and those above them
    /// @param withRules what model and rules together come to, as a run counts them before any person is heard
    /// @param judgements how likely each theme is; comments that are set aside are missing
    record Word(
            SortedMap<CommentId, Set<ThemeId>> alone,
            SortedMap<CommentId, Set<ThemeId>> withRules,
            SortedMap<CommentId, Judgement> judgements) {}

    /// The word of a model on the comments of a gold coding.
    static Word on(Gold gold, Opened opened, Progress progress, long seed) {
        return Answers.ask(opened, progress, answers -> {
            try (Meaning meaning = Meaning.of(opened.file())) {
                Lesson lesson = Teaching.gather(
                        opened, people(gold, opened), Learning.measuring(opened), answers.index(), seed);
                return new ModelWord(answers, meaning, lesson, seed).on(gold, progress);
            }
        });
    }

    /// People's standing word, and the gold coding's, which stands above it.
    private static Standing people(Gold gold, Opened opened) {
        List<Decision> decisions = new ArrayList<>(opened.codings().decisions());
        decisions.addAll(gold.decisions(GOLD, Instant.EPOCH));
        return opened.standing(decisions).with(new Precedence(List.of(GOLD))).rolledUp(opened::above);
    }

    private Word on(Gold gold, Progress progress) {
        Set<RespondentId> taught = lesson.coded().stream()
                .map(coded -> coded.comment().id().respondent())
                .collect(Collectors.toSet());
        Map<Integer, Set<CommentId>> groups = new TreeMap<>();
        for (CommentId comment : gold.themes().keySet()) {
            int group = taught.contains(comment.respondent()) ? fold(comment.respondent()) : NOBODY;
            groups.computeIfAbsent(group, number -> new TreeSet<>()).add(comment);
        }
        Map<RespondentId, List<Seen>> seen = Seen.of(
                gold.themes().keySet().stream().map(CommentId::respondent).collect(Collectors.toSet()),
                answers,
                new Annotator(Models.load()));
        Word word = new Word(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        progress.begin("Learning, and judging what was not learnt from", groups.size());
        groups.forEach((group, comments) -> {
            judge(comments, new Learner(meaning.embeddings()).fit(without(group)), seen, word);
            progress.advance(1);
        });
        progress.end();
        return word;
    }

    /// The fold of a respondent, which depends on nobody else.
    private int fold(RespondentId respondent) {
        long mixed = (respondent.value().hashCode() ^ seed) * 0x9e3779b97f4a7c15L;
        return (int) Long.remainderUnsigned(mixed >>> 17, FOLDS);
    }

    private Lesson without(int group) {
        return new Lesson(
                lesson.taxonomy(),
                lesson.coded().stream()
                        .filter(coded -> fold(coded.comment().id().respondent()) != group)
                        .toList(),
                lesson.uncoded(),
                lesson.seed());
    }

    private void judge(Set<CommentId> comments, Model model, Map<RespondentId, List<Seen>> seen, Word word) {
        Verdicts verdicts = new Verdicts(
                answers.opened().taxonomies(),
                Standing.of(List.of(), Set.of())
                        .with(answers.opened().file().survey().precedence()),
                Optional.of(Learnt.of(model, "")));
        Set<RespondentId> writers = comments.stream().map(CommentId::respondent).collect(Collectors.toSet());
        for (RespondentId writer : writers) {
            List<Seen> ofWriter = seen.getOrDefault(writer, List.of());
            Map<CommentId, Judgement> judgements = new HashMap<>();
            model.judge(Seen.evidence(ofWriter)).forEach(judgement -> judgements.put(judgement.comment(), judgement));
            for (Seen each : ofWriter) {
                CommentId id = each.evidence().id();
                if (comments.contains(id)) {
                    Judgement judged = Objects.requireNonNull(judgements.get(id));
                    word.judgements().put(id, judged);
                    word.alone().put(id, themes(verdicts.on(id, List.of(), Optional.of(judged))));
                    word.withRules().put(id, themes(verdicts.on(id, each.mentions(), Optional.of(judged))));
                }
            }
        }
        for (CommentId aside : comments) {
            word.alone().putIfAbsent(aside, Set.of());
            word.withRules().putIfAbsent(aside, Set.of());
        }
    }

    private Set<ThemeId> themes(Verdicts.Verdict verdict) {
        return verdict.themes().stream()
                .map(coded -> answers.opened().taxonomies().theme(coded.theme()).id())
                .collect(Collectors.toSet());
    }
}
