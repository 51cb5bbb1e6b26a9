package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.analyse.Comparisons.TickedCell;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.model.CommentId;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Segment;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Theme;

/// The comments themselves, to work with: quotes, every comment with its themes, and every coding with its comment.
final class CommentSheets {
    private final Named named;
    private final List<Excerpt> excerpts;

    private CommentSheets(Named named) {
        this.named = named;
        this.excerpts = named.findings().excerpts();
    }

    static List<Draft> of(Named named, CodingRows codings) {
        CommentSheets sheets = new CommentSheets(named);
        return List.of(sheets.quotes(), sheets.ticked(), sheets.comments(), sheets.codings(codings));
    }

    private Draft quotes() {
        return working(
                "quotes",
                "Quotes that stand for what was said of each theme",
                List.of("Each is an exact stretch of its comment."),
                Optional.of("quotes.csv"),
                List.of(
                        Column.label("Question"),
                        Column.label("Theme"),
                        Column.count("Rank"),
                        Column.text("Quote"),
                        Column.name("Comment"),
                        Column.name("Organisation"),
                        Column.sign("Chosen as"),
                        Column.label("Reason")),
                named.findings().quotes().stream().map(this::cells).toList());
    }

    private List<Cell> cells(ChosenQuote chosen) {
        return List.of(
                Cell.words(named.question(chosen.question())),
                Cell.words(named.theme(chosen.theme())),
                Cell.count(chosen.rank()),
                Cell.words(chosen.quote().words()),
                Cell.words(chosen.quote().comment().id().toString()),
                Cell.words(chosen.organisation().map(OrganisationId::value).orElse("")),
                Cell.words(chosen.slot()),
                Cell.words(chosen.why()));
    }

    private Draft ticked() {
        return working(
                "quotes ticked and written",
                "Examples of what was ticked and what was written about it",
                List.of("Each is an exact stretch of its comment: the sentence that raises the theme, where one does."),
                Optional.of("ticked_quotes.csv"),
                List.of(
                        Column.label("Question"),
                        Column.label("Answer"),
                        Column.label("Theme"),
                        Column.label("Ticked or written"),
                        Column.text("Quote"),
                        Column.name("Comment")),
                named.findings().comparisons().tickedQuotes().stream()
                        .map(example -> List.<Cell>of(
                                Cell.words(named.question(example.question())),
                                Cell.words(example.option()),
                                Cell.words(named.theme(example.theme())),
                                Cell.words(said(example.cell())),
                                Cell.words(example.quote().words()),
                                Cell.words(example.quote().comment().id().toString())))
                        .toList());
    }

    private static String said(TickedCell cell) {
        return switch (cell) {
            case BOTH -> "ticked and written";
            case TICKED_ONLY -> "ticked only";
            case WRITTEN_ONLY -> "written only";
            case NEITHER -> "neither";
        };
    }

    private Draft comments() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Verbatim"), Column.name("Comment"), Column.label("Question"), Column.label("Themes")));
        for (Segment segment : named.findings().segments()) {
            columns.add(Column.name("Segment: " + heading(columns, segment.id())));
        }
        List<Theme> themes = themes();
        for (Theme theme : themes) {
            columns.add(Column.count("Theme: " + heading(columns, theme.id().value())));
        }
        List<String> remarks = new ArrayList<>(sample());
        remarks.add("A theme’s column holds 1 for a comment that carries it, and 0 for one that does not.");
        return working(
                "comments",
                "Comments with their themes",
                remarks,
                Optional.empty(),
                columns,
                excerpts.stream().map(excerpt -> cells(excerpt, themes)).toList());
    }

    /// Short enough for a heading, and unlike those that stand already, whose case spreadsheets do not see.
    private static String heading(List<Column> before, String id) {
        return id.substring(0, Math.min(id.length(), 200)) + (isTaken(before, id) ? " (" + before.size() + ")" : "");
    }

    private static boolean isTaken(List<Column> before, String id) {
        return before.stream().anyMatch(column -> column.heading().regionMatches(true, 9, id, 0, 200));
    }

    private List<Theme> themes() {
        return named.findings().taxonomies().stream()
                .flatMap(taxonomy -> taxonomy.themes().stream())
                .toList();
    }

    private List<Cell> cells(Excerpt excerpt, List<Theme> themes) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(excerpt.verbatim()));
        cells.add(Cell.words(excerpt.id().toString()));
        cells.add(Cell.words(named.question(excerpt.id().question())));
        cells.add(Cell.words(
                String.join("; ", excerpt.themes().stream().map(named::theme).toList())));
        excerpt.segments().forEach(values -> cells.add(Cell.words(String.join("; ", values))));
        Set<ThemeId> carried = new HashSet<>(excerpt.themes());
        themes.forEach(theme -> cells.add(Cell.count(carried.contains(theme.id()) ? 1 : 0)));
        return cells;
    }

    private Draft codings(CodingRows codings) {
        Map<CommentId, Excerpt> held = new LinkedHashMap<>();
        excerpts.forEach(excerpt -> held.put(excerpt.id(), excerpt));
        List<String> remarks = new ArrayList<>(sample());
        remarks.add("One row for each stretch of text that a rule matched, and for each theme that a person gave.");
        return working(
                "codings",
                "Codings with the comments that they stand on",
                remarks,
                Optional.of("codings.csv, without the comments"),
                List.of(
                        Column.text("Verbatim"),
                        Column.name("Comment"),
                        Column.label("Question"),
                        Column.label("Theme"),
                        Column.name("Coder"),
                        Column.label("Words that earned the theme"),
                        Column.label("Rule")),
                codings.of(held.keySet()).stream()
                        .map(coding -> cells(coding, held))
                        .toList());
    }

    private List<Cell> cells(CodingRows.Coding coding, Map<CommentId, Excerpt> held) {
        return List.of(
                Cell.words(Optional.ofNullable(held.get(coding.comment()))
                        .map(Excerpt::verbatim)
                        .orElseThrow()),
                Cell.words(coding.comment().toString()),
                Cell.words(named.question(coding.comment().question())),
                Cell.words(named.theme(new ThemeId(coding.theme()))),
                Cell.words(coding.coder()),
                Cell.words(coding.words()),
                Cell.words(coding.rule()));
    }

    /// What must be said where not all comments are here.
    private List<String> sample() {
        long analysed = named.findings().questions().stream()
                .filter(summary -> summary.question().isEmpty())
                .mapToLong(QuestionSummary::kept)
                .findFirst()
                .orElse(excerpts.size());
        return excerpts.size() == analysed
                ? List.of()
                : List.of("These are a random sample of " + excerpts.size() + " of the " + analysed
                        + " comments analysed; codings.csv and matrix.csv hold all.");
    }

    private static Draft working(
            String words,
            String title,
            List<String> remarks,
            Optional<String> csv,
            List<Column> columns,
            List<List<Cell>> rows) {
        List<String> handled =
                new ArrayList<>(List.of("To work with, not to publish: respondents wrote in confidence."));
        handled.addAll(remarks);
        return new Draft(words, title, handled, List.of(), csv, columns, rows, NamedTable.Filter.BUTTONS);
    }
}
