package org.verbatim.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A table with one header row, under the name by which a spreadsheet's formulas and screen readers find it.
///
/// @param filter whether its header row offers to filter
record NamedTable(String name, List<Column> columns, List<List<Cell>> rows, Filter filter) {
    NamedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        Set<String> headings = new HashSet<>();
        for (Column column : columns) {
            if (!headings.add(column.heading().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two columns of " + name + " are called " + column.heading());
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows in " + name);
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a ragged row in " + name + ": " + row);
            }
        }
    }

    /// Whether a header row has buttons to filter by: on sheets to work with, and not on those to publish.
    enum Filter {
        NONE,
        BUTTONS
    }
}
