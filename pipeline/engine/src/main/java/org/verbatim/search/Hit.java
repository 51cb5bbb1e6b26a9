package org.verbatim.search;

import org.verbatim.model.CommentId;
import org.verbatim.model.Span;

/// One place at which a query found something, with what stands around it: a keyword in context.
///
/// @param span where it stands, in code points of the verbatim
/// @param left what stands before it, exactly
/// @param words what was found, exactly
/// @param right what stands after it, exactly
public record Hit(CommentId comment, Span span, String left, String words, String right) {
    /// The hit at `place` of a verbatim, with so many characters on each side.
    static Hit in(CommentId comment, String verbatim, Span place, int context) {
        return new Hit(
                comment,
                place.inCodePoints(verbatim),
                verbatim.substring(before(verbatim, place.start(), context), place.start()),
                place.in(verbatim),
                verbatim.substring(place.end(), after(verbatim, place.end(), context)));
    }

    /// The same with no more than so many characters on each side.
    Hit within(int context) {
        return new Hit(
                comment,
                span,
                left.substring(before(left, left.length(), context)),
                words,
                right.substring(0, after(right, 0, context)));
    }

    private static int before(String text, int from, int characters) {
        return text.codePointCount(0, from) <= characters ? 0 : text.offsetByCodePoints(from, -characters);
    }

    private static int after(String text, int from, int characters) {
        return text.codePointCount(from, text.length()) <= characters
                ? text.length()
                : text.offsetByCodePoints(from, characters);
    }
}
