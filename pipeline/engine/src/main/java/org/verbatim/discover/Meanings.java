package org.verbatim.discover;

import java.util.List;
import java.util.stream.IntStream;

/// What texts mean, as vectors of length 1: of all of them, or, where they are very many, of some from all over.
///
/// @param texts the numbers of the texts whose meaning is known, in ascending order
/// @param vectors their vectors, all of one length; a vector of noughts where a text means nothing
public record Meanings(List<Integer> texts, List<float[]> vectors) {
    /// Nothing is known of any text but its words.
    public static final Meanings NONE = new Meanings(List.of(), List.of());

    /// To turn a text into a vector takes some milliseconds: of a hundred thousand, a tenth is read so.
    private static final int MOST = 10_000;

    public Meanings {
        texts = List.copyOf(texts);
        vectors = List.copyOf(vectors);
        if (texts.size() != vectors.size()) {
            throw new IllegalArgumentException(texts.size() + " texts and " + vectors.size() + " vectors");
        }
    }

    /// The numbers of the texts whose meaning is wanted, where there are so many texts.
    public static List<Integer> wanted(int texts) {
        int wanted = Math.min(texts, MOST);
        return IntStream.range(0, wanted)
                .mapToObj(place -> (int) ((long) place * texts / wanted))
                .toList();
    }

    boolean isEmpty() {
        return vectors.isEmpty();
    }
}
