package org.verbatim.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A workbook as Office Open XML (ECMA-376): text stands in the cells that hold it, and no time anywhere.
public final class XlsxFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Workbook workbook;
    private final Parts parts;

    private XlsxFile(Workbook workbook, Parts parts) {
        this.workbook = workbook;
        this.parts = parts;
    }

    /// Writes the workbook to `file`.
    public static void write(Workbook workbook, Path file) throws IOException {
        try (Parts parts = Parts.in(file)) {
            new XlsxFile(workbook, parts).write();
        }
    }

    private void write() throws IOException {
        parts.add("[Content_Types].xml", this::types);
        parts.add("_rels/.rels", XlsxFile::packageRelations);
        parts.add("docProps/core.xml", this::properties);
        parts.add("xl/workbook.xml", this::book);
        parts.add("xl/_rels/workbook.xml.rels", this::bookRelations);
        parts.addResource("xl/styles.xml", "xlsx-styles.xml");
        int number = 0;
        for (Sheet sheet : workbook.sheets()) {
            number++;
            write(sheet, number);
        }
    }

    private void write(Sheet sheet, int number) throws IOException {
        parts.add("xl/worksheets/sheet" + number + ".xml", xml -> new XlsxSheet(sheet, xml).write(number == 1));
        if (sheet.table().isPresent()) {
            NamedTable table = sheet.table().get();
            parts.add(
                    "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                    xml -> relations(xml, List.of(new Relation("table", "../tables/table" + number + ".xml"))));
            parts.add("xl/tables/table" + number + ".xml", xml -> table(xml, number, sheet, table));
        }
    }

    private void types(Xml xml) throws IOException {
        xml.markup("<Types xmlns=\"" + PACKAGE + "/content-types\">")
                .markup("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
                        + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        type(xml, "/xl/workbook.xml", TYPES + "sheet.main+xml");
        type(xml, "/xl/styles.xml", TYPES + "styles+xml");
        int number = 0;
        for (Sheet sheet : workbook.sheets()) {
            number++;
            type(xml, "/xl/worksheets/sheet" + number + ".xml", TYPES + "worksheet+xml");
            if (sheet.table().isPresent()) {
                type(xml, "/xl/tables/table" + number + ".xml", TYPES + "table+xml");
            }
        }
        xml.markup("</Types>");
    }

    private static void type(Xml xml, String part, String type) throws IOException {
        xml.markup("<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>");
    }

    /// What one part is to another.
    private record Relation(String kind, String target) {}

    private static void packageRelations(Xml xml) throws IOException {
        xml.markup("<Relationships xmlns=\"" + PACKAGE + "/relationships\">")
                .markup("<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>")
                .markup("<Relationship Id=\"rId2\" Type=\"" + PACKAGE
                        + "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
    }

    private void bookRelations(Xml xml) throws IOException {
        List<Relation> relations = new java.util.ArrayList<>();
        for (int number = 1; number <= workbook.sheets().size(); number++) {
            relations.add(new Relation("worksheet", "worksheets/sheet" + number + ".xml"));
        }
        relations.add(new Relation("styles", "styles.xml"));
        relations(xml, relations);
    }

    private static void relations(Xml xml, List<Relation> relations) throws IOException {
        xml.markup("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        int number = 0;
        for (Relation relation : relations) {
            number++;
            xml.markup("<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + relation.kind()
                    + "\" Target=\"" + relation.target() + "\"/>");
        }
        xml.markup("</Relationships>");
    }

    private void properties(Xml xml) throws IOException {
        xml.markup("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
                .text(workbook.title())
                .markup("</dc:title><dc:subject>")
                .text(workbook.subject())
                .markup("</dc:subject><dc:creator>")
                .text(workbook.maker())
                .markup("</dc:creator><cp:keywords>")
                .text(String.join(", ", workbook.keywords()))
                .markup("</cp:keywords><dc:language>" + Workbook.LANGUAGE + "</dc:language></cp:coreProperties>");
    }

    private void book(Xml xml) throws IOException {
        xml.markup("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        int number = 0;
        for (Sheet sheet : workbook.sheets()) {
            number++;
            xml.markup("<sheet name=\"")
                    .text(sheet.name())
                    .markup("\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
        }
        xml.markup("</sheets><definedNames>");
        number = 0;
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.table().isPresent()) {
                repeatHeader(xml, sheet, number);
            }
            number++;
        }
        xml.markup("</definedNames></workbook>");
    }

    /// On paper, the header row stands on every page.
    private static void repeatHeader(Xml xml, Sheet sheet, int number) throws IOException {
        int row = sheet.headerRow();
        xml.markup("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + number + "\">")
                .text(Reference.quoted(sheet.name()) + "!$" + row + ":$" + row)
                .markup("</definedName>");
    }

    private static void table(Xml xml, int number, Sheet sheet, NamedTable table) throws IOException {
        String range = Reference.range(sheet, table);
        xml.markup("<table xmlns=\"" + MAIN + "\" id=\"" + number + "\" name=\"" + table.name() + "\" displayName=\""
                + table.name() + "\" ref=\"" + range + "\" totalsRowShown=\"0\">");
        if (table.filter() == NamedTable.Filter.BUTTONS) {
            xml.markup("<autoFilter ref=\"" + range + "\"/>");
        }
        xml.markup("<tableColumns count=\"" + table.columns().size() + "\">");
        int place = 0;
        for (Column column : table.columns()) {
            place++;
            xml.markup("<tableColumn id=\"" + place + "\" name=\"")
                    .text(XlsxSheet.literal(column.heading()))
                    .markup("\"/>");
        }
        xml.markup("</tableColumns></table>");
    }
}
