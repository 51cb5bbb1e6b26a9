package org.verbatim.files;

/// The header of a table: how many rows it takes, and where the names of the columns are.
///
/// @param rows from 1
/// @param options whether the second row holds the options of the questions in the first, where an empty cell repeats
///     the question to its left; otherwise the names are the first row's
public record Headings(int rows, boolean options) {
    /// A single row of names.
    public static final Headings ONE = new Headings(1, false);

    /// Questions over their options.
    public static final Headings QUESTIONS_OVER_OPTIONS = new Headings(2, true);

    public Headings {
        if (rows < 1 || (options && rows < 2)) {
            throw new IllegalArgumentException("no header of " + rows + " rows");
        }
    }

    /// Names in the first of `rows` rows.
    public static Headings names(int rows) {
        return new Headings(rows, false);
    }
}
