package org.verbatim.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.verbatim.annotate.Annotation;

/// The words of an annotation as Lucene indexes them, one a position, with a word of its own at each sentence's end.
final class WordStream extends TokenStream {
    /// Lucene refuses a word of more bytes than fit 15 bits; of one that long, which nobody wrote, the beginning is
    /// indexed.
    private static final int LONGEST = 10_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Annotation annotation;
    private int next;
    private boolean ended;

    WordStream(Annotation annotation) {
        this.annotation = annotation;
    }

    /// This stream over another annotation.
    WordStream over(Annotation other) {
        annotation = other;
        return this;
    }

    @Override
    public void reset() {
        next = 0;
        ended = false;
    }

    @Override
    public boolean incrementToken() {
        if (next == annotation.size()) {
            return false;
        }
        int[] sentences = annotation.sentences();
        boolean first = next > 0 && sentences[next] != sentences[next - 1];
        clearAttributes();
        if (first && !ended) {
            term.append(Fields.SENTENCE_END);
            ended = true;
        } else {
            String word = annotation.forms()[next++];
            term.append(word, 0, Math.min(word.length(), LONGEST));
            ended = false;
        }
        return true;
    }
}
