package org.verbatim.codings;

import java.time.Instant;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;

/// What a person wrote into her file about one comment: once, and for good. A change of mind is another entry.
public sealed interface Entry permits Decision, Note, Undo {
    Instant at();

    CoderId coder();

    CommentId comment();

    /// The checksum of what it says, 16 hexadecimal digits, by which a later entry can name it.
    default String id() {
        return DecisionLine.checksum(this);
    }
}
