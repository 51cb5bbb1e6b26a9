package org.verbatim.files;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// A delimited text as a table.
final class CsvTable implements Table {
    private final TextFile file;
    private final CsvDialect dialect;
    private final Reader reader;
    private final CsvRecords records;
    private final Faults faults;
    private Header header = new Header(List.of());
    private long rows;
    private long refused;

    private CsvTable(TextFile file, CsvDialect dialect, Faults faults) {
        this.file = file;
        this.dialect = dialect;
        this.reader = file.open();
        this.records = new CsvRecords(reader, dialect.delimiter(), 1);
        this.faults = faults;
    }

    static Optional<Table> open(Path path, Tables.Settings settings, Problems problems) {
        Optional<TextFile> file = TextFile.examine(path, settings.encoding(), problems);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        CsvDialect dialect = CsvDialect.of(file.get(), settings.delimiter());
        CsvTable table = new CsvTable(file.get(), dialect, new Faults(problems));
        if (table.readHeader()) {
            return Optional.of(table);
        }
        table.faults.end();
        table.close();
        return Optional.empty();
    }

    private boolean readHeader() {
        for (int skipped = 0; skipped < dialect.instructions(); skipped++) {
            records.next();
        }
        while (records.next()) {
            Row row = new Row(records.cells(), records.places());
            if (!row.isBlank()) {
                header = new Header(row.cells());
                return records.fault() == CsvRecords.Fault.NONE || refuse(row);
            }
        }
        faults.add("empty", new Problem(Problem.Place.of(file.name()), "the file is empty", "export the data again"));
        return false;
    }

    @Override
    public Optional<Row> next() {
        while (records.next()) {
            Row row = new Row(records.cells(), records.places());
            boolean sound = records.fault() == CsvRecords.Fault.NONE;
            if (sound && row.isBlank()) {
                continue;
            }
            rows++;
            if (sound && row.cells().size() == header.width()) {
                return Optional.of(row);
            }
            refused++;
            refuse(row);
        }
        faults.end();
        return Optional.empty();
    }

    /// Tells why a row is refused; always false.
    private boolean refuse(Row row) {
        switch (records.fault()) {
            case NEVER_CLOSED ->
                faults.add(
                        "never closed",
                        new Problem(
                                place(row, records.faultyCell()),
                                "the quotation opened here is never closed",
                                "close it with a quotation mark, and double every quotation mark inside the text"));
            case TEXT_BEHIND ->
                faults.add(
                        "text behind",
                        new Problem(
                                place(row, records.faultyCell()),
                                "the quotation opened here is closed in " + records.closing()
                                        + ", and more text stands behind it in the same cell",
                                "close it where the text ends, and double every quotation mark inside the text"));
            case NONE -> faults.add("ragged", ragged(row));
        }
        return false;
    }

    private Problem ragged(Row row) {
        int width = row.cells().size();
        return new Problem(
                Problem.Place.of(file.name(), row.line(), 1),
                "the row has " + width + (width == 1 ? " cell" : " cells") + ", and the header has " + header.width(),
                width > header.width()
                        ? "put quotation marks round a cell that holds the delimiter, or take the cells out"
                        : "fill in the missing cells, or put quotation marks round a cell that holds a line break");
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public long refused() {
        return refused;
    }

    @Override
    public Problem.Place place(Row row, int column) {
        String name = column < header.width() ? header.names().get(column) : "";
        return Problem.Place.of(file.name(), row.line(column), row.column(column))
                .named(name);
    }

    @Override
    public List<Problem> remarks() {
        return file.damage() == TextFile.Damage.NONE
                ? List.of()
                : List.of(new Problem(
                        Problem.Place.of(file.name()),
                        "characters were lost before this export (U+FFFD, or text such as Ã© and â€™); they are kept as "
                                + "they are",
                        "export the data again as UTF-8 if they matter"));
    }

    @Override
    public Source source() {
        String delimiter = dialect.delimiter() == '\t' ? "tab" : String.valueOf(dialect.delimiter());
        return new Source(
                file.name(), file.size(), file.sha256(), file.charset().name() + ", delimiter " + delimiter);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
