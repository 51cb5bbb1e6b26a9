package org.verbatim.learn;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.Span;

/// Sees comments and texts of the taxonomy as the classifiers need them.
record Sight(Embeddings embeddings, Portraits portraits) {
    /// Comments, in their order.
    List<Seen> comments(List<Evidence> comments) {
        List<Clausal> cut = comments.stream().map(Clausal::of).toList();
        List<String> texts = new ArrayList<>();
        cut.forEach(comment -> texts.addAll(comment.texts()));
        List<float[]> meanings = embeddings.of(texts);
        List<Seen> seen = new ArrayList<>();
        int at = 0;
        for (Clausal comment : cut) {
            int size = comment.texts().size();
            seen.add(seen(comment, meanings.subList(at, at + size)));
            at += size;
        }
        return seen;
    }

    private Seen seen(Clausal cut, List<float[]> meanings) {
        int question = portraits.questions().indexOf(cut.comment.id().question());
        List<Traits> traits = new ArrayList<>();
        for (int text = 0; text < cut.texts.size(); text++) {
            traits.add(portraits.of(Words.of(cut.texts.get(text)).forms(), meanings.get(text), question));
        }
        Traits whole = traits.getFirst();
        return new Seen(cut.comment, question, whole, traits.size() == 1 ? traits : traits.subList(1, traits.size()));
    }

    /// Texts that answer no question, in their order.
    List<Traits> texts(List<String> texts) {
        List<float[]> meanings = embeddings.of(texts);
        List<Traits> traits = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            traits.add(portraits.of(Words.of(texts.get(text)).forms(), meanings.get(text), -1));
        }
        return traits;
    }

    /// A comment's text, followed by its clauses if there are several.
    private record Clausal(Evidence comment, List<String> texts) {
        static Clausal of(Evidence comment) {
            List<String> texts = new ArrayList<>(List.of(comment.verbatim()));
            List<Span> clauses = Clauses.of(comment.verbatim(), comment.sentences());
            if (clauses.size() > 1) {
                clauses.forEach(clause -> texts.add(clause.in(comment.verbatim())));
            }
            return new Clausal(comment, texts);
        }
    }
}
