package org.verbatim.run;

import java.util.List;
import java.util.Map;
import org.verbatim.model.CommentId;

/// What a model says of the comments of a page.
@FunctionalInterface
interface Guessing {
    /// No model was learnt.
    Guessing NOTHING = comments -> Map.of();

    /// What the model thinks of each comment; those that it does not judge are missing.
    Map<CommentId, List<Guess>> of(List<CommentId> comments);
}
