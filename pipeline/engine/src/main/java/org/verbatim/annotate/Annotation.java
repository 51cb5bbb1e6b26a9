package org.verbatim.annotate;

import org.verbatim.model.Span;

/// Where the words and the sentences of one comment are.
///
/// Words are numbered from 0 through the comment. Their offsets are UTF-16 offsets into the verbatim.
///
/// @param forms the words as they are compared: lower case, without accents, with straight apostrophes
/// @param starts where each word starts in the verbatim
/// @param ends where each word ends in the verbatim, exclusive
/// @param joined whether nothing but a hyphen stands between a word and the one before it
/// @param sentences the sentence of each word, counted from 0
/// @param sentenceSpans the sentences, in order, with their final punctuation and without the space around them
public record Annotation(
        String[] forms, int[] starts, int[] ends, boolean[] joined, int[] sentences, Span[] sentenceSpans) {
    /// The number of words.
    public int size() {
        return forms.length;
    }
}
