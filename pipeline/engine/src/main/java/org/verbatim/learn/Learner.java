package org.verbatim.learn;

import java.io.IOException;
import java.io.InputStream;

/// Learns to code as people do.
@SuppressWarnings("DoNotCallSuggester")
public final class Learner {
    private final Embeddings embeddings;

    /// @param embeddings what turns texts into vectors; [Embeddings#NONE] to learn from words alone
    public Learner(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /// Learns from a lesson. The same lesson gives the same model, byte for byte, on any machine.
    public Model fit(Lesson lesson) {
        throw new UnsupportedOperationException(
                "nothing learns " + lesson.taxonomy().id() + " yet, " + embeddings.name());
    }

    /// A model that [Model#write] wrote.
    ///
    /// @throws IOException where it cannot be read, was cut short, or learnt with other embeddings
    public Model read(InputStream in) throws IOException {
        throw new IOException("no model is written yet, " + in);
    }
}
