package org.verbatim.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// A sheet of a workbook as a table.
final class XlsxTable implements Table {
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> sheetRows;
    private final Source source;
    private final List<Problem> remarks;
    private final Faults faults;
    private Header header = new Header(List.of());
    private long rows;
    private long refused;

    private XlsxTable(ReadableWorkbook workbook, Sheet sheet, Source source, Problems problems) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.sheetRows = stream.iterator();
        this.source = source;
        this.remarks = unread(workbook, sheet, source.name());
        this.faults = new Faults(problems);
    }

    static Optional<Table> open(Path path, Tables.Settings settings, Problems problems) {
        try {
            Optional<Problem> fault = Workbook.fault(path);
            if (fault.isPresent()) {
                problems.add(fault.get());
                return Optional.empty();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        try {
            return openSafe(path, settings, problems);
        } catch (ExcelReaderException | IOException damaged) {
            problems.add(damage(String.valueOf(path.getFileName())));
            return Optional.empty();
        }
    }

    private static Optional<Table> openSafe(Path path, Tables.Settings settings, Problems problems) throws IOException {
        String name = String.valueOf(path.getFileName());
        ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
        Optional<Sheet> sheet = choose(workbook, settings.sheet(), name, problems);
        if (sheet.isEmpty()) {
            workbook.close();
            return Optional.empty();
        }
        ByteSurvey bytes = ByteSurvey.of(path);
        Source source = new Source(
                name, bytes.size(), bytes.sha256(), "sheet " + sheet.get().getName());
        XlsxTable table = new XlsxTable(workbook, sheet.get(), source, problems);
        if (table.readHeader()) {
            return Optional.of(table);
        }
        problems.add(
                Problem.Place.of(name), "the sheet '" + sheet.get().getName() + "' is empty", "name another sheet");
        table.close();
        return Optional.empty();
    }

    private static Optional<Sheet> choose(
            ReadableWorkbook workbook, Optional<String> wanted, String file, Problems problems) {
        List<Sheet> sheets = workbook.getSheets().toList();
        Optional<Sheet> chosen = sheets.stream()
                .filter(sheet -> wanted.isPresent()
                        ? sheet.getName().equals(wanted.get())
                        : sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst();
        if (chosen.isEmpty()) {
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            String what = wanted.map(name -> "there is no sheet '" + name + "'" + Reading.didYouMean(name, names))
                    .orElse("every sheet is hidden");
            problems.add(Problem.Place.of(file), what, "write sheet: and one of: " + String.join(", ", names));
        }
        return chosen;
    }

    private static List<Problem> unread(ReadableWorkbook workbook, Sheet read, String file) {
        return workbook.getSheets()
                .filter(sheet -> !sheet.getName().equals(read.getName()))
                .map(sheet -> new Problem(
                        Problem.Place.of(file),
                        "the " + (sheet.getVisibility() == SheetVisibility.VISIBLE ? "" : "hidden ") + "sheet '"
                                + sheet.getName() + "' is not read",
                        "write sheet: " + sheet.getName() + " if it is the one that is meant"))
                .toList();
    }

    private boolean readHeader() {
        Optional<Row> first = nextFilled();
        first.ifPresent(row -> header = new Header(row.cells()));
        return first.isPresent();
    }

    @Override
    public Optional<Row> next() {
        for (Optional<Row> row = nextFilled(); row.isPresent(); row = nextFilled()) {
            rows++;
            int width = row.get().cells().size();
            if (width == header.width()) {
                return row;
            }
            refused++;
            faults.add(
                    "ragged",
                    new Problem(
                            Problem.Place.of(source.name(), row.get().line(), header.width() + 1),
                            "the row has " + width + " cells, and the header has " + header.width(),
                            "give the further cells a header, or take them out"));
        }
        faults.end();
        return Optional.empty();
    }

    /// The next row that is not blank, as wide as the header or wider.
    private Optional<Row> nextFilled() {
        try {
            while (sheetRows.hasNext()) {
                Row row = row(sheetRows.next());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
        } catch (ExcelReaderException damaged) {
            faults.add("damaged", damage(source.name()));
        }
        return Optional.empty();
    }

    private static Problem damage(String file) {
        return new Problem(Problem.Place.of(file), "the workbook is damaged", "open it in Excel and save it again");
    }

    private Row row(org.dhatim.fastexcel.reader.Row from) {
        List<String> cells = new ArrayList<>();
        int width = Math.max(header.width(), from.getCellCount());
        for (int column = 0; column < width; column++) {
            cells.add(from.getOptionalCell(column).map(CellText::of).orElse(""));
        }
        while (cells.size() > Math.max(header.width(), 1) && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        int[] places = new int[2 * cells.size()];
        for (int column = 0; column < cells.size(); column++) {
            places[2 * column] = from.getRowNum();
            places[2 * column + 1] = column + 1;
        }
        return new Row(cells, places);
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
        return Problem.Place.of(source.name(), row.line(column), row.column(column))
                .named(header.names().get(column));
    }

    @Override
    public List<Problem> remarks() {
        return remarks;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
