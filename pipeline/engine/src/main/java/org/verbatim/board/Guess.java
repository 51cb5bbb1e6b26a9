package org.verbatim.board;

/// What a model thinks of a comment and a theme.
///
/// @param theme the theme's number
/// @param probability that people would give it, from 0 to 1
/// @param applies whether it is likely enough to be suggested
public record Guess(int theme, double probability, boolean applies) {
    public Guess {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
    }
}
