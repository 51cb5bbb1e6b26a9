package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.Span;

/// One to three consecutive sentences of a comment that might be quoted.
final class Passage {
    static final int FEWEST_WORDS = 8;
    static final int MOST_WORDS = 60;
    private static final int MOST_PARTS = 3;
    private static final int FEWEST_GOOD = 12;
    private static final int MOST_GOOD = 40;

    private final List<Part> parts;
    private final Span span;
    private final int chunks;
    private final int count;
    private final int termCount;

    private Passage(List<Part> parts) {
        this.parts = parts;
        span = new Span(parts.getFirst().span().start(), parts.getLast().span().end());
        int most = 0;
        int least = 0;
        int size = 0;
        for (Part part : parts) {
            most += part.chunks();
            least += part.count();
            size += part.terms().length;
        }
        chunks = most;
        count = least;
        termCount = size;
    }

    /// All passages of a comment that are not too long; the short ones only if the comment has no more to say.
    static List<Passage> of(List<Part> parts) {
        boolean brief = parts.stream().mapToInt(Part::count).sum() < FEWEST_WORDS;
        List<Passage> passages = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            for (int last = first; last < parts.size() && last < first + MOST_PARTS; last++) {
                Passage passage = new Passage(parts.subList(first, last + 1));
                boolean fits = passage.chunks <= MOST_WORDS && passage.count > 0;
                if (fits && (brief || !passage.isBrief())) {
                    passages.add(passage);
                }
            }
        }
        return passages;
    }

    Span span() {
        return span;
    }

    /// Whether it has fewer words than a quote should.
    boolean isBrief() {
        return count < FEWEST_WORDS;
    }

    List<Part> parts() {
        return parts;
    }

    /// Its words by number, in order.
    int[] terms() {
        int[] terms = new int[termCount];
        int size = 0;
        for (Part part : parts) {
            System.arraycopy(part.terms(), 0, terms, size, part.terms().length);
            size += part.terms().length;
        }
        return terms;
    }

    /// From 0, of nothing in particular, to 1, for three or more signs of something particular.
    double specificity() {
        int cues = 0;
        for (Part part : parts) {
            cues += part.cues();
        }
        return Math.min(1, cues / 3.0);
    }

    /// From 0 to 1: whether it can be understood without what stands before and after it.
    double selfContainedness() {
        double ending = parts.getLast().ends() ? 1 : 0.8;
        return switch (parts.getFirst().opens()) {
            case WELL -> ending;
            case MIDWAY -> 0.5 * ending;
            case DANGLING -> 0;
        };
    }

    /// From 0 to 1: best from 12 to 40 words, and not all in capitals.
    double readability() {
        double length = 1;
        if (count < FEWEST_GOOD) {
            length = 0.5 + 0.5 * Math.max(0, count - FEWEST_WORDS) / (FEWEST_GOOD - FEWEST_WORDS);
        } else if (chunks > MOST_GOOD) {
            length = 0.5 + 0.5 * (MOST_WORDS - chunks) / (MOST_WORDS - MOST_GOOD);
        }
        return parts.getFirst().shouting() || parts.getLast().shouting() ? length / 2 : length;
    }
}
