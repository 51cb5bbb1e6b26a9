package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every note and marker.
final class NotesSheet {
    static final String NAME = "Notes";
    static final String TITLE = "Notes and markers";

    static final String TABLE = "Notes_and_markers";

    private NotesSheet() {}

    static Sheet of() {
        return new Sheet(
                NAME,
                TITLE,
                List.of(
                        Sheet.Line.of("This worksheet contains one table."),
                        Sheet.Line.leading("Contents", ContentsSheet.NAME)),
                Optional.of(new NamedTable(
                        TABLE,
                        List.of(Column.name("Note or marker"), Column.text("What it says")),
                        rows(),
                        NamedTable.Filter.NONE)));
    }

    static List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Marker marker : Marker.values()) {
            rows.add(List.of(new Cell.Words(marker.text()), new Cell.Words(marker.meaning())));
        }
        for (Note note : Note.values()) {
            rows.add(List.of(new Cell.Words(note.sign()), new Cell.Words(note.text())));
        }
        return rows;
    }
}
