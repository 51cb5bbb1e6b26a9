package org.verbatim.analyse;

import java.util.List;
import org.verbatim.model.Span;

/// A sentence or clause of a comment with all that a quote's quality needs to know of it, found out once.
///
/// @param terms its words by number in the vocabulary
/// @param chunks its words at most
/// @param count its words at least
/// @param cues signs that it speaks of something in particular
/// @param opens how it begins
/// @param ends whether it ends as a sentence does
/// @param shouting whether most of its letters are capitals
record Part(Span span, int[] terms, int chunks, int count, int cues, Opening opens, boolean ends, boolean shouting) {
    /// How a part begins.
    enum Opening {
        /// As a sentence that can be read alone.
        WELL,
        /// In the middle of one.
        MIDWAY,
        /// With a word that points back to what came before.
        DANGLING
    }

    static Part of(String verbatim, Span span, Vocabulary vocabulary) {
        int letters = 0;
        int capitals = 0;
        for (int place = span.start(); place < span.end(); place++) {
            char character = verbatim.charAt(place);
            letters += Character.isLetter(character) ? 1 : 0;
            capitals += Character.isUpperCase(character) ? 1 : 0;
        }
        List<String> words = Wording.of(verbatim, span);
        return new Part(
                span,
                vocabulary.numbers(words),
                Wording.chunks(verbatim, span),
                Wording.words(verbatim, span),
                Cues.specific(verbatim, span, words),
                Cues.opening(verbatim, span, words),
                ".!?\"'\u2019\u201d)".indexOf(verbatim.charAt(span.end() - 1)) >= 0,
                capitals > 10 && 2 * capitals > letters);
    }
}
