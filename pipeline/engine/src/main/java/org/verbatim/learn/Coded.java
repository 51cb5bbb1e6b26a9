package org.verbatim.learn;

import java.util.Set;
import org.verbatim.model.ThemeId;

/// A comment with what people decided about it.
///
/// @param themes those that apply; none where people said that none applies
/// @param undecided those that nobody judged in this comment: nothing is learnt about them from it
public record Coded(Evidence comment, Set<ThemeId> themes, Set<ThemeId> undecided) {
    public Coded {
        themes = Set.copyOf(themes);
        undecided = Set.copyOf(undecided);
    }

    /// A comment that people judged for every theme.
    public static Coded wholly(Evidence comment, Set<ThemeId> themes) {
        return new Coded(comment, themes, Set.of());
    }
}
