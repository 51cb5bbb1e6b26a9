package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Comparisons.CommentingRow;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.model.Segment;

/// Themes and answers by segment, in long form: a sheet for each segment, and one of who commented.
final class SegmentSheets {
    private static final List<Column> COUNTS =
            List.of(Column.count("Respondents"), Column.count("Base"), Column.percent("Per cent of base"));
    private static final List<Column> TESTED =
            List.of(Column.exact("p"), Column.exact("Adjusted p"), Column.sign("Differs"), Column.sign("Base noted"));
    private static final List<Note> TESTS = List.of(Note.TESTS, Note.LOW_BASE);

    private SegmentSheets() {}

    static List<Draft> of(Named named) {
        List<Draft> drafts = new ArrayList<>();
        for (Segment segment : named.findings().segments()) {
            drafts.add(themes(named, segment.id()));
        }
        for (Segment segment : named.findings().segments()) {
            drafts.add(answers(named, segment.id()));
        }
        drafts.add(commenting(named));
        return drafts;
    }

    private static Draft themes(Named named, String segment) {
        return Draft.of(
                "themes by " + Named.segment(segment),
                "Themes by " + Named.segment(segment),
                "tables/segments.csv",
                Named.joined(List.of(Note.THEME_BASE, Note.TREE), TESTS),
                Named.joined(
                        List.of(Column.label("Question"), Column.label("Theme"), Column.label("Value")),
                        COUNTS,
                        TESTED),
                named.findings().bySegment().stream()
                        .filter(row -> row.segment().equals(segment))
                        .map(row -> cells(named, row))
                        .toList());
    }

    private static List<Cell> cells(Named named, SegmentRow row) {
        return List.of(
                Cell.words(named.question(row.question())),
                Cell.words(named.theme(row.theme())),
                Cell.words(row.value()),
                Cell.count(row.respondents()),
                Cell.base(row.respondents()),
                Cell.percent(row.respondents()),
                Cell.beside(row.respondents(), row.p(), 4),
                Cell.beside(row.respondents(), row.pAdjusted(), 4),
                differs(row.flag()),
                lowBase(row.flag()));
    }

    private static Cell differs(String flag) {
        return Cell.yes(flag.contains("differs"));
    }

    private static Cell lowBase(String flag) {
        return Cell.words(flag.contains("low base") ? "low" : flag.contains("small base") ? "small" : "");
    }

    private static Draft answers(Named named, String segment) {
        List<ClosedSegmentRow> rows = named.findings().comparisons().closedBySegment().stream()
                .filter(row -> row.segment().equals(segment))
                .toList();
        boolean weighted = rows.stream().anyMatch(row -> row.weighted().isPresent());
        List<Column> counts = weighted ? Named.joined(COUNTS, List.of(Column.percent("Weighted per cent"))) : COUNTS;
        List<Note> notes = Named.joined(List.of(Note.CLOSED_BASE, Note.NETS), TESTS, List.of(Note.LETTERS));
        return Draft.of(
                "answers by " + Named.segment(segment),
                "Answers to closed questions by " + Named.segment(segment),
                "tables/closed_by_segment.csv",
                weighted ? Named.joined(notes, List.of(Note.WEIGHTS)) : notes,
                Named.joined(
                        List.of(
                                Column.label("Question"),
                                Column.label("Answer"),
                                Column.sign("Option or net"),
                                Column.label("Value"),
                                Column.sign("Letter")),
                        counts,
                        List.of(Column.name("Test")),
                        TESTED,
                        List.of(Column.sign("Higher than"))),
                rows.stream().map(row -> cells(named, row, weighted)).toList());
    }

    private static List<Cell> cells(Named named, ClosedSegmentRow row, boolean weighted) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.words(named.question(row.question().id())),
                Cell.words(row.option()),
                Named.kind(row.net()),
                Cell.words(row.value()),
                Cell.words(row.letter()),
                Cell.count(row.share()),
                Cell.base(row.share()),
                Cell.percent(row.share())));
        if (weighted) {
            cells.add(Cell.beside(
                    row.share(),
                    row.weighted().map(Comparisons.Weighted::percent).orElse(Double.NaN),
                    1));
        }
        cells.addAll(List.of(
                Cell.words(row.test().named()),
                Cell.beside(row.share(), row.p(), 4),
                Cell.beside(row.share(), row.pAdjusted(), 4),
                differs(row.flag()),
                lowBase(row.flag()),
                Cell.words(row.exceeds())));
        return cells;
    }

    private static Draft commenting(Named named) {
        return new Draft(
                "who commented",
                "Who commented, by segment",
                List.of("Percentages are of the respondents of the segment’s value."),
                TESTS,
                Optional.of("tables/commenting.csv"),
                Named.joined(
                        List.of(Column.label("Question"), Column.name("Segment"), Column.label("Value")),
                        COUNTS,
                        TESTED),
                named.findings().comparisons().commenting().stream()
                        .map(row -> cells(named, row))
                        .toList(),
                NamedTable.Filter.NONE);
    }

    private static List<Cell> cells(Named named, CommentingRow row) {
        return List.of(
                Cell.words(named.question(row.question())),
                Cell.words(Named.segment(row.segment())),
                Cell.words(row.value()),
                Cell.count(row.share()),
                Cell.base(row.share()),
                Cell.percent(row.share()),
                Cell.beside(row.share(), row.p(), 4),
                Cell.beside(row.share(), row.pAdjusted(), 4),
                differs(row.flag()),
                lowBase(row.flag()));
    }
}
