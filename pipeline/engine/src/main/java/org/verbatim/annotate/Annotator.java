package org.verbatim.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import org.verbatim.clean.CleanText;
import org.verbatim.clean.Cleaner;

/// Finds the sentences and the words of comments.
///
/// It remembers the words that it has met, so that one thread needs one of its own; [Models] are shared.
public final class Annotator {
    private final Sentences sentences;
    private final WordFinder finder;
    private final Chunks chunks;
    private final WordBuffer buffer = new WordBuffer();
    private char[] text = new char[1024];

    /// @param models can be shared; the annotator itself cannot
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
                words.add(new RuleWord(found.forms()[i], found.joined(i)));
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
}
