package org.verbatim.files;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The records of a delimited text (RFC 4180), one after another, with the line and column of every cell.
///
/// CR, LF and CRLF end a record and may stand inside quotation marks; spaces belong to the cell. Two faults are seen
/// and told: a quotation that is never closed, and text behind one that is closed.
final class CsvRecords {
    /// What is wrong with the quotation marks of a record.
    enum Fault {
        NONE,
        NEVER_CLOSED,
        TEXT_BEHIND
    }

    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private char[] text = new char[1 << 16];
    private int filled;
    private int at;
    /// Where the cell that is being read begins in `text`; what stands before it may be overwritten.
    private int kept;
    /// How many characters of the current line have been dropped from `text`, less where the line begins in it.
    private long lineBase;
    private long line;
    private boolean ended;

    private List<String> cells = List.of();
    private int[] places = {};
    private int count;
    private Fault fault = Fault.NONE;
    private int faultyCell;
    private long closedLine;
    private int closedColumn;

    CsvRecords(Reader reader, char delimiter, long firstLine) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.line = firstLine;
    }

    /// Reads the next record; false at the end of the text.
    boolean next() {
        fault = Fault.NONE;
        kept = at;
        if (peek() == END) {
            return false;
        }
        cells = new ArrayList<>(Math.max(4, count));
        places = new int[Math.max(8, 2 * count)];
        count = 0;
        do {
            cell();
        } while (passDelimiter());
        passLineEnd();
        return true;
    }

    private void cell() {
        kept = at;
        markPlace();
        if (peek() == '"') {
            quoted();
            return;
        }
        passPlain();
        cells.add(new String(text, kept, at - kept));
    }

    private void markPlace() {
        if (2 * count + 1 >= places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[2 * count] = (int) line;
        places[2 * count + 1] = column();
        count++;
    }

    private int column() {
        return (int) (lineBase + at + 1);
    }

    private void passPlain() {
        while (true) {
            while (at < filled) {
                char c = text[at];
                if (c == delimiter || c == '\n' || c == '\r') {
                    return;
                }
                at++;
            }
            if (peek() == END) {
                return;
            }
        }
    }

    private void quoted() {
        at++;
        boolean doubled = false;
        while (passToQuotationMark()) {
            long closingLine = line;
            int closingColumn = column();
            at++;
            if (peek() != '"') {
                int length = at - 1 - (kept + 1);
                if (textStandsBehind(unquoted(kept + 1, length, doubled), at - kept)) {
                    note(Fault.TEXT_BEHIND, closingLine, closingColumn);
                }
                return;
            }
            doubled = true;
            at++;
        }
        note(Fault.NEVER_CLOSED, line, column());
        cells.add(unquoted(kept + 1, at - kept - 1, doubled));
    }

    private String unquoted(int start, int length, boolean doubled) {
        String cell = new String(text, start, length);
        return doubled ? cell.replace("\"\"", "\"") : cell;
    }

    /// Adds the cell, and says whether more than spaces stands behind its quotation; both belong to the cell.
    private boolean textStandsBehind(String quotation, int passed) {
        passPlain();
        int start = kept + passed;
        if (start == at) {
            cells.add(quotation);
            return false;
        }
        String behind = new String(text, start, at - start);
        cells.add(quotation + behind);
        return !behind.isBlank();
    }

    private void note(Fault seen, long closedInLine, int closedAt) {
        if (fault == Fault.NONE) {
            fault = seen;
            faultyCell = count - 1;
            closedLine = closedInLine;
            closedColumn = closedAt;
        }
    }

    /// Goes to the next quotation mark, counting lines; false at the end of the text.
    private boolean passToQuotationMark() {
        while (true) {
            while (at < filled) {
                char c = text[at];
                if (c == '"') {
                    return true;
                }
                if (c == '\n' || c == '\r') {
                    passLineEnd();
                } else {
                    at++;
                }
            }
            if (peek() == END) {
                return false;
            }
        }
    }

    private boolean passDelimiter() {
        if (peek() == delimiter) {
            at++;
            return true;
        }
        return false;
    }

    private void passLineEnd() {
        int first = peek();
        if (first == END) {
            return;
        }
        at++;
        if (first == '\r' && peek() == '\n') {
            at++;
        }
        line++;
        lineBase = -at;
    }

    /// The next character, which is then in `text` at `at`.
    private int peek() {
        return at < filled || fill() ? text[at] : END;
    }

    private boolean fill() {
        if (ended) {
            return false;
        }
        System.arraycopy(text, kept, text, 0, filled - kept);
        lineBase += kept;
        at -= kept;
        filled -= kept;
        kept = 0;
        if (filled == text.length) {
            text = Arrays.copyOf(text, 2 * text.length);
        }
        try {
            int n = reader.read(text, filled, text.length - filled);
            ended = n < 0;
            filled += Math.max(n, 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return !ended;
    }

    /// The record's cells.
    List<String> cells() {
        return cells;
    }

    /// The line and column of each cell in turn.
    int[] places() {
        return places;
    }

    Fault fault() {
        return fault;
    }

    /// The number of the cell that has the fault.
    int faultyCell() {
        return faultyCell;
    }

    /// Where the faulty quotation was closed.
    String closing() {
        return "line " + closedLine + ", column " + closedColumn;
    }
}
