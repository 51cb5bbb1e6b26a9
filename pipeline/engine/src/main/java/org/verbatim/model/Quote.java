package org.verbatim.model;

/// Words a respondent wrote, exactly. A quote that is not in its comment cannot be built.
///
/// @param span where the words stand in the comment's verbatim
public record Quote(Comment comment, Span span, String words) {
    public Quote {
        String verbatim = comment.verbatim();
        if (span.end() > verbatim.length() || !words.equals(span.in(verbatim))) {
            throw new IllegalArgumentException("altered quotation, " + comment.id() + ": " + words);
        }
    }

    /// The words that `span` covers in `comment`.
    public static Quote of(Comment comment, Span span) {
        return new Quote(comment, span, span.in(comment.verbatim()));
    }
}
