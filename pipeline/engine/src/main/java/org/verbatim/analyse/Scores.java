package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.verbatim.analyse.Comparisons.ScaleRow;
import org.verbatim.model.ClosedQuestion;

/// The answers of a group to a scale as numbers.
///
/// @param ascending how many gave each score, the lowest score first
record Scores(List<Given> ascending) {
    private static final double CONFIDENT = 0.975;

    /// One score, and how many gave it.
    record Given(double score, long respondents) {}

    static Scores of(ClosedTotals totals) {
        ClosedQuestion question = totals.cells().question();
        List<Given> given = new ArrayList<>();
        for (int option = 0; option < question.options().size(); option++) {
            OptionalDouble score = score(question, option);
            if (score.isPresent()) {
                given.add(new Given(score.getAsDouble(), totals.share(option).count()));
            }
        }
        given.sort(Comparator.comparingDouble(Given::score));
        return new Scores(List.copyOf(given));
    }

    /// Where every point of the scale is a number, that number; else the points count down to 1 for the last. What is
    /// no point of it, such as “Don’t know”, has no score.
    private static OptionalDouble score(ClosedQuestion question, int option) {
        List<String> points = question.points();
        int place = points.indexOf(question.options().get(option));
        if (place < 0) {
            return OptionalDouble.empty();
        }
        return points.stream().allMatch(Scores::isNumber)
                ? OptionalDouble.of(Double.parseDouble(points.get(place)))
                : OptionalDouble.of(points.size() - place);
    }

    private static boolean isNumber(String option) {
        return option.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    }

    long base() {
        return ascending.stream().mapToLong(Given::respondents).sum();
    }

    /// NaN of nobody.
    double mean() {
        double sum = 0;
        for (Given given : ascending) {
            sum += given.score * given.respondents;
        }
        return sum / base();
    }

    /// The standard deviation, of one less than the base; NaN of fewer than two.
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (Given given : ascending) {
            squares += given.respondents * (given.score - mean) * (given.score - mean);
        }
        return base() < 2 ? Double.NaN : Math.sqrt(squares / (base() - 1));
    }

    /// Half-way between the two in the middle where the base is even; NaN of nobody.
    double median() {
        return base() == 0 ? Double.NaN : (at((base() - 1) / 2) + at(base() / 2)) / 2;
    }

    private double at(long rank) {
        long passed = 0;
        for (Given given : ascending) {
            passed += given.respondents;
            if (rank < passed) {
                return given.score;
            }
        }
        throw new IllegalArgumentException(rank + " of " + passed);
    }

    /// The 95% interval of the mean by Student's t (1908); unknown of fewer than two.
    Interval interval() {
        if (base() < 2) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double reach = TDistribution.of(base() - 1.0).inverseCumulativeProbability(CONFIDENT)
                * deviation()
                / Math.sqrt((double) base());
        return new Interval(mean() - reach, mean() + reach);
    }

    ScaleRow row(ClosedQuestion question, Optional<String> segment, String value) {
        return new ScaleRow(question, segment, value, base(), mean(), deviation(), median(), interval());
    }
}
