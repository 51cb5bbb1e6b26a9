package org.verbatim.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes a table as CSV: RFC 4180, UTF-8 without a byte order mark, a header first, CRLF after every record.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it.
public final class CsvWriter implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final int width;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int cells;

    /// Begins the table on `out` with its `header`.
    public CsvWriter(OutputStream out, List<String> header) {
        this.out = out;
        this.width = header.size();
        row(header);
    }

    /// Begins the table on `out` with its `header`.
    public CsvWriter(OutputStream out, String... header) {
        this(out, List.of(header));
    }

    private CsvWriter(OutputStream out, int width) {
        this.out = out;
        this.width = width;
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
        for (String value : values) {
            cell(value);
        }
        endRow();
    }

    /// Writes the record's next cell.
    public CsvWriter cell(String value) {
        separate();
        boolean defuse = Formula.wouldRun(value);
        // A record of one empty cell would otherwise be an empty line, which readers skip.
        boolean quote = needsQuotes(value) || (width == 1 && value.isEmpty());
        if (quote) {
            put('"');
        }
        if (defuse) {
            put('\'');
        }
        text(value);
        if (quote) {
            put('"');
        }
        return this;
    }

    /// Writes a whole number as the record's next cell.
    public CsvWriter cell(long value) {
        separate();
        text(Long.toString(value));
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
        put('\r');
        put('\n');
    }

    private void separate() {
        if (cells++ > 0) {
            put(',');
        }
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                bytes(value.substring(i).replace("\"", "\"\"").getBytes(StandardCharsets.UTF_8));
                return;
            }
            if (c == '"') {
                put('"');
            }
            put(c);
        }
    }

    private void bytes(byte[] encoded) {
        if (encoded.length > BUFFER - filled) {
            flush();
        }
        if (encoded.length > BUFFER) {
            write(encoded, encoded.length);
            return;
        }
        System.arraycopy(encoded, 0, buffer, filled, encoded.length);
        filled += encoded.length;
    }

    private void put(char ascii) {
        if (filled == BUFFER) {
            flush();
        }
        buffer[filled++] = (byte) ascii;
    }

    /// Hands on what is held back.
    public void flush() {
        write(buffer, filled);
        filled = 0;
    }

    private void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
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
