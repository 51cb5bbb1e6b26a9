package org.verbatim.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// One sheet of an ODS workbook, written from its first row to its last.
final class OdsSheet {
    private final Sheet sheet;
    private final Xml xml;

    OdsSheet(Sheet sheet, Xml xml) {
        this.sheet = sheet;
        this.xml = xml;
    }

    static String style(Column.Width width) {
        return "column-" + width.name().toLowerCase(Locale.ROOT);
    }

    void write() throws IOException {
        xml.markup("<table:table table:name=\"").text(sheet.name()).markup("\" table:style-name=\"sheet\">");
        for (Column.Width width : sheet.widths()) {
            xml.markup("<table:table-column table:style-name=\"" + style(width) + "\"/>");
        }
        beginRow();
        words(Look.TITLE, sheet.title());
        endRow();
        for (Sheet.Line line : sheet.lines()) {
            beginRow();
            if (line.leadsTo().isPresent()) {
                link(line.text(), line.leadsTo().get());
            } else {
                words(sheet.look(line), line.text());
            }
            endRow();
        }
        if (sheet.table().isPresent()) {
            table(sheet.table().get());
        }
        xml.markup("</table:table>");
    }

    private void table(NamedTable table) throws IOException {
        xml.markup("<table:table-header-rows>");
        beginRow();
        for (Column column : table.columns()) {
            words(Look.ofHead(column), column.heading());
        }
        endRow();
        xml.markup("</table:table-header-rows>");
        for (List<Cell> cells : table.rows()) {
            beginRow();
            for (int column = 0; column < cells.size(); column++) {
                cell(table.columns().get(column), cells.get(column));
            }
            endRow();
        }
    }

    private void cell(Column column, Cell cell) throws IOException {
        switch (cell) {
            case Cell.Link link -> link(link.text(), link.sheet());
            case Cell.Figure figure -> number(Look.of(column, figure), figure.text());
            case Cell.Words words -> words(Look.of(column, words), words.text());
            case Marker marker -> words(Look.of(column, marker), marker.text());
        }
    }

    private void number(Look look, String number) throws IOException {
        begin(look, "float\" office:value=\"")
                .markup(number)
                .markup("\"><text:p>")
                .markup(number)
                .markup("</text:p></table:table-cell>");
    }

    private void words(Look look, String text) throws IOException {
        begin(look, "string").markup("\">");
        for (String line : text.split("\n", -1)) {
            xml.markup("<text:p>");
            spaced(line);
            xml.markup("</text:p>");
        }
        xml.markup("</table:table-cell>");
    }

    /// OpenDocument takes several spaces for one, and those at a line's ends for none, unless they are counted.
    private void spaced(String line) throws IOException {
        int plain = 0;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            boolean alone = letter == ' '
                    && at > 0
                    && at < line.length() - 1
                    && line.charAt(at - 1) > ' '
                    && line.charAt(at + 1) > ' ';
            if ((letter == ' ' && !alone) || letter == '\t') {
                xml.text(line.substring(plain, at)).markup(letter == '\t' ? "<text:tab/>" : "<text:s/>");
                plain = at + 1;
            }
        }
        xml.text(line.substring(plain));
    }

    private void link(String text, String other) throws IOException {
        begin(Look.LINK, "string")
                .markup("\"><text:p><text:a xlink:type=\"simple\" xlink:href=\"#")
                .text(Reference.quoted(other) + ".A1")
                .markup("\">")
                .text(text)
                .markup("</text:a></text:p></table:table-cell>");
    }

    private Xml begin(Look look, String type) throws IOException {
        return xml.markup("<table:table-cell table:style-name=\"")
                .markup(look.named())
                .markup("\" office:value-type=\"")
                .markup(type);
    }

    private void beginRow() throws IOException {
        xml.markup("<table:table-row table:style-name=\"row\">");
    }

    private void endRow() throws IOException {
        xml.markup("</table:table-row>");
    }
}
