package org.verbatim.teach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.Index;
import org.verbatim.folder.MeasuringPlans;
import org.verbatim.folder.Opened;
import org.verbatim.learn.Learner;
import org.verbatim.learn.Lesson;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Survey;
import org.verbatim.verdict.Learnt;
import org.verbatim.work.Progress;

/// The stage that learns how people code a survey, or finds the model kept that learnt just that. What it learnt can be
/// asked until it is closed.
public final class Learning implements AutoCloseable {
    private final Opened opened;
    private final Optional<Meaning> meaning;
    private final Progress progress;

    /// @param learns whether anything is to be learnt even where survey.yaml does not ask for it
    public Learning(Opened opened, boolean learns, Progress progress) {
        this.opened = opened;
        this.progress = progress;
        boolean wanted = learns || opened.file().survey().learning() != Survey.Learning.ONLY_WHEN_ASKED;
        this.meaning = wanted ? Optional.of(Meaning.of(opened.file())) : Optional.empty();
    }

    /// What was learnt of the survey in `index`; empty where nobody wants it.
    public Optional<Learnt> from(Index index, Fingerprint fingerprint, long seed) {
        return meaning.map(texts -> {
            Map<String, Object> lesson = KeptModel.lesson(fingerprint, texts.embeddings(), seed);
            KeptModel kept = new KeptModel(opened.file());
            return kept.of(lesson, texts.embeddings()).orElseGet(() -> {
                progress.begin("Learning from what people coded", -1);
                Lesson gathered = Teaching.gather(opened, opened.standingRolledUp(), measuring(), index, seed);
                Learnt learnt = kept.keep(new Learner(texts.embeddings()).fit(gathered), lesson);
                progress.end();
                return learnt;
            });
        });
    }

    /// What the user should know, though nothing is wrong.
    public List<Problem> remarks() {
        return meaning.flatMap(Meaning::lack).stream().toList();
    }

    private Set<CommentId> measuring() {
        Problems problems = new Problems();
        Set<CommentId> drawn = MeasuringPlans.of(opened, problems).comments();
        problems.throwIfAny();
        return drawn;
    }

    @Override
    public void close() {
        meaning.ifPresent(Meaning::close);
    }
}
