package org.verbatim.index;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.verbatim.annotate.Annotation;
import org.verbatim.model.Span;

/// Where the words and sentences of a comment stand in its verbatim, in a few bytes a word.
///
/// Written as variable-length integers: the sentences (distance from the last start, length), then the words
/// (distance from the last start with two flags, length). A word's *position* counts words and sentence ends alike:
/// each end of a sentence takes a position of its own, so that no phrase runs over it.
final class Places {
    private static final int JOINED = 1;
    private static final int NEW_SENTENCE = 2;

    private int[] sentenceStarts = new int[16];
    private int[] sentenceEnds = new int[16];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] sentences = new int[64];
    private boolean[] joined = new boolean[64];
    private int sentenceCount;
    private int positions;

    /// What is stored for `annotation`; the bytes belong to the caller.
    static byte[] encode(Annotation annotation) {
        Span[] spans = annotation.sentenceSpans();
        Output out = new Output(8 + 8 * spans.length + 4 * annotation.size());
        out.number(spans.length);
        int last = 0;
        for (Span span : spans) {
            out.number(span.start() - last);
            out.number(span.length());
            last = span.start();
        }
        last = 0;
        for (int word = 0; word < annotation.size(); word++) {
            boolean first =
                    word > 0 && annotation.sentences()[word] != annotation.sentences()[word - 1];
            int start = annotation.starts()[word];
            int flags = (annotation.joined()[word] ? JOINED : 0) | (first ? NEW_SENTENCE : 0);
            out.number((start - last) << 2 | flags);
            out.number(annotation.ends()[word] - start);
            last = start;
        }
        return out.bytes();
    }

    /// Reads what [#encode] wrote, in place of what was read before.
    void read(BytesRef stored) {
        Input in = new Input(stored);
        sentenceCount = in.count();
        sentenceStarts = ArrayUtil.grow(sentenceStarts, sentenceCount);
        sentenceEnds = ArrayUtil.grow(sentenceEnds, sentenceCount);
        int last = 0;
        for (int sentence = 0; sentence < sentenceCount; sentence++) {
            last += in.number();
            sentenceStarts[sentence] = last;
            sentenceEnds[sentence] = last + in.number();
        }
        positions = 0;
        last = 0;
        int sentence = 0;
        while (in.more()) {
            int head = in.number();
            if ((head & NEW_SENTENCE) != 0) {
                put(last, last, sentence, false);
            }
            last += head >>> 2;
            while (sentence < sentenceCount - 1 && last >= sentenceEnds[sentence]) {
                sentence++;
            }
            put(last, last + in.number(), sentence, (head & JOINED) != 0);
        }
    }

    private void put(int start, int end, int sentence, boolean isJoined) {
        if (positions == starts.length) {
            starts = ArrayUtil.grow(starts);
            ends = ArrayUtil.growExact(ends, starts.length);
            sentences = ArrayUtil.growExact(sentences, starts.length);
            joined = java.util.Arrays.copyOf(joined, starts.length);
        }
        starts[positions] = start;
        ends[positions] = end;
        sentences[positions] = sentence;
        joined[positions] = isJoined;
        positions++;
    }

    /// Where the word at `position` starts in the verbatim.
    int start(int position) {
        return starts[position];
    }

    /// Where the word at `position` ends in the verbatim.
    int end(int position) {
        return ends[position];
    }

    /// The number of the sentence that the word at `position` is in.
    int sentence(int position) {
        return sentences[position];
    }

    /// Whether only a hyphen stands between the word at `position` and the one before it.
    boolean joined(int position) {
        return joined[position];
    }

    int positions() {
        return positions;
    }

    /// Whether `position` is the end of a sentence, not a word.
    boolean isSentenceEnd(int position) {
        return starts[position] == ends[position];
    }

    /// The first position whose word ends after `offset`; [#positions()] if there is none.
    int positionAt(int offset) {
        int position = 0;
        while (position < positions && (isSentenceEnd(position) || ends[position] <= offset)) {
            position++;
        }
        return position;
    }

    /// The number of the sentence that holds the character at `offset`, or the last one before it.
    int sentenceAt(int offset) {
        int sentence = 0;
        while (sentence < sentenceCount - 1 && offset >= sentenceEnds[sentence]) {
            sentence++;
        }
        return sentence;
    }

    Span[] sentenceSpans() {
        Span[] spans = new Span[sentenceCount];
        for (int sentence = 0; sentence < sentenceCount; sentence++) {
            spans[sentence] = new Span(sentenceStarts[sentence], sentenceEnds[sentence]);
        }
        return spans;
    }

    private static final class Output {
        private byte[] bytes;
        private int size;

        Output(int expected) {
            bytes = new byte[expected];
        }

        void number(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("words and sentences stand in the order of the text: " + value);
            }
            bytes = ArrayUtil.grow(bytes, size + 5);
            int rest = value;
            while (rest >= 0x80) {
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        byte[] bytes() {
            return java.util.Arrays.copyOf(bytes, size);
        }
    }

    private static final class Input {
        private final byte[] bytes;
        private final int end;
        private int next;

        Input(BytesRef stored) {
            bytes = stored.bytes;
            next = stored.offset;
            end = stored.offset + stored.length;
        }

        boolean more() {
            return next < end;
        }

        /// How many things follow, each of which takes a byte or more.
        int count() {
            int count = number();
            if (count < 0 || count > end - next) {
                throw new IndexOutOfBoundsException(count);
            }
            return count;
        }

        int number() {
            int value = 0;
            int shift = 0;
            byte current;
            do {
                current = bytes[next++];
                value |= (current & 0x7F) << shift;
                shift += 7;
            } while (current < 0);
            return value;
        }
    }
}
