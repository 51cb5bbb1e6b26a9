package org.verbatim.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;
import org.verbatim.annotate.RuleWord;

/// The different words of a shard, and which of them a rule's word means.
///
/// Words are indexed as they are written. Inflections are found here, among the words that occur: those whose stem
/// (Krovetz, 1993) is the stem of the rule's word.
final class Vocabulary {
    /// Words that begin a compound only where a hyphen says so: "the rapist" is no therapist, and "invest in equality"
    /// no inequality, but an "in-patient" is an inpatient. Single letters are as these: "e-mail".
    private static final Set<String> SMALL_WORDS = Set.of(
            "an", "and", "are", "as", "at", "be", "but", "by", "do", "for", "from", "has", "he", "her", "his", "if",
            "in", "is", "it", "may", "me", "my", "no", "not", "now", "of", "or", "our", "per", "she", "so", "than",
            "that", "the", "their", "them", "then", "there", "they", "this", "to", "us", "was", "we", "who", "with",
            "you");

    /// Fewer letters before a `*` are the beginning of too many words to be the second half of one.
    private static final int FEWEST_BEFORE_ASTERISK = 3;

    private final Optional<Terms> terms;
    private final Map<String, List<String>> expansions = new HashMap<>();
    private final Map<String, List<Halves>> halves = new HashMap<>();
    private final WordFamilies families;
    private boolean isInFamilies;

    /// @param families those of all shards of the index
    Vocabulary(Optional<LeafReader> leaf, WordFamilies families) throws IOException {
        this.families = families;
        terms = leaf.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(leaf.get().terms(Fields.WORDS));
    }

    /// The words that are `word` itself, or that its `*` stand for.
    synchronized List<String> exactly(String word) {
        if (word.indexOf('*') < 0) {
            return itself(word);
        }
        return expansions.computeIfAbsent("=" + word, key -> matching(wildcard(word)));
    }

    /// The words that are `word` or an inflection of it, or that its `*` stand for.
    synchronized List<String> inflections(String word) {
        return word.indexOf('*') >= 0 ? exactly(word) : expansions.computeIfAbsent(word, this::sameStem);
    }

    /// The words that are `word` or one typing error away from it.
    synchronized List<String> similar(String word) {
        return expansions.computeIfAbsent(
                "~" + word, key -> matching(new LevenshteinAutomata(word, true).toAutomaton(1)));
    }

    /// The inflections of the word that `first` and `second` make when they are written as one; none if they make none.
    synchronized List<String> compound(RuleWord first, RuleWord second) {
        boolean loose = !second.joined() && needsHyphen(first.form());
        return loose || first.form().indexOf('*') >= 0 || second.form().startsWith("*")
                ? List.of()
                : inflections(first.form() + second.form());
    }

    private static boolean needsHyphen(String first) {
        return first.codePointCount(0, first.length()) == 1 || SMALL_WORDS.contains(first);
    }

    /// How `word` can be written as two: the first halves that occur, each with the second half that must follow it.
    synchronized List<Halves> halves(String word) {
        List<Halves> known = halves.get(word);
        if (known == null) {
            known = findHalves(word);
            halves.put(word, known);
        }
        return known;
    }

    private List<Halves> findHalves(String word) {
        List<Halves> found = new ArrayList<>();
        int asterisk = word.indexOf('*');
        int last = asterisk < 0 ? word.length() - 2 : asterisk - FEWEST_BEFORE_ASTERISK;
        for (int cut = 1; cut <= last; cut++) {
            String first = word.substring(0, cut);
            if (!itself(first).isEmpty()) {
                List<String> second = inflections(word.substring(cut));
                if (!second.isEmpty()) {
                    found.add(new Halves(first, second, needsHyphen(first)));
                }
            }
        }
        return found;
    }

    /// One word written as two.
    ///
    /// @param hyphenated whether the two are one word only with a hyphen between them
    record Halves(String first, List<String> second, boolean hyphenated) {}

    private List<String> itself(String word) {
        try {
            return terms.isPresent() && terms.get().iterator().seekExact(new BytesRef(word))
                    ? List.of(word)
                    : List.of();
        } catch (IOException e) {
            throw new DamagedIndex("cannot read the words", e);
        }
    }

    private static Automaton wildcard(String word) {
        String escaped = word.replace("\\", "\\\\").replace("?", "\\?");
        return WildcardQuery.toAutomaton(new Term(Fields.WORDS, escaped), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private List<String> matching(Automaton automaton) {
        if (terms.isEmpty()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        try {
            TermsEnum matching = new CompiledAutomaton(automaton, false, true).getTermsEnum(terms.get());
            for (BytesRef term = matching.next(); term != null; term = matching.next()) {
                String word = term.utf8ToString();
                if (!word.equals(Fields.SENTENCE_END)) {
                    found.add(word);
                }
            }
        } catch (IOException e) {
            throw new DamagedIndex("cannot read the words", e);
        }
        return List.copyOf(found);
    }

    private List<String> sameStem(String word) {
        readWords();
        Set<String> all = new TreeSet<>();
        for (String stem : Stems.of(word)) {
            for (String member : families.of(stem)) {
                all.addAll(itself(member));
            }
        }
        return List.copyOf(all);
    }

    /// Reads all words of the shard, if that was not done yet: the first inflection that is asked for takes it.
    synchronized void readWords() {
        if (!isInFamilies && terms.isPresent()) {
            families.add(new EveryWord(terms.get()));
        }
        isInFamilies = true;
    }

    /// Every word in turn.
    private static final class EveryWord implements Iterator<String> {
        private final TermsEnum terms;
        private @Nullable BytesRef next;

        EveryWord(Terms terms) {
            try {
                this.terms = terms.iterator();
                this.next = this.terms.next();
            } catch (IOException e) {
                throw new DamagedIndex("cannot read the words", e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public String next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            try {
                String word = next.utf8ToString();
                next = terms.next();
                return word;
            } catch (IOException e) {
                throw new DamagedIndex("cannot read the words", e);
            }
        }
    }
}
