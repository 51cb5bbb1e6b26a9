package org.verbatim.codings;

import java.time.Instant;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;

/// Takes back an earlier entry of the same coder, as if it had never been written; of an [Undo], so that what that one
/// took back stands again.
///
/// @param undone the [Entry#id()] of what is taken back
public record Undo(Instant at, CoderId coder, CommentId comment, String undone) implements Entry {
    public Undo {
        if (undone.isBlank()) {
            throw new IllegalArgumentException("nothing is taken back: " + comment);
        }
    }
}
