package org.verbatim.report;

import java.util.List;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Share;

/// The sentences that a report drafts: true of the figures whatever they are, and never more than they say.
final class Sentences {
    private Sentences() {}

    /// `most respondents who commented (88 of 110, 80%)`.
    static String respondents(Share share) {
        if (share.base() < Prevalence.LEAST_BASE) {
            return Figures.count(share.count()) + " of the " + Figures.count(share.base())
                    + " respondents who commented";
        }
        return Prevalence.of(share).words() + " who commented (" + Figures.of(share) + ")";
    }

    static String raised(String theme, Share share) {
        return theme + " was raised by " + respondents(share) + ".";
    }

    /// What `answers` of respondents gave: `75% (97 of 129)`, or `9 of 12` where the base is small.
    static String share(Share share) {
        String counts = Figures.count(share.count()) + " of " + Figures.count(share.base());
        return share.base() < Figures.PERCENT_BASE ? counts : Figures.whole(share) + ", " + counts;
    }

    static String coverage(long organisations, int population) {
        Share share = new Share(Math.min(organisations, population), population);
        return "Of the " + Figures.count(population) + " organisations that could have answered, "
                + Figures.count(organisations) + " did (" + Figures.whole(share) + ").";
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
