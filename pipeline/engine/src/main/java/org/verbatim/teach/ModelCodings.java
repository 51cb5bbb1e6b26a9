package org.verbatim.teach;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.Opened;
import org.verbatim.learn.Card;
import org.verbatim.learn.Evidence;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.Likelihood;
import org.verbatim.learn.Telling;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.verdict.Learnt;

/// What the model of the last `run --learn` says of comments: suggestions for who codes, without learning again.
///
/// People who code by them change what there is to learn from; the model stays the same until the next run, and says
/// whether it is still [#fresh()].
public final class ModelCodings implements AutoCloseable {
    private final Answers answers;
    private final Meaning meaning;
    private final Learnt learnt;
    private final boolean fresh;
    private final Annotator annotator = new Annotator(Models.load());

    private ModelCodings(Answers answers, Meaning meaning, KeptModel.Latest latest) {
        this.answers = answers;
        this.meaning = meaning;
        this.learnt = latest.learnt();
        this.fresh = latest.fresh();
    }

    /// What the model says of one comment.
    ///
    /// @param likelihoods every theme of the first taxonomy
    /// @param words for each theme that the model gives, the words that spoke for it, the strongest first
    public record Said(SortedMap<ThemeId, Likelihood> likelihoods, SortedMap<ThemeId, List<Telling>> words) {}

    /// The model that was kept; empty if there is none that this program can read.
    public static Optional<ModelCodings> kept(Answers answers) {
        Opened opened = answers.opened();
        KeptModel kept = new KeptModel(opened.file());
        if (!kept.isThere()) {
            return Optional.empty();
        }
        Meaning meaning = Meaning.of(opened.file());
        Fingerprint fingerprint = Fingerprint.of(opened.file(), opened.otherFiles());
        Optional<KeptModel.Latest> latest = kept.latest(fingerprint, meaning.embeddings());
        if (latest.isEmpty()) {
            meaning.close();
        }
        return latest.map(model -> new ModelCodings(answers, meaning, model));
    }

    /// Whether the model learnt from the answers, the taxonomy and the codings as they stand now: then a run would
    /// count what it says.
    public boolean fresh() {
        return fresh;
    }

    /// What the model learnt from, and how well it does.
    public Card card() {
        return learnt.model().card();
    }

    /// The model whose word it is.
    public Learnt learnt() {
        return learnt;
    }

    /// How likely each theme is in each of these comments; comments that are set aside, or that the survey does not
    /// have, are missing.
    public SortedMap<CommentId, Judgement> of(Collection<CommentId> comments) {
        Set<CommentId> wanted = Set.copyOf(comments);
        SortedMap<CommentId, Judgement> judged = new TreeMap<>();
        evidence(wanted)
                .values()
                .forEach(ofRespondent -> learnt.model().judge(ofRespondent).stream()
                        .filter(judgement -> wanted.contains(judgement.comment()))
                        .forEach(judgement -> judged.put(judgement.comment(), known(judgement))));
        return judged;
    }

    /// What the model says of one comment, and by which words; empty of one that is set aside.
    public Optional<Said> of(CommentId comment) {
        List<Evidence> ofRespondent = evidence(Set.of(comment)).getOrDefault(comment.respondent(), List.of());
        Map<CommentId, Judgement> judged = new HashMap<>();
        learnt.model().judge(ofRespondent).forEach(judgement -> judged.put(judgement.comment(), judgement));
        return ofRespondent.stream()
                .filter(evidence -> evidence.id().equals(comment))
                .findFirst()
                .map(evidence -> said(evidence, known(Objects.requireNonNull(judged.get(comment)))));
    }

    /// What it says of themes that there are today.
    private Judgement known(Judgement judgement) {
        SortedMap<ThemeId, Likelihood> known = new TreeMap<>(judgement.likelihoods());
        known.keySet()
                .removeIf(theme -> answers.opened().taxonomies().number(theme).isEmpty());
        return new Judgement(judgement.comment(), known);
    }

    private Said said(Evidence evidence, Judgement judgement) {
        SortedMap<ThemeId, List<Telling>> words = new TreeMap<>();
        judgement.themes().forEach(theme -> words.put(theme, learnt.model().words(evidence, theme)));
        return new Said(judgement.likelihoods(), words);
    }

    /// All analysed comments of the writers of `wanted`, by writer.
    private Map<RespondentId, List<Evidence>> evidence(Set<CommentId> wanted) {
        Set<RespondentId> writers = wanted.stream().map(CommentId::respondent).collect(Collectors.toSet());
        Map<RespondentId, List<Evidence>> evidence = new HashMap<>();
        Seen.of(writers, answers, annotator).forEach((writer, seen) -> evidence.put(writer, Seen.evidence(seen)));
        return evidence;
    }

    @Override
    public void close() {
        meaning.close();
    }
}
