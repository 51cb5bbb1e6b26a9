package org.verbatim.report;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.taxonomy.Taxonomy;

/// The findings as the sections of a report ask for them.
record Evidence(Findings findings, ThemeTree tree) {
    Evidence(Findings findings) {
        this(findings, new ThemeTree(findings.taxonomies()));
    }

    /// The taxonomy whose themes are reported; the others are axes that cross it.
    Taxonomy themes() {
        return findings.taxonomies().isEmpty()
                ? new Taxonomy("themes", "Themes", "0", List.of())
                : findings.taxonomies().getFirst();
    }

    QuestionSummary everything() {
        return summary(Optional.empty());
    }

    QuestionSummary summary(Optional<QuestionId> question) {
        return findings.questions().stream()
                .filter(summary -> summary.question().equals(question))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no summary of question " + question));
    }

    /// The open questions that are reported: all of them together first, where there are several.
    List<Optional<QuestionId>> questions() {
        List<OpenQuestion> open = findings.survey().open();
        return findings.questions().stream()
                .map(QuestionSummary::question)
                .filter(question -> question.isPresent() || open.size() > 1)
                .toList();
    }

    /// What a question is called in a heading: its own words.
    String title(Optional<QuestionId> question) {
        return question.map(this::text).orElse("All comments together");
    }

    private String text(QuestionId id) {
        return findings.survey().open().stream()
                .filter(question -> question.id().equals(id))
                .map(OpenQuestion::text)
                .findFirst()
                .orElse(id.value());
    }

    /// The rows of the first taxonomy's themes in one question, the most frequent first, children below parents.
    List<ThemeTree.Placed> ranked(Optional<QuestionId> question) {
        return tree.ranked(rows(question));
    }

    List<ThemeRow> rows(Optional<QuestionId> question) {
        return findings.themes().stream()
                .filter(row -> row.question().equals(question))
                .filter(row -> themes().theme(row.theme()).isPresent())
                .toList();
    }

    List<ClosedRow> options(ClosedQuestion question) {
        return closed(question, false);
    }

    List<ClosedRow> nets(ClosedQuestion question) {
        return closed(question, true);
    }

    private List<ClosedRow> closed(ClosedQuestion question, boolean net) {
        return findings.closed().stream()
                .filter(row -> row.net() == net)
                .filter(row -> row.question().id().equals(question.id()))
                .toList();
    }
}
