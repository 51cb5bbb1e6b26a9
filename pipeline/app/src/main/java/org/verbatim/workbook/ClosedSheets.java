package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Share;

/// The answers to closed questions, a sheet for each.
final class ClosedSheets {
    private static final List<Column> COLUMNS = List.of(
            Column.label("Answer"),
            Column.sign("Option or net"),
            Column.count("Respondents"),
            Column.count("Base"),
            Column.percent("Per cent of base"),
            Column.percent("Lower bound (%)"),
            Column.percent("Upper bound (%)"));
    private static final List<Column> WEIGHTED = List.of(
            Column.percent("Weighted per cent"),
            Column.percent("Effective base"),
            Column.percent("Weighted lower bound (%)"),
            Column.percent("Weighted upper bound (%)"));

    private ClosedSheets() {}

    static List<Draft> of(Named named) {
        List<Draft> drafts = new ArrayList<>();
        for (ClosedQuestion question : named.findings().survey().closed()) {
            List<ClosedRow> rows = named.findings().closed().stream()
                    .filter(row -> row.question().id().equals(question.id()))
                    .toList();
            drafts.add(draft(question, rows));
        }
        return drafts;
    }

    private static Draft draft(ClosedQuestion question, List<ClosedRow> rows) {
        boolean weighted = rows.stream().anyMatch(row -> row.weighted().isPresent());
        return Draft.of(
                question.id().value(),
                question.text(),
                "tables/closed.csv",
                notes(question, weighted),
                weighted ? Named.joined(COLUMNS, WEIGHTED) : COLUMNS,
                rows.stream().map(row -> cells(row, weighted)).toList());
    }

    private static List<Note> notes(ClosedQuestion question, boolean weighted) {
        List<Note> notes = new ArrayList<>(List.of(Note.CLOSED_BASE));
        if (!question.nets().isEmpty()) {
            notes.add(Note.NETS);
        }
        if (question.kind() == ClosedQuestion.Kind.MULTI) {
            notes.add(Note.SEVERAL);
        }
        notes.add(Note.INTERVAL);
        if (weighted) {
            notes.add(Note.WEIGHTS);
        }
        return notes;
    }

    private static List<Cell> cells(ClosedRow row, boolean weighted) {
        List<Cell> cells = List.of(
                Cell.words(row.option()),
                Named.kind(row.net()),
                Cell.count(row.share()),
                Cell.base(row.share()),
                Cell.percent(row.share()),
                Cell.low(row.share(), row.interval()),
                Cell.high(row.share(), row.interval()));
        return weighted ? Named.joined(cells, weighted(row.share(), row.weighted())) : cells;
    }

    private static List<Cell> weighted(Share share, Optional<Comparisons.Weighted> weighted) {
        if (weighted.isEmpty()) {
            Cell none = share.isWithheld() ? Marker.WITHHELD : Marker.NOT_AVAILABLE;
            return List.of(none, none, none, none);
        }
        return List.of(
                Cell.beside(share, weighted.get().percent(), 1),
                Cell.beside(share, weighted.get().effectiveBase(), 1),
                Cell.low(share, weighted.get().interval()),
                Cell.high(share, weighted.get().interval()));
    }
}
