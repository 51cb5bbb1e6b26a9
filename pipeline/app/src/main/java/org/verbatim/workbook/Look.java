package org.verbatim.workbook;

import java.util.Locale;

/// How a cell is set. The workbooks' styles stand in `xlsx-styles.xml`, in this order, and in `ods-styles.xml`, by
/// these names.
enum Look {
    TITLE(1),
    LINE(2),
    WRAPPED(3),
    LINK(4),
    HEAD(5),
    HEAD_OF_NUMBERS(6),
    WORDS(7),
    /// Words that a spreadsheet is told not to take for a formula.
    GUARDED(8),
    WHOLE(9),
    ONE_DECIMAL(10),
    FOUR_DECIMALS(11),
    /// A marker among numbers.
    MARKER(12);

    private final int place;

    Look(int place) {
        this.place = place;
    }

    static Look ofHead(Column column) {
        return column.form().isNumber() ? HEAD_OF_NUMBERS : HEAD;
    }

    static Look of(Column column, Cell cell) {
        return switch (cell) {
            case Cell.Words words -> words.looksLikeAFormula() ? GUARDED : WORDS;
            case Cell.Link link -> LINK;
            case Marker marker -> column.form().isNumber() ? MARKER : WORDS;
            case Cell.Figure figure -> ofNumber(column.form());
        };
    }

    private static Look ofNumber(Column.Form form) {
        return switch (form) {
            case WHOLE -> WHOLE;
            case ONE_DECIMAL -> ONE_DECIMAL;
            case FOUR_DECIMALS -> FOUR_DECIMALS;
            case WORDS -> throw new IllegalArgumentException("a number in a column of words");
        };
    }

    /// Whether words that are too long for one line go on in the next.
    boolean wraps() {
        return switch (this) {
            case WRAPPED, HEAD, HEAD_OF_NUMBERS, WORDS, GUARDED -> true;
            case TITLE, LINE, LINK, WHOLE, ONE_DECIMAL, FOUR_DECIMALS, MARKER -> false;
        };
    }

    /// Its place among the styles of an XLSX workbook, whose first is no style at all.
    int place() {
        return place;
    }

    /// Its name among the styles of an ODS workbook.
    String named() {
        return name().toLowerCase(Locale.ROOT);
    }
}
