package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.model.QuestionId;

/// The themes of the comments: a sheet for all questions together, and one for each.
final class ThemeSheets {
    private static final List<Column> COLUMNS = List.of(
            Column.label("Theme"),
            Column.label("Parent theme"),
            Column.count("Respondents"),
            Column.count("Base"),
            Column.percent("Per cent of base"),
            Column.percent("Lower bound (%)"),
            Column.percent("Upper bound (%)"),
            Column.count("Organisations"),
            Column.count("Comments"),
            Column.count("Mentions"));

    private ThemeSheets() {}

    static List<Draft> of(Named named) {
        List<Draft> drafts = new ArrayList<>();
        for (QuestionSummary summary : named.findings().questions()) {
            drafts.add(draft(named, summary.question()));
        }
        return drafts;
    }

    private static Draft draft(Named named, Optional<QuestionId> question) {
        return Draft.of(
                "themes " + question.map(QuestionId::value).orElse("all"),
                "Themes: " + named.question(question),
                "tables/themes.csv",
                List.of(Note.THEME_BASE, Note.TREE, Note.MENTIONS, Note.INTERVAL),
                COLUMNS,
                named.findings().themes().stream()
                        .filter(row -> row.question().equals(question))
                        .map(row -> cells(named, row))
                        .toList());
    }

    private static List<Cell> cells(Named named, ThemeRow row) {
        return List.of(
                Cell.words(named.theme(row.theme())),
                Cell.words(named.parent(row.theme())),
                Cell.count(row.respondents()),
                Cell.base(row.respondents()),
                Cell.percent(row.respondents()),
                Cell.low(row.respondents(), row.interval()),
                Cell.high(row.respondents(), row.interval()),
                Cell.count(row.organisations()),
                Cell.count(row.comments()),
                Cell.count(row.mentions()));
    }
}
