package org.verbatim.codings;

import java.time.Instant;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;

/// What a person noted of a comment without deciding anything: a flag, or a memo. It counts for nothing.
///
/// @param text the memo; empty takes an earlier memo away, and a flag has none
public record Note(Instant at, CoderId coder, CommentId comment, Kind kind, String text) implements Entry {
    public Note {
        if (kind != Kind.MEMO && !text.isEmpty()) {
            throw new IllegalArgumentException("a flag has no text: " + comment + " " + text);
        }
    }

    /// What can be noted.
    public enum Kind {
        /// To be looked at again.
        FLAG,
        /// Looked at again.
        UNFLAG,
        /// In the person's own words; a later memo takes its place.
        MEMO
    }
}
