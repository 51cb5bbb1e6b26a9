package org.verbatim.learn;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// What the model says of one comment: every theme of the axis, with its likelihood.
public record Judgement(CommentId comment, SortedMap<ThemeId, Likelihood> likelihoods) {
    public Judgement {
        likelihoods = Collections.unmodifiableSortedMap(new TreeMap<>(likelihoods));
    }

    /// The themes that the model gives the comment.
    public SortedSet<ThemeId> themes() {
        SortedSet<ThemeId> themes = new TreeSet<>();
        likelihoods.forEach((theme, likelihood) -> {
            if (likelihood.applies()) {
                themes.add(theme);
            }
        });
        return themes;
    }
}
