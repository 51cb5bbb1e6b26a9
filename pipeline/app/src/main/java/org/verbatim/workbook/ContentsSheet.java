package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every table, and where it is.
final class ContentsSheet {
    static final String NAME = "Contents";

    private static final List<Column> COLUMNS = List.of(
            Column.label("Worksheet"), Column.text("Title"), Column.label("Name of the table"), Column.count("Rows"));

    private ContentsSheet() {}

    static Sheet of(List<Sheet> sheets) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                new Cell.Link(NotesSheet.NAME, NotesSheet.NAME),
                new Cell.Words(NotesSheet.TITLE),
                new Cell.Words(NotesSheet.TABLE),
                Cell.count(NotesSheet.rows().size())));
        for (Sheet sheet : sheets) {
            sheet.table().ifPresent(table -> rows.add(row(sheet, table)));
        }
        return new Sheet(
                NAME,
                "Contents",
                List.of(
                        Sheet.Line.of("This worksheet contains one table."),
                        Sheet.Line.of("Each worksheet but the cover holds one table.")),
                Optional.of(new NamedTable("Contents_of_the_workbook", COLUMNS, rows, NamedTable.Filter.NONE)));
    }

    private static List<Cell> row(Sheet sheet, NamedTable table) {
        return List.of(
                new Cell.Link(sheet.name(), sheet.name()),
                Cell.words(sheet.title()),
                new Cell.Words(table.name()),
                Cell.count(table.rows().size()));
    }
}
