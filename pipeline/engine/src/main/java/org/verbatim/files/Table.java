package org.verbatim.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.model.Problem;

/// A table in a file, read row by row: CSV with any delimiter, or a sheet of a workbook.
///
/// Rows in which every cell is blank are passed over; rows that do not fit the header are refused, each with a problem
/// by its line, told at the end of the table.
public sealed interface Table extends AutoCloseable
        permits CsvTable, XlsxTable, HeadedTable, JoinedTable, RelayedTable {
    /// The names of the columns, from the first row.
    Header header();

    /// The rows of the header, as the file has them but for spaces.
    default List<List<String>> headings() {
        return List.of(header().names());
    }

    /// Whether what stands below a question says no more than that it is answered there.
    static boolean saysNothing(String below) {
        return HeadedTable.SILENT.contains(Header.normal(below).toLowerCase(Locale.ROOT));
    }

    /// The next row that fits the header; empty at the end of the table.
    Optional<Row> next();

    /// Which file the last row came from, where there are several; from 0.
    default int part() {
        return 0;
    }

    /// How many rows of that file have been read.
    default long rowInPart() {
        return rows();
    }

    /// Whether one of several files does not have a column that others have.
    default boolean isMissing(int part, int column) {
        return false;
    }

    /// How many rows have been read below the header, those refused among them, blank ones not.
    long rows();

    /// How many rows have been refused.
    long refused();

    /// Where a cell stands, with the name of its column.
    Problem.Place place(Row row, int column);

    /// What the user should know, though nothing is wrong: a hidden sheet, characters lost before the export.
    List<Problem> remarks();

    /// The file behind the table: its size, hash and encoding.
    Source source();

    @Override
    void close();

    /// The file that a table is read from.
    ///
    /// @param reading how it is read: encoding and delimiter, or the sheet
    record Source(String name, long size, String sha256, String reading) {}
}
