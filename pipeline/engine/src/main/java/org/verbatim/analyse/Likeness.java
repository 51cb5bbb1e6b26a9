package org.verbatim.analyse;

import java.util.List;
import org.verbatim.analyse.Vocabulary.Vector;

/// How alike a passage is to what each of some comments says: the cosine of their weighted words, from 0 to 1.
///
/// For each word it knows the comments that use it, since two comments share few of their words.
final class Likeness {
    private final int size;
    private final int[] starts;
    private final int[] users;
    private final float[] weights;

    /// @param vocabulary how many words there are
    Likeness(List<Vector> comments, int vocabulary) {
        size = comments.size();
        starts = new int[vocabulary + 1];
        for (Vector comment : comments) {
            for (int term : comment.terms()) {
                starts[term + 1]++;
            }
        }
        for (int term = 0; term < vocabulary; term++) {
            starts[term + 1] += starts[term];
        }
        users = new int[starts[vocabulary]];
        weights = new float[starts[vocabulary]];
        fill(comments, starts.clone());
    }

    private void fill(List<Vector> comments, int[] next) {
        for (int comment = 0; comment < size; comment++) {
            Vector vector = comments.get(comment);
            for (int place = 0; place < vector.terms().length; place++) {
                int slot = next[vector.terms()[place]]++;
                users[slot] = comment;
                weights[slot] = vector.weights()[place];
            }
        }
    }

    float[] to(Vector passage) {
        float[] alike = new float[size];
        for (int place = 0; place < passage.terms().length; place++) {
            int term = passage.terms()[place];
            float weight = passage.weights()[place];
            for (int slot = starts[term]; slot < starts[term + 1]; slot++) {
                alike[users[slot]] += weight * weights[slot];
            }
        }
        return alike;
    }
}
