package org.verbatim.codings;

import java.time.Instant;
import org.verbatim.model.CommentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// What a person decided about one quote for one theme of its comment's question. A change of mind is another pick.
///
/// @param by who decided
/// @param span where the quote stands, in code points of the verbatim
/// @param words the quote, exactly
public record Pick(Instant at, String by, CommentId comment, ThemeId theme, Span span, String words, Kind kind) {
    public Pick {
        if (words.codePointCount(0, words.length()) != span.length()) {
            throw new IllegalArgumentException("the words of a quote are as long as its place: " + words + " " + span);
        }
    }

    /// What can be decided about a quote.
    public enum Kind {
        /// It stands for the theme, before whatever the program proposes.
        PIN,
        /// It never stands for the theme.
        REJECT,
        /// An earlier decision about it is taken back.
        RELEASE
    }

    /// Whether both speak of the same words for the same theme.
    boolean isOf(Pick other) {
        return comment.equals(other.comment) && theme.equals(other.theme) && span.equals(other.span);
    }
}
