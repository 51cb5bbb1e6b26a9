package org.verbatim.analyse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verbatim.analyse.Vocabulary.Vector;

/// One comment on a theme: what it says of it, and the passage by which it might be quoted for it.
final class Voice {
    private final Reading reading;
    private final List<Reading.Worth> passages;
    private final Vocabulary vocabulary;
    private final Vector heard;
    private float @Nullable [] likeness;
    private int next;

    Voice(Reading reading, int theme, Vocabulary vocabulary) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        passages = reading.passages(theme);
        heard = vocabulary.vector(
                passages.isEmpty()
                        ? reading.terms()
                        : passages.getFirst().passage().terms());
    }

    Candidate candidate() {
        return reading.candidate();
    }

    boolean canSpeak() {
        return next < passages.size();
    }

    /// The best passage not yet passed over.
    Passage passage() {
        return passages.get(next).passage();
    }

    /// How alike its passage is to what each of all says: the cosine of their weighted words, from 0 to 1.
    float[] likeness(List<Voice> all) {
        float[] known = likeness;
        if (known == null) {
            known = compare(all);
            likeness = known;
        }
        return known;
    }

    private float[] compare(List<Voice> all) {
        Vector spoken = next == 0 ? heard : vocabulary.vector(passage().terms());
        float[] dense = new float[vocabulary.size()];
        spoken.spread(dense);
        float[] alike = new float[all.size()];
        for (int voice = 0; voice < alike.length; voice++) {
            alike[voice] = all.get(voice).heard.cosine(dense);
        }
        return alike;
    }

    double quality() {
        return passages.get(next).quality();
    }

    int otherThemes() {
        return passages.get(next).others();
    }

    void passOver() {
        next++;
        likeness = null;
    }

    void fallSilent() {
        next = passages.size();
    }
}
