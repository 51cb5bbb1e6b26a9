package org.verbatim.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.verbatim.analyse.Comparisons.ScaleRow;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Share;

/// The sentences that a report drafts: true of the figures whatever they are, and never more than they say.
final class Sentences {
    private Sentences() {}

    /// `Capacity was raised by most respondents who commented (88 of 110, 80%).`
    static Stated raised(Evidence evidence, ThemeTree.Placed placed) {
        Share share = placed.row().respondents();
        return Stated.of(
                placed.name() + " was raised by " + evidence.prevalence().respondents(share) + ".",
                evidence.bases().theme(placed.row()));
    }

    /// How many comments carry no theme: `3 carry no theme`.
    static String uncoded(QuestionSummary summary) {
        if (summary.uncoded().isEmpty()) {
            return "how many carry no theme is not told";
        }
        long uncoded = summary.uncoded().getAsLong();
        return Figures.count(uncoded) + (uncoded == 1 ? " carries" : " carry") + " no theme";
    }

    /// What `answers` of respondents gave: `75% (97 of 129)`, or `9 of 12` where the base is small.
    static String share(Share share) {
        if (share.isWithheld()) {
            return Table.Cell.WITHHELD;
        }
        String counts = Figures.count(share.count()) + " of " + Figures.count(share.base());
        return share.base() < Figures.PERCENT_BASE ? counts : Figures.whole(share) + ", " + counts;
    }

    static String coverage(long organisations, int population) {
        Share share = new Share(Math.min(organisations, population), population);
        return "Of the " + Figures.count(population) + " organisations that could have answered, "
                + Figures.count(organisations) + " did (" + Figures.whole(share) + ").";
    }

    /// The rows with the most frequent first, those that are withheld last.
    static List<ClosedRow> ranked(List<ClosedRow> options) {
        return options.stream()
                .sorted(Comparator.comparingLong(
                        row -> row.share().isWithheld() ? 1 : -row.share().count()))
                .toList();
    }

    /// What was chosen most often, with what that stands on; `options` hold at least one.
    static Stated chosen(Evidence evidence, ClosedQuestion question, List<ClosedRow> options) {
        List<ClosedRow> told = ranked(options).stream()
                .filter(row -> !row.share().isWithheld())
                .toList();
        if (told.size() < options.size()) {
            return Stated.plainly("To " + quoted(question.text()) + ", which answer was given most often is not told.");
        }
        String text = chosen(question, told);
        List<Basis> bases = told.stream()
                .filter(row -> text.contains(quoted(row.option())))
                .map(evidence.bases()::closed)
                .toList();
        return new Stated(text, bases.isEmpty() ? List.of(evidence.bases().closed(told.getFirst())) : bases);
    }

    /// A scale's mean.
    static Stated scale(ClosedQuestion question, ScaleRow row) {
        String text = "Scored as a scale, the answers of " + Figures.count(row.base(), "respondent") + " to "
                + quoted(question.text()) + " have a mean of " + Figures.two(row.mean()) + " (95% interval "
                + Figures.two(row.interval().low()) + " to "
                + Figures.two(row.interval().high())
                + "), a standard deviation of " + Figures.two(row.deviation()) + " and a median of "
                + Figures.two(row.median()) + ".";
        Map<String, String> filter =
                Map.of("table", "scales", "question", question.id().value(), "segment", "");
        return Stated.of(text, Basis.of("respondents with a scored answer", filter, row.base()));
    }

    /// What was chosen most often; `options` hold at least one, the most frequent first.
    static String chosen(ClosedQuestion question, List<ClosedRow> options) {
        Share first = options.getFirst().share();
        List<ClosedRow> joint = options.stream()
                .filter(row -> row.share().count() == first.count())
                .toList();
        String asked = "To " + quoted(question.text()) + ", ";
        if (first.count() == 0) {
            return asked + "no option was chosen.";
        }
        if (joint.size() == options.size() && options.size() > 1) {
            return asked + "every option was chosen equally often (" + share(first) + " each).";
        }
        if (question.kind() != ClosedQuestion.Kind.MULTI || joint.size() > 1) {
            return asked
                    + (joint.size() == 1 ? "the answer given most often was " : "the answers given most often were ")
                    + and(joint.stream().map(row -> quoted(row.option())).toList())
                    + " (" + share(first) + (joint.size() == 1 ? "" : " each") + ").";
        }
        return asked + "the options chosen most often were " + and(leading(options)) + ".";
    }

    /// The three options in front, and fewer where others tie with the last of them.
    private static List<String> leading(List<ClosedRow> options) {
        int shown = Math.min(3, options.size());
        while (shown > 0 && shown < options.size() && count(options, shown - 1) == count(options, shown)) {
            shown--;
        }
        return options.subList(0, shown).stream()
                .filter(row -> row.share().count() > 0)
                .map(row -> quoted(row.option()) + " (" + share(row.share()) + ")")
                .toList();
    }

    private static long count(List<ClosedRow> options, int place) {
        return options.get(place).share().count();
    }

    static String quoted(String text) {
        return "“" + text.strip() + "”";
    }

    /// `a, b and c`.
    static String and(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    }
}
