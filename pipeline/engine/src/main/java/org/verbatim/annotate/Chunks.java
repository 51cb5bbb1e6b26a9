package org.verbatim.annotate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The chunks met so far with their words, as many as fit.
///
/// OpenNLP's tokenizer looks at one chunk at a time, so a remembered chunk is exactly what it would find again. A chunk
/// has four places in the table; when all are taken, the last is given up. Lookups make no garbage.
final class Chunks {
    private static final int SETS = 1 << 15;
    private static final int WAYS = 4;
    private static final int MOST_FORMS = 1 << 17;

    /// Longer ones are links and rows of dashes, which seldom come twice.
    private static final int LONGEST = 40;

    private final @Nullable Chunk[] table = new @Nullable Chunk[SETS * WAYS];
    private final int[] hashes = new int[SETS * WAYS];
    private final Map<String, String> forms = new HashMap<>();
    private final WordFinder finder;

    Chunks(WordFinder finder) {
        this.finder = finder;
    }

    /// The chunk at `start` to `end` of a text.
    ///
    /// @param hash any number that is the same for the same characters
    Chunk at(char[] text, int start, int end, int hash) {
        int first = ((hash ^ (hash >>> 15)) & (SETS - 1)) * WAYS;
        for (int place = first; place < first + WAYS; place++) {
            Chunk chunk = table[place];
            if (chunk == null) {
                return remember(place, hash, text, start, end);
            }
            if (hashes[place] == hash && chunk.is(text, start, end)) {
                if (place > first) {
                    moveUp(place);
                }
                return chunk;
            }
        }
        return remember(first + WAYS - 1, hash, text, start, end);
    }

    /// What is met again moves away from the place that is given up.
    private void moveUp(int place) {
        Chunk before = table[place - 1];
        table[place - 1] = table[place];
        table[place] = before;
        int hash = hashes[place - 1];
        hashes[place - 1] = hashes[place];
        hashes[place] = hash;
    }

    private Chunk remember(int place, int hash, char[] text, int start, int end) {
        Chunk chunk = finder.words(new String(text, start, end - start));
        if (end - start <= LONGEST) {
            shareForms(chunk.forms());
            table[place] = chunk;
            hashes[place] = hash;
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
