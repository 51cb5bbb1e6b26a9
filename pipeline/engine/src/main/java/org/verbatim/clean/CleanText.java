package org.verbatim.clean;

import org.verbatim.model.Span;

/// A verbatim repaired for reading, each of whose characters knows its place in the verbatim.
///
/// @param verbatim the text as imported
/// @param text the text to analyse
/// @param starts for each character of `text` where it starts in the verbatim; empty if the two are the same
/// @param ends for each character of `text` where it ends in the verbatim; empty if the two are the same
public record CleanText(String verbatim, String text, int[] starts, int[] ends) {
    private static final int[] SAME = {};

    /// A text that needs no repair.
    public static CleanText unchanged(String verbatim) {
        return new CleanText(verbatim, verbatim, SAME, SAME);
    }

    /// Where the verbatim holds the character at `offset` of the text.
    public int startInVerbatim(int offset) {
        return starts.length == 0 ? offset : starts[offset];
    }

    /// Where the verbatim's part for the character before `offset` of the text ends.
    public int endInVerbatim(int offset) {
        return ends.length == 0 ? offset : ends[offset - 1];
    }

    /// The span of the verbatim that a span of the text stands for.
    public Span inVerbatim(Span span) {
        return new Span(startInVerbatim(span.start()), endInVerbatim(span.end()));
    }
}
