package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.CommentId;
import org.verbatim.model.Span;

/// The words already chosen for a question, which stand for no other theme but those above and below theirs.
final class Taken {
    private final Numbering themes;
    private final List<Words> words = new ArrayList<>();

    Taken(Numbering themes) {
        this.themes = themes;
    }

    /// Whether the same words, or words that hold them or are held by them, stand for this theme already or for one
    /// that is not related to it. They need not be of the same comment.
    boolean forbids(Words wanted) {
        return words.stream().anyMatch(taken -> clash(taken, wanted));
    }

    private boolean clash(Words taken, Words wanted) {
        boolean related = themes.related(taken.theme, wanted.theme);
        if (related && taken.theme != wanted.theme) {
            return false;
        }
        return (taken.comment.equals(wanted.comment) && taken.span.overlaps(wanted.span))
                || taken.normal.contains(wanted.normal)
                || wanted.normal.contains(taken.normal);
    }

    void add(Words chosen) {
        words.add(chosen);
    }

    /// A passage chosen for a theme.
    record Words(int theme, CommentId comment, Span span, String normal) {
        static Words of(int theme, Candidate candidate, Span span) {
            String normal = Wording.normal(candidate.comment().verbatim(), span);
            return new Words(theme, candidate.comment().id(), span, normal);
        }
    }
}
