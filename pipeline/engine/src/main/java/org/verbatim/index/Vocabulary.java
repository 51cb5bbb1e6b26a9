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

/// The different words of a shard, and which of them a rule's word means.
///
/// Words are indexed as they are written. Inflections are found here, among the words that occur: those whose stem
/// (Krovetz,
/// 1993) is the stem of the rule's word.
final class Vocabulary {
    /// Words that do not begin a compound: "the rapist" is not how "therapist" is hyphenated.
    private static final Set<String> NEVER_FIRST = Set.of(
            "a", "an", "and", "are", "as", "be", "but", "for", "he", "if", "is", "it", "may", "my", "not", "of", "or",
            "she", "so", "the", "was", "we");

    private final Optional<Terms> terms;
    private final Map<String, List<String>> expansions = new HashMap<>();
    private final Map<String, List<Halves>> halves = new HashMap<>();
    private Map<String, List<String>> byStem = Map.of();

    Vocabulary(Optional<LeafReader> leaf) throws IOException {
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

    /// The inflections of `word` and the words one typing error away from it.
    synchronized List<String> similar(String word) {
        return expansions.computeIfAbsent("~" + word, key -> {
            Set<String> all = new java.util.TreeSet<>(sameStem(word));
            all.addAll(matching(new LevenshteinAutomata(word, true).toAutomaton(1)));
            return List.copyOf(all);
        });
    }

    /// The inflections of the word that `first` and `second` make when they are written as one.
    synchronized List<String> compound(String first, String second) {
        return NEVER_FIRST.contains(first) || first.indexOf('*') >= 0 ? List.of() : inflections(first + second);
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
        int literal = word.indexOf('*') < 0 ? word.length() : word.indexOf('*') + 1;
        for (int cut = 2; cut <= literal - 2; cut++) {
            String first = word.substring(0, cut);
            if (!NEVER_FIRST.contains(first) && !itself(first).isEmpty()) {
                List<String> second = inflections(word.substring(cut));
                if (!second.isEmpty()) {
                    found.add(new Halves(first, second));
                }
            }
        }
        return found;
    }

    /// One word written as two.
    record Halves(String first, List<String> second) {}

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
        if (byStem.isEmpty() && terms.isPresent()) {
            byStem = Stems.group(new EveryWord(terms.get()));
        }
        return byStem.getOrDefault(Stems.of(word), List.of());
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
