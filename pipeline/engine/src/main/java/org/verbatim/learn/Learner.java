package org.verbatim.learn;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verbatim.model.QuestionId;

/// Learns to code as people do.
public final class Learner {
    /// How many uncoded comments are looked at: enough to know the words and how often themes are spoken of.
    private static final int UNCODED = 4000;

    private final Embeddings embeddings;

    /// @param embeddings what turns texts into vectors; [Embeddings#NONE] to learn from words alone
    public Learner(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /// Learns from a lesson. The same lesson gives the same model, byte for byte, on any machine.
    public Model fit(Lesson lesson) {
        Primer primer = Primer.of(lesson.taxonomy());
        List<Evidence> uncoded = someOf(lesson.uncoded());
        List<Evidence> comments =
                new ArrayList<>(lesson.coded().stream().map(Coded::comment).toList());
        comments.addAll(uncoded);
        List<String> texts = new ArrayList<>(primer.texts());
        comments.forEach(comment -> texts.add(comment.verbatim()));
        Sight sight =
                new Sight(embeddings, new Portraits(embeddings.dimensions(), Lexicon.of(texts), questions(comments)));
        return new Course(lesson, Axis.of(lesson.taxonomy().themes()), sight, primer, sight.comments(comments)).model();
    }

    private static List<QuestionId> questions(List<Evidence> comments) {
        SortedSet<QuestionId> questions = new TreeSet<>();
        comments.forEach(comment -> questions.add(comment.id().question()));
        return List.copyOf(questions);
    }

    /// Comments from all over the survey, where there are very many.
    private static List<Evidence> someOf(List<Evidence> uncoded) {
        int step = Math.max(1, (uncoded.size() + UNCODED - 1) / UNCODED);
        List<Evidence> some = new ArrayList<>();
        for (int comment = 0; comment < uncoded.size(); comment += step) {
            some.add(uncoded.get(comment));
        }
        return some;
    }

    /// A model that [Model#write] wrote.
    ///
    /// @throws IOException where it cannot be read, was cut short, or learnt with other embeddings
    public Model read(InputStream in) throws IOException {
        return LinearModel.read(in, embeddings);
    }
}
