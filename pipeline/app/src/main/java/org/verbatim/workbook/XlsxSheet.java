package org.verbatim.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One sheet of an XLSX workbook, written from its first row to its last.
final class XlsxSheet {
    /// What XLSX would read as the code of a letter: `_x000D_`.
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Sheet sheet;
    private final Xml xml;
    private final List<Place> links = new ArrayList<>();
    private int row;

    XlsxSheet(Sheet sheet, Xml xml) {
        this.sheet = sheet;
        this.xml = xml;
    }

    /// A cell that leads to a sheet.
    private record Place(String cell, String sheet) {}

    void write(boolean first) throws IOException {
        xml.markup("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\""
                + (first ? " tabSelected=\"1\"" : "")
                + "><selection activeCell=\"A1\" sqref=\"A1\"/></sheetView></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15.75\"/>");
        widths();
        xml.markup("<sheetData>");
        lines();
        if (sheet.table().isPresent()) {
            table(sheet.table().get());
        }
        xml.markup("</sheetData>");
        links();
        xml.markup("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        if (sheet.table().isPresent()) {
            xml.markup("<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>");
        }
        xml.markup("</worksheet>");
    }

    private void widths() throws IOException {
        List<Column.Width> widths = sheet.widths();
        xml.markup("<cols>");
        for (int column = 1; column <= widths.size(); column++) {
            xml.markup("<col min=\"" + column + "\" max=\"" + column + "\" width=\""
                    + widths.get(column - 1).letters() + "\" customWidth=\"1\"/>");
        }
        xml.markup("</cols>");
    }

    private void lines() throws IOException {
        beginRow();
        words(0, Look.TITLE, sheet.title());
        endRow();
        for (Sheet.Line line : sheet.lines()) {
            beginRow();
            line.leadsTo().ifPresent(other -> links.add(new Place(Reference.of(0, row), other)));
            words(0, sheet.look(line), line.text());
            endRow();
        }
    }

    private void table(NamedTable table) throws IOException {
        beginRow();
        for (int column = 0; column < table.columns().size(); column++) {
            Column head = table.columns().get(column);
            words(column, Look.ofHead(head), head.heading());
        }
        endRow();
        for (List<Cell> cells : table.rows()) {
            beginRow();
            for (int column = 0; column < cells.size(); column++) {
                cell(column, table.columns().get(column), cells.get(column));
            }
            endRow();
        }
    }

    private void cell(int column, Column head, Cell cell) throws IOException {
        Look look = Look.of(head, cell);
        if (cell instanceof Cell.Link link) {
            links.add(new Place(Reference.of(column, row), link.sheet()));
        }
        if (cell instanceof Cell.Number) {
            begin(column, look).markup("\"><v>").markup(cell.text()).markup("</v></c>");
        } else {
            words(column, look, cell.text());
        }
    }

    private void words(int column, Look look, String text) throws IOException {
        begin(column, look)
                .markup("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .text(literal(text))
                .markup("</t></is></c>");
    }

    private Xml begin(int column, Look look) throws IOException {
        return xml.markup("<c r=\"")
                .markup(Reference.column(column))
                .number(row)
                .markup("\" s=\"")
                .number(look.place());
    }

    private void beginRow() throws IOException {
        row++;
        xml.markup("<row r=\"").number(row).markup("\">");
    }

    private void endRow() throws IOException {
        xml.markup("</row>");
    }

    private void links() throws IOException {
        if (links.isEmpty()) {
            return;
        }
        xml.markup("<hyperlinks>");
        for (Place link : links) {
            xml.markup("<hyperlink ref=\"" + link.cell() + "\" location=\"")
                    .text(Reference.quoted(link.sheet()) + "!A1")
                    .markup("\"/>");
        }
        xml.markup("</hyperlinks>");
    }

    /// `text` so that XLSX reads it letter by letter.
    static String literal(String text) {
        return text.contains("_x") ? CODE.matcher(text).replaceAll("_x005F_") : text;
    }
}
