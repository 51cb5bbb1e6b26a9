package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.Shared;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

class XlsxTableTest {
    @Test
    void readsInlineStringsAndTheStoredValuesOfFormulas() {
        try (Table table = open("InlineStrings.xlsx")) {
            List<List<String>> rows = CsvTableTest.all(table);
            assertEquals(4, table.header().width());
            assertEquals(6, rows.size());
            assertEquals(
                    List.of("1st Inline String", "2nd Inline String", "More", "B", "And More", "The End"),
                    rows.stream().map(row -> row.get(2)).toList());
            assertEquals(
                    List.of("12", "44", "31", "30", "10", "9"),
                    rows.stream().map(row -> row.get(3)).toList());
        }
    }

    @Test
    void showsADateAsADateAndANumberWithoutNoughts() {
        try (Table table = open("noSharedStringTable.xlsx")) {
            assertEquals(List.of("2006-04-12", "123"), table.header().names().subList(0, 2));
        }
    }

    @Test
    void readsRowsAndCellsThatHaveNoNumbers() {
        try (Table table = open("59746_NoRowNums.xlsx")) {
            assertEquals("Checked", table.header().names().getFirst());
            assertEquals(11, table.header().width());
            List<List<String>> rows = CsvTableTest.all(table);
            assertEquals(70, rows.size());
            assertEquals(0, table.refused());
        }
    }

    @Test
    void readsTheVisibleSheetAndSaysThatThereIsAHiddenOne() {
        try (Table table = open("TwoSheetsOneHidden.xlsx")) {
            assertEquals("Sheet2A1", table.header().names().getFirst());
            assertEquals("""
                    TwoSheetsOneHidden.xlsx: the hidden sheet 'Sheet1' is not read
                      fix: write sheet: Sheet1 if it is the one that is meant""", table.remarks().getFirst().toString());
        }
    }

    @Test
    void readsTheSheetThatIsNamed() {
        Tables.Settings hidden = new Tables.Settings(Optional.empty(), Optional.empty(), Optional.of("Sheet1"));
        Path file = Shared.folder("hostile/poi-xlsx/TwoSheetsOneHidden.xlsx");
        try (Table table = Tables.open(file, hidden, new Problems()).orElseThrow()) {
            assertEquals("Sheet1A1", table.header().names().getFirst());
        }
    }

    @Test
    void offersTheNearestSheet() {
        Tables.Settings misspelt = new Tables.Settings(Optional.empty(), Optional.empty(), Optional.of("Sheet3"));
        Problems problems = new Problems();

        assertTrue(Tables.open(Shared.folder("hostile/poi-xlsx/TwoSheetsOneHidden.xlsx"), misspelt, problems)
                .isEmpty());
        assertEquals("""
                TwoSheetsOneHidden.xlsx: there is no sheet 'Sheet3'; did you mean 'Sheet1'?
                  fix: write sheet: and one of: Sheet1, Sheet2""", problems.sorted().getFirst().toString());
    }

    @Test
    void readsASheetWithANameInAnotherScript() {
        try (Table table = open("unicodeSheetName.xlsx")) {
            assertEquals("sheet Sheet・1", table.source().reading());
            assertEquals("1", table.header().names().getFirst());
            assertEquals(8, CsvTableTest.all(table).size());
        }
    }

    @Test
    void readsFormulasWithLineBreaks() {
        try (Table table = open("NewlineInFormulas.xlsx")) {
            assertEquals(List.of("3", "1"), table.header().names().subList(0, 2));
            assertEquals(
                    List.of("2", "3", "5", "8", "13", "21", "34", "55", "89"),
                    CsvTableTest.all(table).stream().map(row -> row.get(1)).toList());
        }
    }

    @Test
    void refusesADoctypeWithinASecond() {
        Path file = Shared.folder("hostile/poi-xlsx/poc-xmlbomb.xlsx");
        Problems problems = new Problems();

        assertTimeout(Duration.ofSeconds(1), () -> Tables.open(file, Tables.Settings.DETECT, problems));
        assertEquals("""
                poc-xmlbomb.xlsx (xl/sharedStrings.xml): this part of the workbook declares a DOCTYPE, which no \
                spreadsheet program writes and which can hide a bomb
                  fix: open it in a spreadsheet program you trust it to, and save it again""", text(problems));
    }

    @Test
    void refusesAZipThatIsNoWorkbook(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("export.csv"));
        }
        Problems problems = new Problems();

        assertTrue(Tables.open(file, Tables.Settings.DETECT, problems).isEmpty());
        assertEquals("""
                export.zip: this is a zip file and no workbook
                  fix: unpack the CSV or XLSX in it""", text(problems));
    }

    @Test
    void saysThatAWorkbookIsDamaged(@TempDir Path folder) throws Exception {
        Path hollow = folder.resolve("hollow.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(hollow))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        byte[] whole = Files.readAllBytes(Shared.folder("hostile/poi-xlsx/InlineStrings.xlsx"));
        Path torn = Files.write(folder.resolve("torn.xlsx"), java.util.Arrays.copyOf(whole, 3000));
        Problems problems = new Problems();

        assertTrue(Tables.open(hollow, Tables.Settings.DETECT, problems).isEmpty());
        assertTrue(Tables.open(torn, Tables.Settings.DETECT, problems).isEmpty());
        assertEquals("""
                hollow.xlsx: the workbook is damaged
                  fix: open it in Excel and save it again
                torn.xlsx: the workbook is damaged
                  fix: open it in Excel and save it again""", text(problems));
    }

    @Test
    void readsTheCodesOfLettersThatXmlHasNoPlaceFor(@TempDir Path folder) throws IOException {
        Path file = workbook(folder, "First line_x000D_\nsecond", "_x005F_x000D_ as it was typed", "_x12_");
        Problems problems = new Problems();
        try (Table table = Tables.open(file, Tables.Settings.DETECT, problems)
                .orElseThrow(() -> new AssertionError(text(problems)))) {
            assertEquals(
                    List.of(List.of("First line\r\nsecond"), List.of("_x000D_ as it was typed"), List.of("_x12_")),
                    CsvTableTest.all(table));
        }
    }

    /// A workbook with one column of words.
    private static Path workbook(Path folder, String... cells) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String cell : List.of("comment", cells[0], cells[1], cells[2])) {
            rows.append("<row><c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c></row>");
        }
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
        String kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\"/>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + relationships + "\"><Relationship Id=\"r1\" Type=\"" + kind
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + kind
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + relationships + "\"><Relationship Id=\"r1\" Type=\"" + kind
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        Path file = folder.resolve("codes.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String text(Problems problems) {
        return String.join(
                "\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    private static Table open(String name) {
        Problems problems = new Problems();
        return Tables.open(Shared.folder("hostile/poi-xlsx/" + name), Tables.Settings.DETECT, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    }
}
