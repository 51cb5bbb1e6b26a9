package org.verbatim.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The stems of words by the Krovetz stemmer (1993), which leaves whole words: "vacancies" becomes "vacancy", not
/// "vacanc".
final class Stems {
    private Stems() {}

    /// The stem of one word.
    static String of(String word) {
        return group(List.of(word).iterator()).keySet().iterator().next();
    }

    /// The words by their stems, each list in the order in which its words came.
    static Map<String, List<String>> group(Iterator<String> words) {
        Map<String, List<String>> byStem = new HashMap<>();
        OneByOne source = new OneByOne(words);
        try (TokenStream stemmed = new KStemFilter(source)) {
            CharTermAttribute stem = stemmed.getAttribute(CharTermAttribute.class);
            while (stemmed.incrementToken()) {
                byStem.computeIfAbsent(stem.toString(), key -> new ArrayList<>(2))
                        .add(source.current);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byStem;
    }

    /// Hands words to a filter.
    private static final class OneByOne extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> words;
        private String current = "";

        OneByOne(Iterator<String> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (!words.hasNext()) {
                return false;
            }
            current = words.next();
            term.setEmpty().append(current);
            return true;
        }
    }
}
