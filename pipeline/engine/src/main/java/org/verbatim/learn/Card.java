package org.verbatim.learn;

import java.util.List;
import org.verbatim.codings.Estimate;
import org.verbatim.model.ThemeId;

/// What a model learnt from, and how well it does on coded comments that it had not seen.
///
/// The figures come from cross-validation over respondents: each coded comment judged by a model that saw nothing of
/// its respondent, with 95% intervals from resampled respondents. They are unknown where too little was coded to
/// measure anything.
///
/// @param taxonomy the axis
/// @param embeddings the name of the embeddings, `none` without
/// @param comments how many coded comments it learnt from
/// @param respondents of how many respondents
/// @param texts how many texts of the taxonomy it learnt from
/// @param seed of the run
/// @param micro the F1 of all decisions together
/// @param macro the mean of the themes' F1; over themes that people used or the model gave
/// @param calibrationError the expected calibration error of the probabilities, ten bins of equal width
/// @param themes each theme
public record Card(
        String taxonomy,
        String embeddings,
        int comments,
        int respondents,
        int texts,
        long seed,
        Estimate micro,
        Estimate macro,
        Estimate calibrationError,
        List<OfTheme> themes) {
    public Card {
        themes = List.copyOf(themes);
    }

    /// Whether enough was coded to measure how well the model does.
    public boolean measured() {
        return micro.known();
    }

    /// One theme's line of the card.
    ///
    /// @param judged of how many coded comments people said whether they carry it
    /// @param comments how many coded comments carry it
    /// @param threshold the probability from which on the model gives it
    /// @param precision of the comments that the model gave it, the share that people gave it too
    /// @param recall of the comments that people gave it, the share that the model found
    /// @param f1 the harmonic mean of both
    public record OfTheme(
            ThemeId theme,
            int judged,
            int comments,
            double threshold,
            Estimate precision,
            Estimate recall,
            Estimate f1) {}
}
