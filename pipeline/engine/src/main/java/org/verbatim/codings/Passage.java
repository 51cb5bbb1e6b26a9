package org.verbatim.codings;

import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// Words of a comment that a person marked in another tool, for a theme.
///
/// @param words as the other tool has them
/// @param start where they begin in the comment, in code points; empty if the tool does not tell
public record Passage(ThemeId theme, String words, OptionalInt start) {
    /// The same words in the comment's verbatim: where they were marked, or else in the one place where they stand.
    /// Empty if that cannot be told; it is not guessed.
    Optional<Words> in(String verbatim) {
        int length = verbatim.codePointCount(0, verbatim.length());
        if (start.isPresent() && start.getAsInt() <= length) {
            int from = verbatim.offsetByCodePoints(0, start.getAsInt());
            if (verbatim.startsWith(words, from)) {
                return Optional.of(at(from, verbatim));
            }
        }
        int first = verbatim.indexOf(words);
        boolean once = !words.isBlank() && first >= 0 && verbatim.lastIndexOf(words) == first;
        return once ? Optional.of(at(first, verbatim)) : Optional.empty();
    }

    private Words at(int from, String verbatim) {
        int start = verbatim.codePointCount(0, from);
        return new Words(new Span(start, start + words.codePointCount(0, words.length())), words);
    }
}
