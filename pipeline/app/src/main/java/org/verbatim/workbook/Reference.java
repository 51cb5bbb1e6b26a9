package org.verbatim.workbook;

/// Where a cell stands, as spreadsheets write it.
final class Reference {
    private static final int LETTERS = 26;

    private Reference() {}

    /// `C7` of the third column, counted from 0, and the seventh row, counted from 1.
    static String of(int column, int row) {
        return column(column) + row;
    }

    /// `A` of 0, `Z` of 25, `AA` of 26.
    static String column(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : column(column / LETTERS - 1) + last;
    }

    /// A sheet's name in a reference to it.
    static String quoted(String sheet) {
        return "'" + sheet + "'";
    }

    /// The cells of the sheet's table, header row and all: `A4:F12`.
    static String range(Sheet sheet, NamedTable table) {
        return of(0, sheet.headerRow()) + ":"
                + of(
                        table.columns().size() - 1,
                        sheet.headerRow() + table.rows().size());
    }
}
