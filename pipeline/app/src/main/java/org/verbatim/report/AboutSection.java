package org.verbatim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        blocks.add(Block.plain(new Stated(comments(evidence.everything()), Bases.commented(evidence.everything()))));
        blocks.add(answers(evidence));
        blocks.add(
                Block.note(
                        "Answers asked for are left blank or received; what is received is set aside or analysed. "
                                + "Respondents and organisations are those of the comments analysed; who commented on several "
                                + "questions is counted once in the last row. “No theme” counts comments analysed that carry none."));
        commenting(evidence).forEach(blocks::add);
        blocks.add(Block.plain("Percentages of closed questions are of the respondents who answered the question. "
                + "Percentages of themes are of the respondents who commented on the question, with content. "
                + "Each percentage is shown with its base."));
        return new Section("about", "About this survey", blocks);
    }

    /// Who commented and who did not, by segment.
    private static List<Block> commenting(Evidence evidence) {
        List<Table.Row> rows = new ArrayList<>();
        for (CommentingRow row : evidence.findings().comparisons().commenting()) {
            if (row.question().isEmpty()) {
                Basis basis = evidence.bases().commenting(row);
                rows.add(Table.Row.plain(
                        row.value(),
                        List.of(
                                Table.Cell.of(Evidence.words(row.segment())),
                                Table.Cell.of(
                                        row.share().isWithheld()
                                                ? Table.Cell.WITHHELD
                                                : Figures.count(row.share().base())),
                                Table.Cell.count(row.share(), basis),
                                Table.Cell.percent(row.share(), basis),
                                Table.Cell.of(CrossTables.differs(row.flag().contains("differs"), row.pAdjusted())))));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Table.Column> columns = List.of(
                Table.Column.words("Group"),
                Table.Column.words("Segment"),
                Table.Column.number("Respondents"),
                Table.Column.number("Commented"),
                Table.Column.number("Per cent"),
                Table.Column.words("Difference"));
        return List.of(
                new Table("Who answered, and who commented", columns, rows),
                Block.note("Commented: wrote at least one comment that was analysed. “Differs” marks a segment whose "
                        + "groups commented unequally (p below 0.05 after Benjamini and Hochberg)."));
    }

    private static String respondents(Findings findings) {
        String counted = "The survey was answered by " + Figures.count(findings.respondents(), "respondent");
        return findings.survey().organisations()
                ? counted + " from " + Figures.count(findings.organisations(), "organisation") + "."
                : counted + ".";
    }

    private static String comments(QuestionSummary all) {
        long received = received(all);
        return "They wrote " + Figures.count(received, "comment") + ". Of these, " + Figures.count(all.kept())
                + (all.kept() == 1 ? " was" : " were") + " analysed and " + Figures.count(received - all.kept())
                + (received - all.kept() == 1 ? " was" : " were") + " set aside for the reasons in the table. "
                + "Of the comments analysed, " + Sentences.uncoded(all) + ".";
    }

    private static long received(QuestionSummary summary) {
        return summary.answers() - summary.aside().getOrDefault(SetAside.BLANK, 0L);
    }

    private static Table answers(Evidence evidence) {
        List<SetAside> reasons = Arrays.stream(SetAside.values())
                .filter(reason -> reason != SetAside.BLANK)
                .filter(reason -> evidence.everything().aside().getOrDefault(reason, 0L) > 0)
                .toList();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Question"));
        columns.add(Table.Column.number("Asked"));
        columns.add(Table.Column.number("Left blank"));
        columns.add(Table.Column.number("Received"));
        reasons.forEach(reason -> columns.add(new Table.Column(heading(reason), "set aside", true)));
        columns.add(Table.Column.number("Analysed"));
        columns.add(Table.Column.number("Respondents"));
        if (evidence.findings().survey().organisations()) {
            columns.add(Table.Column.number("Organisations"));
        }
        columns.add(Table.Column.number("No theme"));
        List<Table.Row> rows = new ArrayList<>();
        evidence.findings().questions().stream()
                .filter(summary -> summary.question().isPresent())
                .forEach(summary -> rows.add(row(evidence, summary, reasons)));
        if (rows.size() > 1) {
            rows.add(row(evidence, evidence.everything(), reasons));
        }
        return new Table("What became of every answer to an open question", columns, rows);
    }

    private static String heading(SetAside reason) {
        return Character.toUpperCase(reason.reason().charAt(0))
                + reason.reason().substring(1);
    }

    private static Table.Row row(Evidence evidence, QuestionSummary summary, List<SetAside> reasons) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.of(summary.answers()));
        cells.add(Table.Cell.of(summary.aside().getOrDefault(SetAside.BLANK, 0L)));
        cells.add(Table.Cell.of(received(summary)));
        reasons.forEach(reason -> cells.add(Table.Cell.of(summary.aside().getOrDefault(reason, 0L))));
        cells.add(Table.Cell.of(summary.kept()));
        cells.add(Table.Cell.of(summary.respondents()));
        if (evidence.findings().survey().organisations()) {
            cells.add(Table.Cell.of(summary.organisations()));
        }
        cells.add(Table.Cell.of(summary.uncoded()));
        Optional<Behind> behind = Optional.of(Behind.anything(summary.question()));
        Table.Rank rank = summary.question().isPresent() ? Table.Rank.PLAIN : Table.Rank.SUM;
        return new Table.Row(rank, 0, evidence.title(summary.question()), behind, cells);
    }
}
