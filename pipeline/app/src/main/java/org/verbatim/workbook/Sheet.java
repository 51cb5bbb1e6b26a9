package org.verbatim.workbook;

import java.util.List;
import java.util.Optional;

/// One sheet: its title in the first cell, lines below it in the first column, then its table, and nothing more.
///
/// @param name what its tab says
record Sheet(String name, String title, List<Line> lines, Optional<NamedTable> table) {
    /// The longest name of a sheet that XLSX allows.
    static final int LONGEST_NAME = 31;

    Sheet {
        title = Printable.of(title);
        lines = List.copyOf(lines);
        if (name.isBlank() || name.length() > LONGEST_NAME || !name.equals(legal(name))) {
            throw new IllegalArgumentException("no sheet can be called " + name);
        }
    }

    /// A line of text.
    ///
    /// @param leadsTo the sheet that it is a link to
    record Line(String text, Optional<String> leadsTo) {
        Line {
            text = Printable.of(text);
        }

        static Line of(String text) {
            return new Line(text, Optional.empty());
        }

        static Line leading(String text, String sheet) {
            return new Line(text, Optional.of(sheet));
        }
    }

    /// The number of the header row, from 1: it follows the title and the lines.
    int headerRow() {
        return lines.size() + 2;
    }

    /// The width of each column; text without a table has a wide one.
    List<Column.Width> widths() {
        return table.map(whole -> whole.columns().stream().map(Column::width).toList())
                .orElse(List.of(Column.Width.TEXT));
    }

    /// A line above a table may run on over the columns beside it, which are empty there.
    Look look(Line line) {
        if (line.leadsTo().isPresent()) {
            return Look.LINK;
        }
        return table.isPresent() ? Look.LINE : Look.WRAPPED;
    }

    /// `name` with a space for every letter that a sheet's name cannot hold.
    static String legal(String name) {
        return Printable.of(name).replaceAll("[\\[\\]:*?/\\\\'\\s]+", " ").strip();
    }
}
