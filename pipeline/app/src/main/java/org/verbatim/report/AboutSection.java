package org.verbatim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.verbatim.analyse.Comparisons.CommentingRow;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.model.SetAside;
import org.verbatim.model.Share;

/// Who answered, and what became of every answer.
final class AboutSection {
    private AboutSection() {}

    static Section of(Evidence evidence) {
        Findings findings = evidence.findings();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.plain(Stated.of(
                respondents(findings),
                Basis.of("respondents", Map.of("file", "responses"), findings.respondents()),
                Basis.of(
                        "organisations",
                        Map.of("file", "responses", "count", "organisations"),
                        findings.organisations()))));
        findings.survey().population().ifPresent(population -> {
            if (population > 0 && findings.survey().organisations()) {
                blocks.add(Block.plain(Stated.of(
                        Sentences.coverage(findings.organisations(), population),
                        Basis.of(
                                "organisations that answered",
                                Map.of("file", "responses", "count", "coverage"),
                                new Share(Math.min(findings.organisations(), population), population)))));
            }
        });
        blocks.add(
                Block.plain("Percentages of closed questions are of the respondents who answered the question; those "
                        + "of themes are of the respondents who commented on the question, with content. Each stands with its "
                        + "base. How themes were found and what the words for shares stand for is told under Method and "
                        + "limits."));
        answers(evidence).ifPresent(table -> {
            blocks.add(new Block.Subheading("about-answers", "What was written"));
            blocks.add(Block.plain(new Stated(comments(evidence.everything()), written(evidence.everything()))));
            blocks.add(table);
            blocks.add(Block.note("What respondents are asked is left blank, set aside or analysed. "
                    + (evidence.findings().survey().organisations()
                            ? "Organisations are those of the comments analysed. "
                            : "")
                    + (evidence.findings().survey().open().size() > 1
                            ? "Who commented on several questions is counted once in the last row. "
                            : "")
                    + "“No theme” counts comments analysed that carry none."));
        });
        commenting(evidence).forEach(blocks::add);
        reasons(evidence)
                .ifPresent(table -> blocks.add(
                        new Block.Further("about-further", "More: why comments were set aside", List.of(table))));
        return new Section("about", "About this survey", blocks);
    }

    /// Who commented and who did not, by segment.
    private static List<Block> commenting(Evidence evidence) {
        List<Table.Row> rows = new ArrayList<>();
        boolean differing = false;
        boolean told = true;
        for (CommentingRow row : evidence.findings().comparisons().commenting()) {
            if (row.question().isEmpty()) {
                Basis basis = evidence.bases().commenting(row);
                rows.add(Table.Row.plain(
                        Sentences.capital(Evidence.words(row.segment())) + ": " + row.value(),
                        List.of(
                                Table.Cell.of(
                                        row.share().isWithheld()
                                                ? Table.Cell.WITHHELD
                                                : Figures.count(row.share().base())),
                                Table.Cell.count(row.share(), basis),
                                Table.Cell.percent(row.share(), basis))));
                differing |= row.flag().contains("differs");
                told &= !Double.isNaN(row.pAdjusted());
            }
        }
        if (rows.isEmpty() || evidence.findings().survey().open().isEmpty()) {
            return List.of();
        }
        List<Table.Column> columns = List.of(
                Table.Column.words("Group"),
                Table.Column.number("Respondents"),
                Table.Column.number("Commented"),
                new Table.Column("Per cent", "of the group", true));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Subheading("about-respondents", "Who answered")));
        if (told) {
            blocks.add(Block.plain(
                    differing
                            ? "Some groups commented more often than others by more than chance would explain (p below "
                                    + "0.05 after Benjamini and Hochberg)."
                            : "No group commented more or less often than others by more than chance would explain."));
        }
        blocks.add(new Table("Who answered, and who commented", columns, rows));
        blocks.add(Block.note("Commented: wrote at least one comment that was analysed."));
        return blocks;
    }

    private static String respondents(Findings findings) {
        String counted = "The survey was answered by " + Figures.count(findings.respondents(), "respondent");
        return findings.survey().organisations()
                ? counted + " from " + Figures.count(findings.organisations(), "organisation") + "."
                : counted + ".";
    }

    private static String comments(QuestionSummary all) {
        long received = received(all);
        return "Respondents wrote " + Figures.count(received, "comment") + ". Of these, " + Figures.count(all.kept())
                + (all.kept() == 1 ? " was" : " were") + " analysed and " + aside(received - all.kept())
                + ". Of the comments analysed, " + Sentences.uncoded(all) + ".";
    }

    private static String aside(long aside) {
        if (aside == 0) {
            return "none was set aside";
        }
        return Figures.count(aside)
                + (aside == 1
                        ? " was set aside, since it held nothing to analyse"
                        : " were set aside, since they held nothing to analyse");
    }

    /// What the sentence on all comments stands on.
    private static List<Basis> written(QuestionSummary all) {
        List<Basis> bases = new ArrayList<>(Bases.commented(all));
        bases.add(Bases.answers(all, "responses", "comments received", received(all)));
        bases.add(Bases.answers(all, "set_aside", "comments set aside", received(all) - all.kept()));
        return bases;
    }

    private static Table.Cell cell(QuestionSummary summary, String file, String what, long count) {
        return Table.Cell.of(count).on(Bases.answers(summary, file, what, count));
    }

    private static long received(QuestionSummary summary) {
        return summary.answers() - blank(summary);
    }

    private static Optional<Block> answers(Evidence evidence) {
        boolean organisations = evidence.findings().survey().organisations();
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.words("Question"),
                Table.Column.number("Asked"),
                Table.Column.number("Left blank"),
                Table.Column.number("Set aside"),
                Table.Column.number("Analysed"),
                Table.Column.number("Respondents")));
        if (organisations) {
            columns.add(Table.Column.number("Organisations"));
        }
        columns.add(Table.Column.number("No theme"));
        List<Table.Row> rows = rows(evidence, summary -> {
            List<Table.Cell> cells = new ArrayList<>();
            List<Basis> commented = Bases.commented(summary);
            cells.add(cell(summary, "responses", "answers asked for", summary.answers()));
            cells.add(cell(summary, "responses", "answers left blank", blank(summary)));
            cells.add(cell(summary, "set_aside", "comments set aside", received(summary) - summary.kept()));
            cells.add(cell(summary, "matrix", "comments analysed", summary.kept()));
            cells.add(Table.Cell.of(summary.respondents()).on(commented.getFirst()));
            if (organisations) {
                cells.add(Table.Cell.of(summary.organisations()).on(commented.get(1)));
            }
            cells.add(Table.Cell.of(summary.uncoded()).on(commented.getLast()));
            return cells;
        });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table("What became of every answer to an open question", columns, rows));
    }

    private static Optional<Block> reasons(Evidence evidence) {
        List<SetAside> reasons = Arrays.stream(SetAside.values())
                .filter(reason -> reason != SetAside.BLANK)
                .filter(reason -> evidence.everything().aside().getOrDefault(reason, 0L) > 0)
                .toList();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Question"));
        columns.add(Table.Column.number("Received"));
        reasons.forEach(reason -> columns.add(Table.Column.number(Sentences.capital(reason.reason()))));
        columns.add(Table.Column.number("Analysed"));
        List<Table.Row> rows = rows(evidence, summary -> {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(cell(summary, "responses", "comments received", received(summary)));
            reasons.forEach(reason -> cells.add(cell(
                    summary,
                    "set_aside",
                    "comments set aside: " + reason.reason(),
                    summary.aside().getOrDefault(reason, 0L))));
            cells.add(cell(summary, "matrix", "comments analysed", summary.kept()));
            return cells;
        });
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table("Comments set aside, by reason", columns, rows));
    }

    /// A row for each open question, and one for all.
    private static List<Table.Row> rows(Evidence evidence, Function<QuestionSummary, List<Table.Cell>> cells) {
        List<Table.Row> rows = new ArrayList<>();
        evidence.findings().questions().stream()
                .filter(summary -> summary.question().isPresent())
                .forEach(summary -> rows.add(row(evidence, summary, cells)));
        if (rows.size() > 1) {
            rows.add(row(evidence, evidence.everything(), cells));
        }
        return rows;
    }

    private static Table.Row row(
            Evidence evidence, QuestionSummary summary, Function<QuestionSummary, List<Table.Cell>> cells) {
        return new Table.Row(
                summary.question().isPresent() ? Table.Rank.PLAIN : Table.Rank.SUM,
                0,
                evidence.title(summary.question()),
                Optional.of(Behind.anything(summary.question())),
                cells.apply(summary));
    }

    private static long blank(QuestionSummary summary) {
        return summary.aside().getOrDefault(SetAside.BLANK, 0L);
    }
}
