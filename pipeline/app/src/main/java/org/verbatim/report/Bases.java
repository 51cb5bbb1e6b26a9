package org.verbatim.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Findings;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// What the figures of a report stand on, by the tables of the results.
final class Bases {
    private final ThemeTree tree;

    Bases(ThemeTree tree) {
        this.tree = tree;
    }

    Basis closed(Findings.ClosedRow row) {
        return Basis.of(
                "respondents who chose " + Sentences.quoted(row.option()),
                in("closed", row.question().id(), "option", option(row.option(), row.net())),
                row.share());
    }

    Basis closed(Comparisons.ClosedSegmentRow row) {
        Map<String, String> filter =
                in("closed_by_segment", row.question().id(), "option", option(row.option(), row.net()));
        filter.put("segment", row.segment());
        filter.put("value", row.value());
        return Basis.of(
                "respondents of " + row.value() + " who chose " + Sentences.quoted(row.option()), filter, row.share());
    }

    static Basis paired(Comparisons.PairedRow row, Share share) {
        Map<String, String> filter = in("paired", row.question().id(), "option", option(row.option(), row.net()));
        filter.put("other", row.other().id().value());
        String where =
                share.equals(row.first()) ? row.question().text() : row.other().text();
        return Basis.of(
                "of those who answered both, respondents who chose " + Sentences.quoted(row.option()) + " in "
                        + Sentences.quoted(where),
                filter,
                share);
    }

    /// How many answers to a question became what.
    ///
    /// @param file what lists them: `responses`, `set_aside` or `matrix`
    static Basis answers(Findings.QuestionSummary summary, String file, String what, long count) {
        Map<String, String> filter = new TreeMap<>();
        filter.put("file", file);
        filter.put("question", summary.question().map(QuestionId::value).orElse("*"));
        return Basis.of(what, filter, count);
    }

    Basis pair(Findings.PairRow row) {
        return Basis.of(
                "comments that carry " + tree.name(row.first()) + " and " + tree.name(row.second()),
                Map.of(
                        "table",
                        "cooccurrence",
                        "theme_a",
                        row.first().value(),
                        "theme_b",
                        row.second().value()),
                row.comments());
    }

    /// Votes are shared among the respondents of an organisation, so that only their base is a count.
    Basis vote(Comparisons.VoteRow row) {
        return new Basis(
                "votes of organisations for " + Sentences.quoted(row.option()),
                in("votes", row.question().id(), "option", option(row.option(), row.net())),
                OptionalLong.empty(),
                OptionalLong.of(row.organisations()));
    }

    /// Who commented, what they wrote, and how much of it carries no theme.
    static List<Basis> commented(Findings.QuestionSummary summary) {
        Map<String, String> filter = new TreeMap<>();
        filter.put("file", "matrix");
        filter.put("question", summary.question().map(QuestionId::value).orElse("*"));
        return List.of(
                Basis.of("respondents who commented", filter, summary.respondents()),
                Basis.of("organisations that commented", filter, summary.organisations()),
                Basis.of("comments analysed", filter, summary.kept()),
                Basis.of(
                        "comments analysed that carry no theme",
                        filter,
                        summary.uncoded().isPresent()
                                ? new Share(summary.uncoded().getAsLong(), summary.kept())
                                : Share.withheld()));
    }

    Basis theme(Findings.ThemeRow row) {
        return Basis.of("respondents who raised " + tree.name(row.theme()), place(row), row.respondents());
    }

    Basis comments(Findings.ThemeRow row) {
        return Basis.of("comments that carry " + tree.name(row.theme()), place(row), row.comments());
    }

    Basis organisations(Findings.ThemeRow row) {
        return Basis.of("organisations that raised " + tree.name(row.theme()), place(row), row.organisations());
    }

    Basis mentions(Findings.ThemeRow row) {
        return Basis.of("mentions of " + tree.name(row.theme()), place(row), row.mentions());
    }

    private static Map<String, String> place(Findings.ThemeRow row) {
        return in("themes", row.question(), "theme", row.theme().value());
    }

    Basis segment(Findings.SegmentRow row) {
        Map<String, String> filter =
                in("segments", row.question(), "theme", row.theme().value());
        filter.put("segment", row.segment());
        filter.put("value", row.value());
        return Basis.of(
                "respondents of " + row.value() + " who raised " + tree.name(row.theme()), filter, row.respondents());
    }

    Basis crossed(Findings.CrossRow row) {
        Map<String, String> filter =
                in("crossed", row.question(), "theme", row.theme().value());
        filter.put("axis", row.axis());
        filter.put("value", row.value().value());
        return Basis.of(
                "respondents who raised " + tree.name(row.theme()) + " and " + tree.name(row.value())
                        + " in one sentence",
                filter,
                row.respondents());
    }

    Basis commenting(Comparisons.CommentingRow row) {
        Map<String, String> filter = in("commenting", row.question(), "segment", row.segment());
        filter.put("value", row.value());
        return Basis.of("respondents of " + row.value() + " who commented", filter, row.share());
    }

    Basis keyword(Comparisons.KeywordRow row) {
        Map<String, String> filter = in("keywords", Optional.empty(), "segment", row.segment());
        filter.remove("question");
        filter.put("value", row.value());
        filter.put("word", row.word());
        return Basis.of(
                "respondents of " + row.value() + " who use the word " + Sentences.quoted(row.word()),
                filter,
                row.here());
    }

    Basis ticked(Comparisons.TickedRow row, String what, long count) {
        Map<String, String> filter = in("ticked", row.question().id(), "option", row.option());
        filter.put("comments_on", row.comments().value());
        filter.put("theme", row.theme().value());
        return Basis.of(what, filter, count);
    }

    private static String option(String option, boolean net) {
        return net ? "net: " + option : option;
    }

    private static Map<String, String> in(String table, QuestionId question, String key, String value) {
        return in(table, Optional.of(question), key, value);
    }

    private static Map<String, String> in(String table, Optional<QuestionId> question, String key, String value) {
        Map<String, String> filter = new TreeMap<>();
        filter.put("table", table);
        filter.put("question", question.map(QuestionId::value).orElse("*"));
        filter.put(key, value);
        return filter;
    }
}
