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

    /// What the comment says of the theme, for others to stand for.
    Vector heard() {
        return heard;
    }

    /// How alike its passage is to what each of all says.
    float[] likeness(Likeness all) {
        float[] known = likeness;
        if (known == null) {
            known = all.to(next == 0 ? heard : vocabulary.vector(passage().terms()));
            likeness = known;
        }
        return known;
    }

    double quality() {
        return passages.get(next).quality();
    }

    /// In how many places its passage speaks of the theme.
    int places() {
        return passages.get(next).places();
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
