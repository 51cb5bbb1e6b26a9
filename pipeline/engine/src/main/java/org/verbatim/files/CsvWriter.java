package org.verbatim.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes a table as CSV: RFC 4180, UTF-8 without a byte order mark, a header first, CRLF after every record.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it. Commons CSV decides which cells stand
/// in quotation marks: those that hold a comma, a quotation mark or a line's end, those that begin or end with a space,
/// and an empty first cell, whose record might otherwise be an empty line.
public final class CsvWriter implements Closeable {
    /// How many characters are held before they are handed on: few enough to stay in a processor's nearest memory.
    private static final int HELD = 1 << 13;

    private final OutputStream out;
    private final StringBuilder held = new StringBuilder(HELD + HELD / 8);
    private final CSVPrinter printer;
    private final int width;
    private int cells;

    /// Begins the table on `out` with its `header`.
    public CsvWriter(OutputStream out, List<String> header) {
        this(out, header.size());
        row(header);
    }

    /// Begins the table on `out` with its `header`.
    public CsvWriter(OutputStream out, String... header) {
        this(out, List.of(header));
    }

    private CsvWriter(OutputStream out, int width) {
        this.out = out;
        this.width = width;
        try {
            // A format of its own: printing locks the format, and the threads that write tables would wait in turn.
            this.printer = CSVFormat.RFC4180.builder().get().print(held);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Goes on with a table `width` columns wide on `out`, whose header stands elsewhere.
    public static CsvWriter continuing(OutputStream out, int width) {
        return new CsvWriter(out, width);
    }

    /// Writes one record.
    public void row(List<String> values) {
        for (String value : values) {
            cell(value);
        }
        endRow();
    }

    /// Writes one record.
    public void row(String... values) {
        row(List.of(values));
    }

    /// Writes the record's next cell.
    public CsvWriter cell(String value) {
        try {
            printer.print(Formula.defused(value));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        cells++;
        return this;
    }

    /// Writes a whole number as the record's next cell.
    public CsvWriter cell(long value) {
        if (cells == 0) {
            return cell(Long.toString(value));
        }
        // Digits need no quotation marks, and a matrix of themes is mostly digits: past the printer they take an eighth
        // of its time. The printer knows no more of a record than whether it has begun.
        held.append(',').append(value);
        cells++;
        return this;
    }

    /// Ends the record.
    ///
    /// @throws IllegalStateException if it is wider or narrower than the header
    public void endRow() {
        if (cells != width) {
            throw new IllegalStateException(cells + " cells under a header of " + width);
        }
        cells = 0;
        try {
            printer.println();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        if (held.length() >= HELD) {
            flush();
        }
    }

    /// Hands on what is held back.
    public void flush() {
        try {
            out.write(held.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        held.setLength(0);
    }

    /// Writes what is still held back, and closes the stream below.
    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
