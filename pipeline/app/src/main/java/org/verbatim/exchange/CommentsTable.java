package org.verbatim.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.WholeFile;
import org.verbatim.model.Problem;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.run.CodedAnswer;
import org.verbatim.run.CodedRow;
import org.verbatim.run.CodedRows;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.workbook.XlsxTables;

/// The analysed comments as a table, a row each, with the themes that they carry in the end; in a workbook with the
/// themes and every single coding beside it.
final class CommentsTable {
    /// The columns that every survey has. The themes of the first taxonomy stand in `themes`, ids with semicolons
    /// between.
    static final List<String> FIXED = List.of("comment", "themes", "respondent", "question", "verbatim");

    private static final List<String> THEMES =
            List.of("theme", "axis", "name", "parent", "definition", "include", "exclude", "rules");
    private static final List<String> CODINGS =
            List.of("comment", "theme", "coder", "rule", "start", "end", "words", "probability", "at");

    private final CodedRows rows;
    private final Cases cases;
    private final Set<ThemeId> firstAxis;
    private final List<Taxonomy> further;
    private final List<Set<ThemeId>> furtherAxes;
    private long comments;
    private long codings;

    CommentsTable(CodedRows rows) {
        this.rows = rows;
        this.cases = new Cases(rows.survey());
        List<Taxonomy> axes = rows.taxonomies().axes();
        this.firstAxis = ids(axes.getFirst());
        this.further = axes.subList(1, axes.size());
        this.furtherAxes = further.stream().map(CommentsTable::ids).toList();
    }

    private static Set<ThemeId> ids(Taxonomy axis) {
        return axis.themes().stream().map(Theme::id).collect(Collectors.toSet());
    }

    Written writeCsv(Path file) {
        WholeFile.write(file, out -> {
            try (CsvWriter table = new CsvWriter(out, heading())) {
                eachComment(row -> table.row(row));
            }
        });
        return written();
    }

    Written writeXlsx(Path file) {
        List<XlsxTables.Table> tables = List.of(
                new XlsxTables.Table("Comments", heading(), Set.of("verbatim"), this::eachComment),
                new XlsxTables.Table(
                        "Themes", THEMES, Set.of("definition", "include", "exclude", "rules"), this::eachTheme),
                new XlsxTables.Table("Codings", CODINGS, Set.of("words"), this::eachCoding));
        WholeFile.write(
                file,
                out -> XlsxTables.write(tables, file, out).ifPresent(full -> {
                    throw new WrongInput(new Problem(
                            Problem.Place.of(file.toString()),
                            "a worksheet holds " + XlsxTables.MOST_ROWS + " rows, and " + full + " have more",
                            "export to .csv or .json"));
                }));
        return written();
    }

    private Written written() {
        return new Written(
                rows.respondents(), comments, codings, rows.taxonomies().size());
    }

    private List<String> heading() {
        List<String> heading = new ArrayList<>(FIXED);
        further.forEach(axis -> heading.add(axis.id()));
        heading.addAll(cases.names());
        return heading;
    }

    private void eachComment(Consumer<List<String>> each) {
        rows.each(row -> {
            Map<String, String> known = cases.of(row.respondent());
            for (CodedAnswer answer : analysed(row)) {
                comments++;
                codings += answer.codings().size();
                List<String> cells = new ArrayList<>(List.of(
                        answer.comment().id().toString(),
                        joined(answer, firstAxis),
                        row.respondent().id().value(),
                        answer.comment().id().question().value(),
                        answer.comment().verbatim()));
                furtherAxes.forEach(axis -> cells.add(joined(answer, axis)));
                cases.names().forEach(name -> cells.add(known.getOrDefault(name, "")));
                each.accept(cells);
            }
        });
    }

    private static List<CodedAnswer> analysed(CodedRow row) {
        return row.answers().stream().filter(answer -> answer.aside().isEmpty()).toList();
    }

    private static String joined(CodedAnswer answer, Set<ThemeId> axis) {
        return answer.themes().stream()
                .filter(axis::contains)
                .map(ThemeId::value)
                .collect(Collectors.joining(";"));
    }

    private void eachTheme(Consumer<List<String>> each) {
        for (Taxonomy axis : rows.taxonomies().axes()) {
            for (Theme theme : axis.themes()) {
                each.accept(List.of(
                        theme.id().value(),
                        axis.id(),
                        theme.name(),
                        theme.parent().map(ThemeId::value).orElse(""),
                        theme.definition(),
                        theme.include(),
                        theme.exclude(),
                        theme.rules().stream().map(rule -> rule.text()).collect(Collectors.joining("\n"))));
            }
        }
    }

    private void eachCoding(Consumer<List<String>> each) {
        rows.each(row -> {
            for (CodedAnswer answer : analysed(row)) {
                answer.codings().forEach(coding -> each.accept(cells(answer, coding)));
            }
        });
    }

    private static List<String> cells(CodedAnswer answer, CodedAnswer.Coding coding) {
        String verbatim = answer.comment().verbatim();
        Optional<Span> place = coding.words().map(words -> words.inCodePoints(verbatim));
        return List.of(
                answer.comment().id().toString(),
                coding.theme().value(),
                coding.coder().value(),
                coding.rule().orElse(""),
                place.map(span -> Integer.toString(span.start())).orElse(""),
                place.map(span -> Integer.toString(span.end())).orElse(""),
                coding.words().map(words -> words.in(verbatim)).orElse(""),
                coding.probability().isPresent()
                        ? SurveyJson.probability(coding).toPlainString()
                        : "",
                coding.at().map(Object::toString).orElse(""));
    }
}
