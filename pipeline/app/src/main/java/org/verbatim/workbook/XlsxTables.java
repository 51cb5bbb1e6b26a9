package org.verbatim.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Plain tables of words as a workbook, a sheet each with its heading first and buttons to filter by. Rows are written
/// as they come: memory does not grow with their number.
public final class XlsxTables {
    /// How many rows a sheet has below its heading.
    public static final int MOST_ROWS = (1 << 20) - 1;

    private static final int HELD = 100;

    private XlsxTables() {}

    /// One table.
    ///
    /// @param name what the sheet's tab says
    /// @param sentences the columns that hold sentences, which are set wide
    /// @param rows hands over each row, as wide as the heading
    public record Table(
            String name, List<String> heading, Set<String> sentences, Consumer<Consumer<List<String>>> rows) {
        public Table {
            heading = List.copyOf(heading);
            sentences = Set.copyOf(sentences);
        }
    }

    /// Writes the workbook.
    ///
    /// @param file where `out` leads to: what is laid aside meanwhile stays beside it
    /// @return the name of the first table that has more rows than a sheet can hold; then what was written is of no use
    public static Optional<String> write(List<Table> tables, Path file, OutputStream out) throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(
                file.toAbsolutePath().resolveSibling("").toFile()));
        try (XSSFWorkbook book = XlsxTemplate.open();
                SXSSFWorkbook stream = new SXSSFWorkbook(book, HELD)) {
            // No time is told: the same tables give the same bytes.
            book.getProperties().getCoreProperties().setCreated(Optional.empty());
            for (Table table : tables) {
                if (!new OneSheet(table, stream).write()) {
                    return Optional.of(table.name());
                }
            }
            stream.write(out);
            return Optional.empty();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    private static final class OneSheet {
        private final Table table;
        private final SXSSFSheet page;
        private final CellStyle plain;
        private final CellStyle guarded;
        private final CellStyle head;
        private final List<Column.Width> widths;
        private int rows;

        OneSheet(Table table, SXSSFWorkbook book) {
            this.table = table;
            this.page = book.createSheet(table.name());
            this.plain = book.getCellStyleAt(Look.WORDS.place());
            this.guarded = book.getCellStyleAt(Look.GUARDED.place());
            this.head = book.getCellStyleAt(Look.HEAD.place());
            this.widths = table.heading().stream()
                    .map(column -> table.sentences().contains(column) ? Column.Width.TEXT : Column.Width.NAME)
                    .toList();
        }

        /// Whether all rows had room.
        boolean write() {
            for (int column = 0; column < table.heading().size(); column++) {
                page.setColumnWidth(column, widths.get(column).letters() * XlsxSheet.PARTS);
            }
            page.createFreezePane(0, 1);
            XlsxSheet.paper(page, 0);
            Row first = page.createRow(0);
            for (int column = 0; column < table.heading().size(); column++) {
                cell(first, column, table.heading().get(column), head);
            }
            table.rows().accept(this::row);
            if (rows > MOST_ROWS) {
                return false;
            }
            page.setAutoFilter(new CellRangeAddress(0, rows, 0, table.heading().size() - 1));
            return true;
        }

        private void row(List<String> cells) {
            rows++;
            if (rows > MOST_ROWS) {
                return;
            }
            Row row = page.createRow(rows);
            for (int column = 0; column < cells.size(); column++) {
                String text = cells.get(column);
                if (!text.isEmpty()) {
                    Cell.Words words = new Cell.Words(text);
                    cell(row, column, words.text(), words.looksLikeAFormula() ? guarded : plain);
                }
            }
        }

        private void cell(Row row, int column, String text, CellStyle style) {
            var place = row.createCell(column);
            place.setCellValue(XlsxSheet.literal(text));
            place.setCellStyle(style);
            XlsxSheet.heighten(row, Lines.of(text, widths.get(column)));
        }
    }
}
