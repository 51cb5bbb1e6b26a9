package org.verbatim.learn;

import java.util.List;

/// Turns texts into vectors, so that texts of like meaning lie close together.
///
/// The vector of a text depends on the text alone: not on those beside it, and not on the number of threads.
public interface Embeddings {
    /// No vectors at all: for learning from words alone.
    Embeddings NONE = new Embeddings() {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public int dimensions() {
            return 0;
        }

        @Override
        public List<float[]> of(List<String> texts) {
            return texts.stream().map(text -> new float[0]).toList();
        }
    };

    /// Which embeddings these are; a model that learnt with some can be used with the same ones only.
    String name();

    /// The length of every vector; 0 where there are no embeddings.
    int dimensions();

    /// A vector of length 1 for each text, in their order. A text without a word has the zero vector. Vectors may be
    /// shared, and are not to be changed.
    List<float[]> of(List<String> texts);
}
