package org.verbatim.learn;

/// How likely it is that people would give a comment a theme, and whether the model gives it.
///
/// @param probability calibrated: of the comments with 0.7, about seven in ten carry the theme
/// @param applies whether it is likely enough by the theme's threshold
public record Likelihood(double probability, boolean applies) {
    public Likelihood {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
    }
}
