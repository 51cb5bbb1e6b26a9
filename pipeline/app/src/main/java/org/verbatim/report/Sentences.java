package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.verbatim.analyse.Comparisons.ScaleRow;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Share;

/// The sentences that a report drafts: true of the figures whatever they are, and never more than they say.
final class Sentences {
    private Sentences() {}

    /// Answers that are named last, if at all: nobody asks which was chosen least.
    private static final List<String> LEFTOVERS = List.of("other", "don't know", "don’t know", "none of these");

    /// `Most respondents who commented (88 of 110, 80%) raised Capacity: Staffing (40) and Time (12).`
    ///
    /// @param children its sub-themes, in the order in which they are named
    static Stated raised(Evidence evidence, ThemeTree.Placed placed, List<ThemeTree.Placed> children) {
        Share share = placed.row().respondents();
        String said = share.base() < Prevalence.LEAST_BASE
                ? "Of the " + Figures.count(share.base()) + " respondents who commented, "
                        + Figures.count(share.count()) + " raised "
                : capital(evidence.prevalence().respondents(share)) + " raised ";
        return new Stated(
                said + placed.name() + within(children) + ".", raisedBases(evidence, List.of(placed), children));
    }

    /// `: Staffing (40) and Time (12)`, of how many respondents each.
    static String within(List<ThemeTree.Placed> children) {
        return children.isEmpty()
                ? ""
                : ": "
                        + and(children.stream()
                                .map(child -> child.name() + " ("
                                        + Figures.count(
                                                child.row().respondents().count()) + ")")
                                .toList());
    }

    static List<Basis> raisedBases(Evidence evidence, List<ThemeTree.Placed> themes, List<ThemeTree.Placed> children) {
        return Stream.concat(themes.stream(), children.stream())
                .map(placed -> evidence.bases().theme(placed.row()))
                .toList();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// How many comments carry no theme: `3 carry no theme`.
    static String uncoded(QuestionSummary summary) {
        if (summary.uncoded().isEmpty()) {
            return "how many carry no theme is not told";
        }
        long uncoded = summary.uncoded().getAsLong();
        if (uncoded == 0 && summary.kept() > 0) {
            return "each carries a theme";
        }
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
            return Stated.plainly("Which answer was given most often is not told.");
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
        String text = "Scored as a scale, from 1 for the last answer, the answers of "
                + Figures.count(row.base(), "respondent") + " have a mean of " + Figures.two(row.mean())
                + " (95% interval "
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
        if (first.count() == 0) {
            return "No option was chosen.";
        }
        if (joint.size() == options.size() && options.size() > 1) {
            return "Every option was chosen equally often (" + share(first) + " each).";
        }
        if (question.kind() != ClosedQuestion.Kind.MULTI || joint.size() > 1) {
            return (joint.size() == 1 ? "The answer given most often was " : "The answers given most often were ")
                    + and(joint.stream().map(row -> quoted(row.option())).toList())
                    + " (" + share(first) + (joint.size() == 1 ? "" : " each") + ").";
        }
        return "The options chosen most often were " + and(leading(options)) + ".";
    }

    /// What was chosen least often in a multiple choice, if one option alone was: `Least often chosen was “Time” (9%, 9
    /// of 100).`
    static Optional<Stated> least(Evidence evidence, ClosedQuestion question, List<ClosedRow> options) {
        List<ClosedRow> told = ranked(options).stream()
                .filter(row -> !LEFTOVERS.contains(row.option().strip().toLowerCase(Locale.ROOT)))
                .toList();
        boolean whole = options.stream().noneMatch(row -> row.share().isWithheld());
        if (question.kind() != ClosedQuestion.Kind.MULTI || !whole || told.size() < 4) {
            return Optional.empty();
        }
        ClosedRow least = told.getLast();
        return count(told, told.size() - 1) == count(told, told.size() - 2)
                ? Optional.empty()
                : Optional.of(Stated.of(
                        "Least often chosen was " + quoted(least.option()) + " (" + share(least.share()) + ").",
                        evidence.bases().closed(least)));
    }

    /// A net with its parts; where rounded parts do not add up to it, it says so. Empty where one of them is not told.
    static Optional<Stated> net(Evidence evidence, ClosedQuestion question, ClosedRow net, List<ClosedRow> options) {
        List<String> within = question.nets().stream()
                .filter(written -> written.name().equals(net.option()))
                .map(ClosedQuestion.Net::options)
                .findFirst()
                .orElse(List.of());
        List<ClosedRow> parts =
                options.stream().filter(row -> within.contains(row.option())).toList();
        boolean told = !net.share().isWithheld()
                && parts.stream().noneMatch(part -> part.share().isWithheld());
        if (parts.isEmpty() || !told || net.share().base() < Figures.PERCENT_BASE) {
            return Optional.empty();
        }
        boolean several = question.kind() == ClosedQuestion.Kind.MULTI;
        long sum = parts.stream()
                .mapToLong(row -> Figures.rounded(row.share(), 100))
                .sum();
        boolean adds = several || sum == Figures.rounded(net.share(), 100);
        String counts = Figures.count(net.share().count()) + " of "
                + Figures.count(net.share().base());
        String text = "Together, "
                + and(parts.stream().map(row -> quoted(row.option())).toList())
                + (several ? ", each respondent counted once," : "") + " were chosen by " + Figures.whole(net.share())
                + " (" + counts
                + (several
                        ? ""
                        : "; "
                                + String.join(
                                        " + ",
                                        parts.stream()
                                                .map(row -> Figures.whole(row.share()))
                                                .toList()))
                + (adds ? ")." : "; the parts do not add up because of rounding).");
        List<Basis> bases = new ArrayList<>(List.of(evidence.bases().closed(net)));
        parts.forEach(part -> bases.add(evidence.bases().closed(part)));
        return Optional.of(new Stated(text, bases));
    }

    /// In the summary, after the question: `Most often: “b” (50%, 50 of 100).`
    static Stated briefly(Evidence evidence, ClosedQuestion question, List<ClosedRow> options) {
        Stated said = chosen(evidence, question, options);
        String text = said.text()
                .replace("The answer given most often was ", "Most often: ")
                .replace("The answers given most often were ", "Most often: ")
                .replace("The options chosen most often were ", "Most often: ");
        return new Stated(text, said.bases());
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
