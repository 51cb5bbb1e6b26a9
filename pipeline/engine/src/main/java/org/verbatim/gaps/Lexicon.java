package org.verbatim.gaps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.index.Inflections;

/// The words of many comments, inflections of one together, each with a number and with the form that is used most.
final class Lexicon {
    private final Inflections inflections = new Inflections();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> forms = new ArrayList<>();
    private final Map<String, Long> uses = new HashMap<>();

    /// The number of the word; its inflections have the same.
    int number(String word) {
        return numbers.computeIfAbsent(inflections.stem(word), stem -> {
            forms.add(word);
            return forms.size() - 1;
        });
    }

    /// Says that `word` is used in so many further comments.
    void used(String word, long comments) {
        int number = number(word);
        long now = uses.merge(word, comments, Long::sum);
        long most = uses.getOrDefault(forms.get(number), 0L);
        if (now > most || (now == most && word.compareTo(forms.get(number)) < 0)) {
            forms.set(number, word);
        }
    }

    /// The form of the word that most comments use.
    String form(int number) {
        return forms.get(number);
    }

    int size() {
        return forms.size();
    }
}
