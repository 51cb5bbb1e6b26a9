package org.verbatim.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.Opened;
import org.verbatim.learn.Embeddings;
import org.verbatim.learn.SentenceVectors;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Survey;
import org.verbatim.model.WrongInput;
import org.verbatim.source.Elsewhere;
import org.verbatim.source.SurveyFile;
import org.verbatim.teach.KeptModel;
import org.verbatim.verdict.Learnt;

/// What the coding of a comment depends on besides its text, where answers stand elsewhere than in the survey's folder:
/// read once on every machine, and used there by all threads.
///
/// @param opened what the folder says
/// @param learnt the model that an earlier run kept, where one is to have a say
public record Frozen(Opened opened, Optional<Learnt> learnt, Models models) {
    /// Reads a survey's folder.
    ///
    /// @param taxonomies the files to use as the survey's
    /// @param learns whether a model is to have a say even where survey.yaml does not ask for it
    /// @throws WrongInput with every problem in the folder's files
    public static Frozen read(Path directory, Elsewhere answers, List<Path> taxonomies, boolean learns) {
        Problems problems = new Problems();
        Opened opened = Opened.read(directory, answers, taxonomies, problems)
                .orElseThrow(() -> new WrongInput(problems.sorted()));
        return new Frozen(
                opened, learns || isWanted(opened) ? Optional.of(kept(opened)) : Optional.empty(), Models.load());
    }

    private static boolean isWanted(Opened opened) {
        return opened.file().survey().learning() != Survey.Learning.ONLY_WHEN_ASKED;
    }

    /// Learning needs the comments that people coded, all at once: it is done on one machine, before.
    private static Learnt kept(Opened opened) {
        KeptModel kept = new KeptModel(opened.file());
        return kept.latest(Fingerprint.of(opened.file(), List.of()), embeddings(opened.file()))
                .map(KeptModel.Latest::learnt)
                .orElseThrow(() -> new WrongInput(new Problem(
                        Problem.Place.of(opened.file().directory().toString()),
                        kept.isThere()
                                ? "the model kept here was made by another version of Verbatim, or with other embeddings"
                                : "no model is kept here, and learning is not done in parts",
                        "run `verbatim run --learn` on this folder first, on one machine, with a sample of the answers that"
                                + " holds the coded ones; its model is kept in " + KeptModel.beside(opened.file()))));
    }

    private static Embeddings embeddings(SurveyFile file) {
        return file.survey().learning() == Survey.Learning.FROM_WORDS
                ? Embeddings.NONE
                : SentenceVectors.find().map(Embeddings.class::cast).orElse(Embeddings.NONE);
    }

    /// The survey and where its answers stand.
    public SurveyFile file() {
        return opened.file();
    }
}
