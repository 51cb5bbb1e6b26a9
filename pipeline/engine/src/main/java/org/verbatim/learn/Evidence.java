package org.verbatim.learn;

import java.util.List;
import java.util.Set;
import org.verbatim.model.CommentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// What the learner sees of one comment.
///
/// @param verbatim its exact text
/// @param sentences where its sentences are, in order; one span at least where there are any words
/// @param byRules the themes that the taxonomy's rules find in it
public record Evidence(CommentId id, String verbatim, List<Span> sentences, Set<ThemeId> byRules) {
    public Evidence {
        sentences = List.copyOf(sentences);
        byRules = Set.copyOf(byRules);
    }
}
