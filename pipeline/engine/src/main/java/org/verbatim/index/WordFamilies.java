package org.verbatim.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Words by their stems. The shards of an index share them: a word is stemmed once, in however many shards it occurs,
/// and the words of a million comments take no more memory than those of a few thousand. For any thread.
public final class WordFamilies {
    private final Set<String> members = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> byStem = new ConcurrentHashMap<>();

    /// Takes in words; those that are there already cost a look-up.
    void add(Iterator<String> words) {
        List<String> strangers = new ArrayList<>();
        while (words.hasNext()) {
            String word = words.next();
            if (!members.contains(word)) {
                strangers.add(word);
            }
        }
        stem(strangers);
    }

    /// One thread at a time: whoever waited finds that others brought most of its words.
    private synchronized void stem(List<String> strangers) {
        strangers.removeAll(members);
        Stems.group(strangers.iterator())
                .forEach((stem, words) -> byStem.merge(stem, List.copyOf(words), WordFamilies::joined));
        members.addAll(strangers);
    }

    private static List<String> joined(List<String> known, List<String> more) {
        List<String> all = new ArrayList<>(known);
        all.addAll(more);
        return List.copyOf(all);
    }

    /// Every word taken in that has this stem, in no order.
    List<String> of(String stem) {
        return byStem.getOrDefault(stem, List.of());
    }
}
