package org.verbatim.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import org.verbatim.clean.CleanText;
import org.verbatim.clean.Cleaner;
import org.verbatim.model.Span;

/// Finds the sentences and the words of comments.
///
/// It remembers the words that it has met, so that one thread needs one of its own; [Models] are shared.
public final class Annotator {
    private final Sentences sentences;
    private final WordFinder finder;
    private final Chunks chunks;
    private char[] text = new char[1024];

    public Annotator(Models models) {
        sentences = new Sentences(models);
        finder = new WordFinder(new TokenizerME(models.tokens()));
        chunks = new Chunks(finder);
    }

    /// Where the words and the sentences of a comment are.
    public Annotation annotate(CleanText clean) {
        return words(clean).inSentences(clean, sentences.of(clean.text()));
    }

    /// The words of a rule or of a search, which are split as a comment's words are.
    public List<RuleWord> words(String rule) {
        List<RuleWord> words = new ArrayList<>();
        for (String chunk : Cleaner.clean(rule).text().split("\\s+")) {
            Chunk found = finder.wordsOfRule(chunk);
            for (int i = 0; i < found.size(); i++) {
                words.add(new RuleWord(found.forms()[i], found.joined()[i]));
            }
        }
        return words;
    }

    private WordBuffer words(CleanText clean) {
        int length = clean.text().length();
        if (length > text.length) {
            text = new char[Integer.highestOneBit(length) * 2];
        }
        clean.text().getChars(0, length, text, 0);
        buffer.clear();
        int at = 0;
        while (at < length) {
            at = Letters.isSpace(text[at]) ? at + 1 : addChunk(at, length);
        }
        return buffer;
    }

    private int addChunk(int start, int length) {
        int hash = 0;
        int end = start;
        while (end < length && !Letters.isSpace(text[end])) {
            hash = 31 * hash + text[end++];
        }
        buffer.add(chunks.at(text, start, end, hash), start);
        return end;
    }

    private final WordBuffer buffer = new WordBuffer();

    /// The words of the comment in hand; it is used again for the next one.
    private static final class WordBuffer {
        private String[] forms = new String[256];
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private boolean[] joined = new boolean[256];
        private int size;

        void clear() {
            size = 0;
        }

        void add(Chunk chunk, int start) {
            int words = chunk.size();
            if (size + words > forms.length) {
                grow(size + words);
            }
            for (int i = 0; i < words; i++) {
                forms[size] = chunk.forms()[i];
                starts[size] = start + chunk.starts()[i];
                ends[size] = start + chunk.ends()[i];
                joined[size++] = chunk.joined()[i];
            }
        }

        private void grow(int needed) {
            int room = needed * 2;
            forms = Arrays.copyOf(forms, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            joined = Arrays.copyOf(joined, room);
        }

        /// The words with their sentences, placed in the verbatim. A word between two sentences goes with the later.
        Annotation inSentences(CleanText clean, Span[] spans) {
            int[] sentence = new int[size];
            int current = 0;
            for (int i = 0; i < size; i++) {
                while (current < spans.length - 1 && starts[i] >= spans[current].end()) {
                    current++;
                }
                sentence[i] = current;
            }
            int[] from = Arrays.copyOf(starts, size);
            int[] to = Arrays.copyOf(ends, size);
            if (clean.starts().length > 0) {
                placeInVerbatim(clean, from, to, spans);
            }
            return new Annotation(Arrays.copyOf(forms, size), from, to, Arrays.copyOf(joined, size), sentence, spans);
        }

        private static void placeInVerbatim(CleanText clean, int[] from, int[] to, Span[] spans) {
            for (int i = 0; i < from.length; i++) {
                from[i] = clean.startInVerbatim(from[i]);
                to[i] = clean.endInVerbatim(to[i]);
            }
            for (int i = 0; i < spans.length; i++) {
                spans[i] = clean.inVerbatim(spans[i]);
            }
        }
    }
}
