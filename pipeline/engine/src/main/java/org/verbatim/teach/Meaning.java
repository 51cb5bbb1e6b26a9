package org.verbatim.teach;

import java.util.Optional;
import org.verbatim.learn.Embeddings;
import org.verbatim.learn.KeptVectors;
import org.verbatim.learn.SentenceVectors;
import org.verbatim.model.Problem;
import org.verbatim.model.Survey;
import org.verbatim.source.SurveyFile;

/// What texts mean, as vectors that are kept in `.verbatim/vectors`; or nothing, where survey.yaml wants none or this
/// machine has none.
///
/// @param lack what the user should know where vectors were wanted and are not to be had
public record Meaning(Embeddings embeddings, Optional<Problem> lack) implements AutoCloseable {
    /// As the survey wants it, and this machine has it.
    public static Meaning of(SurveyFile file) {
        if (file.survey().learning() == Survey.Learning.FROM_WORDS) {
            return new Meaning(Embeddings.NONE, Optional.empty());
        }
        return SentenceVectors.find()
                .map(made -> KeptVectors.in(KeptModel.beside(file).resolve("vectors"), made))
                .map(kept -> new Meaning(kept, Optional.empty()))
                .orElseGet(() -> new Meaning(Embeddings.NONE, Optional.of(lacking())));
    }

    private static Problem lacking() {
        return new Problem(
                Problem.Place.of("--learn"),
                "the model of sentences is not on this machine, so that words alone were learnt from",
                "nothing need be done; to be told no more, write `learn: {embeddings: false}` in survey.yaml");
    }

    @Override
    public void close() {
        if (embeddings instanceof KeptVectors kept) {
            kept.close();
        }
    }
}
