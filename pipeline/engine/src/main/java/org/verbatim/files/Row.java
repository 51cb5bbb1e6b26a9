package org.verbatim.files;

import java.util.Collections;
import java.util.List;

/// A row of a table: as many cells as the table has columns, each exactly as the file has it.
public final class Row {
    private final List<String> cells;
    private final int[] places;

    /// A row that was read elsewhere.
    ///
    /// @param marks what [#marks()] gave of it there
    public static Row of(List<String> cells, byte[] marks) {
        return new Row(cells, RowMarks.read(marks, 2 * cells.size()));
    }

    /// A row of which only its line is known.
    public static Row of(List<String> cells, long line) {
        int[] places = new int[2 * cells.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            places[2 * cell] = (int) line;
        }
        return new Row(cells, places);
    }

    /// Where the cells stand, in a few bytes.
    public byte[] marks() {
        return RowMarks.write(places);
    }

    /// @param places the line and column of each cell in turn
    Row(List<String> cells, int[] places) {
        this.cells = Collections.unmodifiableList(cells);
        this.places = places;
    }

    /// The texts of all cells.
    public List<String> cells() {
        return cells;
    }

    /// The text of a cell.
    public String cell(int column) {
        return cells.get(column);
    }

    /// The line in which the row begins, from 1.
    public long line() {
        return places[0];
    }

    long line(int column) {
        return places[2 * column];
    }

    int column(int column) {
        return places[2 * column + 1];
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
