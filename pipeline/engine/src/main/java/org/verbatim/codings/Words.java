package org.verbatim.codings;

import org.verbatim.model.Span;

/// The words of a comment that a decision points at.
///
/// @param span where they stand, in Unicode code points of the verbatim
/// @param text the words, exactly
public record Words(Span span, String text) {
    public Words {
        if (text.codePointCount(0, text.length()) != span.length()) {
            throw new IllegalArgumentException("words of another length than their place: " + span + " " + text);
        }
    }
}
