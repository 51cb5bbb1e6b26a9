package org.verbatim.analyse;

/// How widespread a theme is once the coder's errors are taken out (Rogan and Gladen, 1978).
final class Prevalence {
    private Prevalence() {}

    /// The true proportion behind an observed one, held within 0 and 1.
    ///
    /// @param sensitivity of those who carry the theme, the part that the coder finds
    /// @param specificity of those who do not, the part that the coder leaves alone
    /// @throws IllegalArgumentException if the coder does no better than chance, whose results say nothing
    static double corrected(double observed, double sensitivity, double specificity) {
        double better = sensitivity + specificity - 1;
        if (!(better > 0)) {
            throw new IllegalArgumentException(
                    "sensitivity " + sensitivity + " and specificity " + specificity + " are no better than chance");
        }
        return Math.clamp((observed + specificity - 1) / better, 0, 1);
    }
}
