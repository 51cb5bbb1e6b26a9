package org.verbatim.workbook;

import java.io.IOException;
import java.nio.file.Path;

/// A workbook as OpenDocument (ISO/IEC 26300, version 1.3), with no time anywhere.
public final class OdsFile {
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String SPACES = " xmlns:office=\"" + OASIS + "office:1.0\" xmlns:table=\"" + OASIS
            + "table:1.0\" xmlns:text=\"" + OASIS + "text:1.0\" xmlns:style=\"" + OASIS
            + "style:1.0\" xmlns:meta=\"" + OASIS
            + "meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";

    private final Workbook workbook;

    private OdsFile(Workbook workbook) {
        this.workbook = workbook;
    }

    /// Writes the workbook to `file`.
    public static void write(Workbook workbook, Path file) throws IOException {
        try (Parts parts = Parts.in(file)) {
            new OdsFile(workbook).write(parts);
        }
    }

    private void write(Parts parts) throws IOException {
        parts.addPlain("mimetype", TYPE);
        parts.add("META-INF/manifest.xml", OdsFile::manifest);
        parts.add("meta.xml", this::properties);
        parts.addResource("styles.xml", "ods-styles.xml");
        parts.add("content.xml", this::content);
    }

    private static void manifest(Xml xml) throws IOException {
        xml.markup("<manifest:manifest xmlns:manifest=\"" + OASIS + "manifest:1.0\" manifest:version=\"1.3\">");
        entry(xml, "/", TYPE);
        entry(xml, "content.xml", "text/xml");
        entry(xml, "styles.xml", "text/xml");
        entry(xml, "meta.xml", "text/xml");
        xml.markup("</manifest:manifest>");
    }

    private static void entry(Xml xml, String path, String type) throws IOException {
        xml.markup("<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>");
    }

    private void properties(Xml xml) throws IOException {
        xml.markup("<office:document-meta" + SPACES + "><office:meta><meta:generator>")
                .text(workbook.maker())
                .markup("</meta:generator><dc:title>")
                .text(workbook.title())
                .markup("</dc:title><dc:subject>")
                .text(workbook.subject())
                .markup("</dc:subject>");
        for (String keyword : workbook.keywords()) {
            xml.markup("<meta:keyword>").text(keyword).markup("</meta:keyword>");
        }
        xml.markup("<dc:language>" + Workbook.LANGUAGE + "</dc:language></office:meta></office:document-meta>");
    }

    private void content(Xml xml) throws IOException {
        xml.markup("<office:document-content" + SPACES + "><office:automatic-styles>");
        for (Column.Width width : Column.Width.values()) {
            xml.markup("<style:style style:name=\"" + OdsSheet.style(width) + "\" style:family=\"table-column\">"
                    + "<style:table-column-properties style:column-width=\"" + tenths(width) + "mm\"/></style:style>");
        }
        xml.markup("<style:style style:name=\"row\" style:family=\"table-row\"><style:table-row-properties"
                + " style:use-optimal-row-height=\"true\"/></style:style><style:style style:name=\"sheet\""
                + " style:family=\"table\" style:master-page-name=\"Default\"><style:table-properties"
                + " table:display=\"true\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>");
        for (Sheet sheet : workbook.sheets()) {
            new OdsSheet(sheet, xml).write();
        }
        ranges(xml);
        xml.markup("</office:spreadsheet></office:body></office:document-content>");
    }

    /// A digit of the default font is about 2.2 millimetres wide.
    private static String tenths(Column.Width width) {
        int tenths = 22 * width.letters();
        return tenths / 10 + "." + tenths % 10;
    }

    /// OpenDocument has no table within a sheet but a range with a name, a header and filters.
    private void ranges(Xml xml) throws IOException {
        xml.markup("<table:database-ranges>");
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.table().isPresent()) {
                range(xml, sheet, sheet.table().get());
            }
        }
        xml.markup("</table:database-ranges>");
    }

    private static void range(Xml xml, Sheet sheet, NamedTable table) throws IOException {
        String within = Reference.quoted(sheet.name()) + ".";
        String range = within + Reference.range(sheet, table).replace(":", ":" + within);
        xml.markup("<table:database-range table:name=\"" + table.name() + "\" table:target-range-address=\"")
                .text(range)
                .markup(table.filter() == NamedTable.Filter.BUTTONS ? "\" table:display-filter-buttons=\"true" : "")
                .markup("\"/>");
    }
}
