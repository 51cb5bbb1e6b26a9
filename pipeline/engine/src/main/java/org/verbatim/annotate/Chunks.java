package org.verbatim.annotate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The chunks met so far with their words, as many as fit.
///
/// OpenNLP's tokenizer looks at one chunk at a time, so a remembered chunk is exactly what it would find again. A chunk
/// has four places in the table; when all are taken, one is given up. Lookups make no garbage.
final class Chunks {
    private static final int SETS = 1 << 14;
    private static final int WAYS = 4;
    private static final int MOST_FORMS = 1 << 17;

    /// Longer ones are links and rows of dashes, which seldom come twice.
    private static final int LONGEST = 40;

    private final @Nullable Chunk[] table = new @Nullable Chunk[SETS * WAYS];
    private final Map<String, String> forms = new HashMap<>();
    private final WordFinder finder;
    private int evicted;

    Chunks(WordFinder finder) {
        this.finder = finder;
    }

    /// The chunk at `start` to `end` of a text.
    ///
    /// @param hash any number that is the same for the same characters
    Chunk at(char[] text, int start, int end, int hash) {
        int first = ((hash ^ (hash >>> 15)) & (SETS - 1)) * WAYS;
        for (int i = first; i < first + WAYS; i++) {
            Chunk chunk = table[i];
            if (chunk == null) {
                return remember(i, text, start, end);
            }
            if (chunk.is(text, start, end)) {
                return chunk;
            }
        }
        return remember(first + (evicted++ & (WAYS - 1)), text, start, end);
    }

    private Chunk remember(int place, char[] text, int start, int end) {
        Chunk chunk = finder.words(new String(text, start, end - start));
        if (end - start <= LONGEST) {
            shareForms(chunk.forms());
            table[place] = chunk;
        }
        return chunk;
    }

    private void shareForms(String[] words) {
        if (forms.size() >= MOST_FORMS) {
            forms.clear();
        }
        for (int i = 0; i < words.length; i++) {
            String shared = forms.putIfAbsent(words[i], words[i]);
            words[i] = shared == null ? words[i] : shared;
        }
    }
}
