package org.verbatim.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The stems of words by the Krovetz stemmer (1993), which leaves whole words: of "vacancies" it makes "vacancy".
///
/// Its dictionary keeps some plurals, such as "costs" and "stays", and it writes "overstretche" for "overstretched";
/// both are mended here, so that a word and its plural always have a stem in common. It also keeps adjectives such as
/// "measured" apart from their verbs; those have the verb's stem beside their own.
final class Stems {
    /// Words that end as plurals do and are none.
    private static final Set<String> NO_PLURALS = Set.of(
            "always", "besides", "does", "goes", "lens", "means", "news", "ours", "perhaps", "series", "species",
            "theirs", "towards", "whereas", "yours");

    /// Endings that the stemmer makes by putting back a silent e where there never was one.
    private static final List<String> STRAY_E = List.of("tche", "she", "sse", "xe", "zze", "cke");

    private static final Map<String, String> IRREGULAR =
            Map.of("children", "child", "men", "man", "women", "woman", "lives", "life", "wives", "wife");

    /// Words of so many letters end in "ed" for reasons of their own: "need", "speed", "breed".
    private static final int SHORT = 5;

    private Stems() {}

    /// The stems of one word.
    static Set<String> of(String word) {
        return group(List.of(word).iterator()).keySet();
    }

    /// The words by their stems, each list in the order in which its words came.
    static Map<String, List<String>> group(Iterator<String> words) {
        Map<String, List<String>> byStem = new HashMap<>();
        OneByOne source = new OneByOne(words);
        try (TokenStream stemmed = new KStemFilter(source)) {
            CharTermAttribute stem = stemmed.getAttribute(CharTermAttribute.class);
            while (stemmed.incrementToken()) {
                for (String mended : mended(source.current, stem.toString())) {
                    byStem.computeIfAbsent(mended, key -> new ArrayList<>(2)).add(source.current);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byStem;
    }

    private static List<String> mended(String word, String stem) {
        if (!stem.equals(word)) {
            boolean stray = STRAY_E.stream().anyMatch(stem::endsWith);
            return List.of(stray ? stem.substring(0, stem.length() - 1) : stem);
        }
        String singular = IRREGULAR.get(word);
        if (singular != null) {
            return List.of(singular);
        }
        if (isPlural(word)) {
            return List.of(word.substring(0, word.length() - 1));
        }
        int length = word.length();
        return length > SHORT && word.endsWith("ed")
                ? List.of(word, word.substring(0, length - 1), word.substring(0, length - 2))
                : List.of(word);
    }

    private static boolean isPlural(String word) {
        int length = word.length();
        return length > 3
                && word.charAt(length - 1) == 's'
                && "siu".indexOf(word.charAt(length - 2)) < 0
                && !NO_PLURALS.contains(word);
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
