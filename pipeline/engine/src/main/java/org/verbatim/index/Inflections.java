package org.verbatim.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which words are inflections of one: what a rule of one word finds, as far as one stem can say. For one thread.
public final class Inflections {
    private final Map<String, String> stems = new HashMap<>();

    /// The stem that `word` shares with its inflections.
    ///
    /// A word such as "measured" has several; the verb's is taken.
    public String stem(String word) {
        return stems.computeIfAbsent(word, unseen -> {
            List<String> all = Stems.of(unseen).stream().sorted().toList();
            return all.size() > 2 ? all.get(1) : all.getFirst();
        });
    }
}
