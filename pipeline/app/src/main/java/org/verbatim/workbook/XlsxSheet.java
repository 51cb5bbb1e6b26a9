package org.verbatim.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFTable;

/// One sheet of an XLSX workbook, written from its first row to its last.
final class XlsxSheet {
    /// What XLSX would read as the code of a letter: `_x000D_`.
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /// POI counts a column's width in parts of a digit.
    static final int PARTS = 256;

    /// The height of a line, in points.
    private static final float LINE = 15.75f;

    /// The greatest height that a row can have, in points.
    private static final float HIGHEST = 409;

    private final Sheet sheet;
    private final SXSSFWorkbook book;
    private final List<Column.Width> widths;
    private final Map<Look, CellStyle> styles;
    private final SXSSFSheet page;
    private int rows;

    XlsxSheet(Sheet sheet, SXSSFWorkbook book, Map<Look, CellStyle> styles) {
        this.sheet = sheet;
        this.widths = sheet.widths();
        this.book = book;
        this.styles = styles;
        this.page = book.createSheet(sheet.name());
    }

    void write() {
        page.setActiveCell(new CellAddress(0, 0));
        for (int column = 0; column < widths.size(); column++) {
            page.setColumnWidth(column, widths.get(column).letters() * PARTS);
        }
        paper();
        words(row(), 0, Look.TITLE, sheet.title());
        for (Sheet.Line line : sheet.lines()) {
            words(row(), 0, sheet.look(line), line.text(), line.leadsTo());
        }
        sheet.table().ifPresent(this::table);
    }

    private void paper() {
        paper(page, sheet.table().isPresent() ? sheet.headerRow() - 1 : -1);
    }

    /// A4 across, as wide as the sheet, with the header row on every page.
    ///
    /// @param head the number of the header row from 0; -1 if there is none
    static void paper(SXSSFSheet page, int head) {
        page.setFitToPage(true);
        page.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.getPrintSetup().setLandscape(true);
        page.getPrintSetup().setFitHeight((short) 0);
        page.setMargin(PageMargin.LEFT, 0.5);
        page.setMargin(PageMargin.RIGHT, 0.5);
        if (head >= 0) {
            page.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        }
    }

    private void table(NamedTable table) {
        name(table);
        Row head = row();
        for (int column = 0; column < table.columns().size(); column++) {
            Column heading = table.columns().get(column);
            words(head, column, Look.ofHead(heading), heading.heading());
        }
        for (List<Cell> cells : table.rows()) {
            Row row = row();
            for (int column = 0; column < cells.size(); column++) {
                cell(row, column, Look.of(table.columns().get(column), cells.get(column)), cells.get(column));
            }
        }
    }

    private void name(NamedTable table) {
        String range = Reference.range(sheet, table);
        XSSFTable named = book.getXSSFWorkbook()
                .getSheet(sheet.name())
                .createTable(new AreaReference(range, SpreadsheetVersion.EXCEL2007));
        named.setName(table.name());
        named.setDisplayName(table.name());
        for (int column = 0; column < table.columns().size(); column++) {
            named.getColumns()
                    .get(column)
                    .setName(literal(table.columns().get(column).heading()));
        }
        if (table.filter() == NamedTable.Filter.BUTTONS) {
            named.getCTTable().addNewAutoFilter().setRef(range);
        }
    }

    private void cell(Row row, int column, Look look, Cell cell) {
        switch (cell) {
            case Cell.Figure figure -> {
                var place = row.createCell(column);
                place.setCellValue(figure.value().doubleValue());
                place.setCellStyle(styles.get(look));
            }
            case Cell.Link link -> words(row, column, look, link.text(), Optional.of(link.sheet()));
            case Cell.Words words -> words(row, column, look, words.text());
            case Marker marker -> words(row, column, look, marker.text());
        }
    }

    private void words(Row row, int column, Look look, String text) {
        words(row, column, look, text, Optional.empty());
    }

    private void words(Row row, int column, Look look, String text, Optional<String> leadsTo) {
        var place = row.createCell(column);
        place.setCellValue(literal(text));
        place.setCellStyle(styles.get(look));
        leadsTo.ifPresent(other -> place.setHyperlink(link(other)));
        if (look.wraps()) {
            heighten(row, Lines.of(text, widths.get(column)));
        }
    }

    /// Excel would find the height of a row by itself; other programs do not.
    static void heighten(Row row, int lines) {
        float height = Math.min(lines * LINE, HIGHEST);
        if (lines > 1 && height > row.getHeightInPoints()) {
            row.setHeightInPoints(height);
        }
    }

    private Hyperlink link(String other) {
        Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(Reference.quoted(other) + "!A1");
        return link;
    }

    private Row row() {
        return page.createRow(rows++);
    }

    /// `text` so that XLSX reads it letter by letter.
    static String literal(String text) {
        return text.contains("_x") ? CODE.matcher(text).replaceAll("_x005F_") : text;
    }
}
