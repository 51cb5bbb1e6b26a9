package org.verbatim.learn;

import java.util.List;
import java.util.OptionalDouble;
import org.verbatim.codings.Bootstrap;
import org.verbatim.codings.Estimate;
import org.verbatim.model.RespondentId;

/// How well the model did on coded comments that it had not seen, each figure with a 95% interval from resampled
/// respondents.
final class HeldOut {
    private static final int OF_ALL = 3;
    private static final int OF_THEME = 3;

    private final List<boolean[]> given;
    private final List<byte[]> themes;
    private final List<double[]> gaps;
    private final Estimate[] estimates;

    /// @param held the probabilities of each comment by a model that saw nothing of its respondent
    /// @param themes by comment and theme: 1 if people gave it, 0 if not, -1 if nobody knows
    HeldOut(List<RespondentId> respondents, List<double[]> held, Choice choice, List<byte[]> themes, long seed) {
        this.given = held.stream().map(choice::given).toList();
        this.themes = themes;
        this.gaps = Calibration.gaps(held, themes);
        this.estimates = new Bootstrap(respondents, Bootstrap.RESAMPLES, seed).estimates(this::figures);
    }

    private double[] figures(int[] weights) {
        Marks marks = Marks.of(given, themes, weights);
        int count = themes.getFirst().length;
        double[] figures = new double[OF_ALL + OF_THEME * count];
        figures[0] = number(marks.micro());
        figures[1] = number(marks.macro());
        figures[2] = number(Calibration.error(gaps, weights));
        for (int theme = 0; theme < count; theme++) {
            int at = OF_ALL + OF_THEME * theme;
            figures[at] = number(marks.precision(theme));
            figures[at + 1] = number(marks.recall(theme));
            figures[at + 2] = number(marks.f1(theme));
        }
        return figures;
    }

    private static double number(OptionalDouble figure) {
        return figure.orElse(Double.NaN);
    }

    /// The F1 of all decisions together.
    Estimate micro() {
        return estimates[0];
    }

    /// The mean F1 of the themes that people or the model gave.
    Estimate macro() {
        return estimates[1];
    }

    Estimate calibrationError() {
        return estimates[2];
    }

    Estimate precision(int theme) {
        return estimates[OF_ALL + OF_THEME * theme];
    }

    Estimate recall(int theme) {
        return estimates[OF_ALL + OF_THEME * theme + 1];
    }

    Estimate f1(int theme) {
        return estimates[OF_ALL + OF_THEME * theme + 2];
    }
}
