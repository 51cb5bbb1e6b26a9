package org.verbatim.cli;

/// How a table is printed.
enum Format {
    TEXT,
    CSV,
    JSON,
    MARKDOWN;

    /// As it is typed.
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
