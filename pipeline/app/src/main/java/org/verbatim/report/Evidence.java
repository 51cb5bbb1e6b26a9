package org.verbatim.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Question;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// The findings as the sections of a report ask for them.
record Evidence(Findings findings, ThemeTree tree, Bases bases, Prevalence prevalence, Quotations quotations) {
    Evidence(Findings findings) {
        this(findings, new ThemeTree(findings.taxonomies()));
    }

    private Evidence(Findings findings, ThemeTree tree) {
        this(
                findings,
                tree,
                new Bases(tree),
                new Prevalence(findings.survey().quantifiers()),
                new Quotations(findings));
    }

    /// All questions, in the order in which respondents were asked.
    List<Question> questionnaire() {
        Map<QuestionId, Question> byId = new HashMap<>();
        findings.survey().closed().forEach(question -> byId.put(question.id(), question));
        findings.survey().open().forEach(question -> byId.put(question.id(), question));
        return findings.survey().order().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
    }

    Optional<ClosedQuestion> closed(QuestionId id) {
        return findings.survey().closed().stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /// A question's scale over all respondents.
    Optional<Comparisons.ScaleRow> scale(ClosedQuestion question) {
        return findings.comparisons().scales().stream()
                .filter(row -> row.question().id().equals(question.id())
                        && row.segment().isEmpty())
                .filter(row -> row.base() > 1)
                .findFirst();
    }

    /// The value of a further axis that marks examples, by its id or name.
    Optional<ThemeId> examples() {
        return findings.taxonomies().stream()
                .skip(1)
                .flatMap(axis -> axis.themes().stream())
                .filter(value -> value.id().value().endsWith("example")
                        || value.name().strip().toLowerCase(Locale.ROOT).startsWith("example"))
                .map(Theme::id)
                .findFirst();
    }

    /// Whether the quoted words themselves hold a mention of a value of a further axis.
    boolean speaksOf(Findings.ChosenQuote chosen, ThemeId value) {
        return mentions(chosen, value).findAny().isPresent();
    }

    /// Whether the words surely speak of the theme that they are quoted for: in more places than one, or as a whole.
    /// Where a quote stands for no figure beside it, a wrong one is worse than none.
    boolean surely(Findings.ChosenQuote chosen) {
        int whole = chosen.quote().comment().verbatim().length();
        return mentions(chosen, chosen.theme()).anyMatch(span -> span.start() == 0 && span.end() == whole)
                || mentions(chosen, chosen.theme()).distinct().limit(2).count() > 1;
    }

    private Stream<Span> mentions(Findings.ChosenQuote chosen, ThemeId theme) {
        return excerpt(chosen.quote().comment().id()).stream()
                .flatMap(excerpt -> excerpt.mentions().stream())
                .filter(mention -> mention.theme().equals(theme)
                        && mention.span().start() >= chosen.quote().span().start()
                        && mention.span().end() <= chosen.quote().span().end())
                .map(Findings.Marked::span);
    }

    /// Whether there is anything to report of an open question.
    boolean reported(QuestionId id) {
        return findings.questions().stream()
                .anyMatch(summary -> summary.question().equals(Optional.of(id)));
    }

    /// A name from survey.yaml as people write it: `trust_type` is `trust type`.
    static String words(String id) {
        return id.replace('_', ' ');
    }

    /// The words of a comment that carry a theme are its own; a respondent's segments are kept with the comment.
    Optional<Findings.Excerpt> excerpt(CommentId id) {
        return quotations.excerpt(id);
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
