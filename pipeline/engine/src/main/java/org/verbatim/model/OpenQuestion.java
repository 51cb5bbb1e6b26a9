package org.verbatim.model;

import java.util.List;
import java.util.Optional;

/// A question answered in words.
///
/// @param about the closed question that it comments on
/// @param noContent further answers that say nothing to this question, beside the common ones
public record OpenQuestion(QuestionId id, String text, Optional<QuestionId> about, List<String> noContent)
        implements Question {
    public OpenQuestion {
        noContent = List.copyOf(noContent);
    }
}
