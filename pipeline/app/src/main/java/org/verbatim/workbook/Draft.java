package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A sheet with a table before it has its number.
///
/// @param words what its tab says after the number
/// @param remarks what its readers must know of this table alone
/// @param notes what they must know of several
/// @param csv the file that holds the same rows; empty if none does
record Draft(
        String words,
        String title,
        List<String> remarks,
        List<Note> notes,
        Optional<String> csv,
        List<Column> columns,
        List<List<Cell>> rows,
        NamedTable.Filter filter) {
    /// The rows that a sheet of XLSX has, less room for title, lines and header row.
    private static final int MOST_ROWS = (1 << 20) - 100;

    Draft {
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }

    /// A sheet with figures to publish.
    static Draft of(
            String words, String title, String csv, List<Note> notes, List<Column> columns, List<List<Cell>> rows) {
        return new Draft(words, title, List.of(), notes, Optional.of(csv), columns, rows, NamedTable.Filter.NONE);
    }

    /// The sheet with its `number` among those of the workbook.
    Sheet numbered(int number) {
        return numbered(number, MOST_ROWS);
    }

    Sheet numbered(int number, int most) {
        List<List<Cell>> held = rows.size() > most ? rows.subList(0, most) : rows;
        String name = number + " " + Sheet.legal(words);
        String tab =
                name.substring(0, Math.min(name.length(), Sheet.LONGEST_NAME)).strip();
        NamedTable table = new NamedTable(tableName(number), columns, held, filter);
        return new Sheet(tab, title, lines(table), Optional.of(table));
    }

    /// `Table_4_barriers`: only letters that a formula takes for a name.
    private String tableName(int number) {
        String plain = words.replaceAll("[^A-Za-z0-9]+", "_");
        return "Table_" + number + "_" + plain.substring(0, Math.min(plain.length(), 200));
    }

    private List<Sheet.Line> lines(NamedTable table) {
        List<Sheet.Line> lines = new ArrayList<>();
        lines.add(Sheet.Line.of("This worksheet contains one table."));
        remarks.forEach(remark -> lines.add(Sheet.Line.of(remark)));
        if (table.rows().size() < rows.size()) {
            lines.add(Sheet.Line.of(
                    "Only the first " + table.rows().size() + " of " + rows.size() + " rows fit into a worksheet"
                            + csv.map(file -> "; " + file + " holds all.").orElse(".")));
        }
        notes.forEach(note -> lines.add(Sheet.Line.of(note.sign() + " " + note.text())));
        markers(table).forEach(marker -> lines.add(Sheet.Line.of(marker.text() + " " + marker.meaning() + ".")));
        if (isCut(table)) {
            lines.add(Sheet.Line.of("Text that ends in" + Cell.Words.CUT
                    + " is longer than a cell can hold; the CSV files and the survey’s data hold the whole."));
        }
        csv.ifPresent(file -> lines.add(Sheet.Line.of("The same rows as CSV: " + file)));
        lines.add(Sheet.Line.leading("Contents", ContentsSheet.NAME));
        return lines;
    }

    private static List<Marker> markers(NamedTable table) {
        return Arrays.stream(Marker.values())
                .filter(marker -> table.rows().stream().anyMatch(row -> row.contains(marker)))
                .toList();
    }

    private static boolean isCut(NamedTable table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell instanceof Cell.Words words && words.isCut());
    }
}
