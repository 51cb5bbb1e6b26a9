package org.verbatim.annotate;

import java.util.Arrays;
import org.verbatim.clean.CleanText;
import org.verbatim.model.Span;

/// The words of the comment in hand; it is used again for the next one.
final class WordBuffer {
    private String[] forms = new String[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private boolean[] joined = new boolean[256];
    private int size;

    void clear() {
        size = 0;
    }

    void add(Chunk chunk, int start) {
        int words = chunk.size();
        if (size + words > forms.length) {
            grow(size + words);
        }
        for (int i = 0; i < words; i++) {
            forms[size] = chunk.forms()[i];
            starts[size] = start + chunk.start(i);
            ends[size] = start + chunk.end(i);
            joined[size++] = chunk.joined(i);
        }
    }

    private void grow(int needed) {
        int room = needed * 2;
        forms = Arrays.copyOf(forms, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        joined = Arrays.copyOf(joined, room);
    }

    /// The words with their sentences, placed in the verbatim. A word between two sentences goes with the later.
    Annotation inSentences(CleanText clean, Span[] spans) {
        int[] sentence = new int[size];
        int current = 0;
        for (int i = 0; i < size; i++) {
            while (current < spans.length - 1 && starts[i] >= spans[current].end()) {
                current++;
            }
            sentence[i] = current;
        }
        int[] from = Arrays.copyOf(starts, size);
        int[] to = Arrays.copyOf(ends, size);
        if (clean.starts().length > 0) {
            placeInVerbatim(clean, from, to, spans);
        }
        return new Annotation(Arrays.copyOf(forms, size), from, to, Arrays.copyOf(joined, size), sentence, spans);
    }

    private static void placeInVerbatim(CleanText clean, int[] from, int[] to, Span[] spans) {
        for (int i = 0; i < from.length; i++) {
            from[i] = clean.startInVerbatim(from[i]);
            to[i] = clean.endInVerbatim(to[i]);
        }
        for (int i = 0; i < spans.length; i++) {
            spans[i] = clean.inVerbatim(spans[i]);
        }
    }
}
