package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.model.SetAside;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// What the figures stand on: what became of every answer to an open question, and what every theme means.
final class AnswerSheets {
    private AnswerSheets() {}

    static List<Draft> of(Named named) {
        return List.of(answers(named), themes(named));
    }

    private static Draft answers(Named named) {
        List<Column> columns = new ArrayList<>(List.of(Column.label("Question"), Column.count("Answers asked for")));
        for (SetAside reason : SetAside.values()) {
            columns.add(Column.count("Set aside: " + reason.reason()));
        }
        columns.addAll(List.of(
                Column.count("Comments analysed"),
                Column.count("Analysed without a theme"),
                Column.count("Respondents"),
                Column.count("Organisations")));
        return new Draft(
                "answers set aside",
                "What became of every answer to an open question",
                List.of("Answers asked for are set aside, for one reason each, or analysed."),
                List.of(),
                Optional.empty(),
                columns,
                named.findings().questions().stream()
                        .map(summary -> cells(named, summary))
                        .toList(),
                NamedTable.Filter.NONE);
    }

    private static List<Cell> cells(Named named, QuestionSummary summary) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(named.question(summary.question())));
        cells.add(Cell.count(summary.answers()));
        Arrays.stream(SetAside.values())
                .map(reason -> Cell.count(summary.aside().getOrDefault(reason, 0L)))
                .forEach(cells::add);
        cells.add(Cell.count(summary.kept()));
        cells.add(Cell.count(summary.uncoded()));
        cells.add(Cell.count(summary.respondents()));
        cells.add(Cell.count(summary.organisations()));
        return cells;
    }

    private static Draft themes(Named named) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Taxonomy taxonomy : named.findings().taxonomies()) {
            taxonomy.themes().forEach(theme -> rows.add(cells(named, taxonomy, theme)));
        }
        return new Draft(
                "what themes mean",
                "What every theme means, and the rules that find it",
                List.of(),
                List.of(Note.TREE),
                Optional.empty(),
                List.of(
                        Column.label("Theme"),
                        Column.name("Id"),
                        Column.label("Parent theme"),
                        Column.label("Taxonomy"),
                        Column.text("Definition"),
                        Column.text("Include"),
                        Column.text("Exclude"),
                        Column.text("Rules"),
                        Column.text("Unless")),
                rows,
                NamedTable.Filter.NONE);
    }

    private static List<Cell> cells(Named named, Taxonomy taxonomy, Theme theme) {
        return List.of(
                Cell.words(theme.name()),
                Cell.words(theme.id().value()),
                Cell.words(named.parent(theme.id())),
                Cell.words(taxonomy.title() + ", version " + taxonomy.version()),
                Cell.words(theme.definition()),
                Cell.words(theme.include()),
                Cell.words(theme.exclude()),
                rules(theme.rules()),
                rules(theme.unless()));
    }

    /// One rule a line.
    private static Cell rules(List<WrittenRule> rules) {
        return Cell.words(
                String.join("\n", rules.stream().map(WrittenRule::text).toList()));
    }
}
