package org.verbatim.files;

import java.util.Collections;
import java.util.List;

/// A row of a table: as many cells as the table has columns, each exactly as the file has it.
public final class Row {
    private final List<String> cells;
    private final int[] places;

    /// @param places the line and column of each cell in turn
    Row(List<String> cells, int[] places) {
        this.cells = Collections.unmodifiableList(cells);
        this.places = places;
    }

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
