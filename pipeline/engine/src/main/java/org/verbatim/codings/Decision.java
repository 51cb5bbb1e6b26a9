package org.verbatim.codings;

import java.time.Instant;
import java.util.Optional;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// What a person decided about one comment, once. A change of mind is another decision.
///
/// @param theme the theme decided about; empty for [Kind#NONE] alone
/// @param reason why, in the person's words; may be empty
/// @param supersedes the [#id()] of an earlier decision of the same coder that no longer stands
/// @param words the words that the theme is given for; empty if it is given to the whole comment
public record Decision(
        Instant at,
        CoderId coder,
        CommentId comment,
        Optional<ThemeId> theme,
        Kind kind,
        String reason,
        Optional<String> supersedes,
        Optional<Words> words)
        implements Entry {
    /// A decision about the whole comment.
    public Decision(
            Instant at,
            CoderId coder,
            CommentId comment,
            Optional<ThemeId> theme,
            Kind kind,
            String reason,
            Optional<String> supersedes) {
        this(at, coder, comment, theme, kind, reason, supersedes, Optional.empty());
    }

    public Decision {
        if (theme.isPresent() == (kind == Kind.NONE)) {
            throw new IllegalArgumentException(
                    "a theme is decided about, or none applies: " + comment + " " + kind + " " + theme);
        }
        if (words.isPresent() && kind != Kind.APPLY) {
            throw new IllegalArgumentException("a theme is given for words, and not taken for them: " + comment);
        }
    }

    /// What can be decided.
    public enum Kind {
        /// The comment carries the theme.
        APPLY,
        /// It does not, whatever rules and models find.
        REMOVE,
        /// It was read, and carries no theme of the first taxonomy.
        NONE
    }

    /// That the comment carries the theme.
    public static Decision apply(Instant at, CoderId coder, CommentId comment, ThemeId theme) {
        return new Decision(at, coder, comment, Optional.of(theme), Kind.APPLY, "", Optional.empty());
    }

    /// That the comment does not carry the theme, whatever rules and models find.
    public static Decision remove(Instant at, CoderId coder, CommentId comment, ThemeId theme) {
        return new Decision(at, coder, comment, Optional.of(theme), Kind.REMOVE, "", Optional.empty());
    }

    /// That the comment was read, and carries no theme of the first taxonomy.
    public static Decision none(Instant at, CoderId coder, CommentId comment) {
        return new Decision(at, coder, comment, Optional.empty(), Kind.NONE, "", Optional.empty());
    }

    /// The same decision, for this reason.
    public Decision because(String newReason) {
        return new Decision(at, coder, comment, theme, kind, newReason, supersedes, words);
    }

    /// The same decision about another theme.
    public Decision about(ThemeId other) {
        return new Decision(at, coder, comment, Optional.of(other), kind, reason, supersedes, words);
    }

    /// The same decision, in place of an earlier one of the same coder.
    public Decision superseding(String earlier) {
        return new Decision(at, coder, comment, theme, kind, reason, Optional.of(earlier), words);
    }

    /// The same decision, for these words of the comment.
    public Decision pointingAt(Words these) {
        return new Decision(at, coder, comment, theme, kind, reason, supersedes, Optional.of(these));
    }
}
