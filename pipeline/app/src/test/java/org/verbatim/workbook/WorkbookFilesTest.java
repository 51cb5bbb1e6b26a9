package org.verbatim.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.analyse.Findings;
import org.verbatim.report.Demonstration;
import org.verbatim.report.Hostile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What stands in the files, read back without anything that wrote them.
class WorkbookFilesTest {
    @TempDir
    private Path folder;

    private ReadBack xlsx;
    private ReadBack ods;

    @BeforeEach
    void nameTheFiles() {
        xlsx = new ReadBack(folder.resolve("tables.xlsx"));
        ods = new ReadBack(folder.resolve("tables.ods"));
    }

    @Test
    void holdTheSameCellsInBothFormats() throws IOException {
        write(Compared.findings());
        assertEquals(xlsx.cells(), ods.cells());
    }

    @Test
    void holdWhatTheSheetsSay() throws IOException {
        Workbook workbook = write(Compared.findings());
        Map<String, List<List<String>>> read = xlsx.cells();
        assertEquals(workbook.sheets().stream().map(Sheet::name).toList(), List.copyOf(read.keySet()));
        for (Sheet sheet : workbook.sheets()) {
            assertEquals(expected(sheet), read.get(sheet.name()), sheet.name());
        }
    }

    @Test
    void holdHostileTextAsText() throws IOException {
        List<String> hostile = new ArrayList<>(Hostile.OWN);
        hostile.addAll(List.of(
                "=HYPERLINK(\"http://example.org\",\"here\")",
                "+44 20 7946 0000",
                "@SUM(A1)",
                "-1+cmd|' /C calc'!A0",
                "_x0041_ and _x000D_",
                "  two  spaces, \ta tab \nand a line  ",
                "a\r\nb\rc",
                " "));
        Workbook workbook = write(Demonstration.saying(hostile));
        Map<String, List<List<String>>> read = xlsx.cells();
        assertEquals(read, ods.cells());
        for (Sheet sheet : workbook.sheets()) {
            assertEquals(expected(sheet), read.get(sheet.name()), sheet.name());
        }
        assertFalse(ods.part("content.xml").contains("table:formula"));
        for (String part : xlsx.parts()) {
            if (part.startsWith("xl/worksheets/sheet")) {
                assertEquals(List.of(), ReadBack.elements(xlsx.xml(part), "f"), part);
            }
        }
    }

    @Test
    void holdEveryNaughtyString() throws IOException {
        write(Demonstration.saying(Hostile.all()));
        assertEquals(xlsx.cells(), ods.cells());
    }

    @Test
    void cutWhatNoCellCanHoldAndSaySo() throws IOException {
        write(Demonstration.saying(List.of("a" + "😞".repeat(20_000))));
        List<List<String>> comments = sheet("comments");
        String verbatim = comments.getLast().getFirst();
        assertTrue(verbatim.endsWith("😞 [cut]"), verbatim.substring(verbatim.length() - 20));
        assertTrue(verbatim.length() <= 32_767 + "s:".length());
        assertTrue(comments.contains(List.of("s:Text that ends in [cut] is longer than a cell can hold;"
                + " the CSV files and the survey’s data hold the whole.")));
    }

    @Test
    void areTheSameBytesWheneverAndWhereverTheyAreWritten() throws IOException {
        write(Compared.findings());
        byte[] first = Files.readAllBytes(folder.resolve("tables.xlsx"));
        byte[] firstOds = Files.readAllBytes(folder.resolve("tables.ods"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            write(Compared.findings());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("tables.xlsx")));
        assertArrayEquals(firstOds, Files.readAllBytes(folder.resolve("tables.ods")));
    }

    @Test
    void tellTheirTitleLanguageAndKeywordsAndNoTime() throws IOException {
        write(Compared.findings());
        for (String properties : List.of(xlsx.part("docProps/core.xml"), ods.part("meta.xml"))) {
            assertTrue(properties.contains("<dc:title>Improvement survey 2026</dc:title>"), properties);
            assertTrue(properties.contains("<dc:subject>Tables of"), properties);
            assertTrue(properties.contains("survey"), properties);
            assertTrue(properties.contains("<dc:language>en-GB</dc:language>"), properties);
            assertFalse(properties.contains("date") || properties.contains("created"), properties);
        }
    }

    @Test
    void nameOneTableASheetOverItsHeaderAndItsRows() throws IOException {
        Workbook workbook = write(Compared.findings());
        List<String> ranges = ReadBack.elements(ods.xml("content.xml"), "database-range").stream()
                .map(range -> range.getAttribute("table:name") + " "
                        + range.getAttribute("table:target-range-address").replaceAll("'[^']*'\\.", ""))
                .toList();
        List<String> tables = new ArrayList<>();
        int number = 0;
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.table().isPresent()) {
                number++;
                Element table = xlsx.xml("xl/tables/table" + number + ".xml").getDocumentElement();
                tables.add(table.getAttribute("displayName") + " " + table.getAttribute("ref"));
                assertEquals(
                        headings(Objects.requireNonNull(xlsx.cells().get(sheet.name()))
                                .get(sheet.headerRow() - 1)),
                        ReadBack.elements(table, "tableColumn").stream()
                                .map(column -> column.getAttribute("name"))
                                .toList());
            }
        }
        assertEquals(ranges, tables);
    }

    @Test
    void mergeAndHideNothingAndBeginAtTheFirstCell() throws IOException {
        write(Compared.findings());
        for (String part : xlsx.parts()) {
            if (part.startsWith("xl/worksheets/sheet")) {
                Document sheet = xlsx.xml(part);
                assertEquals(List.of(), ReadBack.elements(sheet, "mergeCell"), part);
                assertFalse(xlsx.part(part).contains("hidden"), part);
                assertEquals(
                        List.of("A1"),
                        ReadBack.elements(sheet, "selection").stream()
                                .map(selection -> selection.getAttribute("activeCell"))
                                .toList());
                assertEquals(
                        part.endsWith("sheet1.xml"), xlsx.part(part).contains("tabSelected"), "the cover is in front");
            }
        }
        assertFalse(ods.part("content.xml").contains("spanned"));
    }

    @Test
    void leadToTheirSheetsAndBack() throws IOException {
        Workbook workbook = write(Compared.findings());
        List<String> named = workbook.sheets().stream()
                .map(sheet -> "'" + sheet.name() + "'")
                .toList();
        for (String part : xlsx.parts()) {
            if (part.startsWith("xl/worksheets/sheet")) {
                ReadBack.elements(xlsx.xml(part), "hyperlink").forEach(link -> {
                    assertTrue(
                            named.contains(link.getAttribute("location").replace("!A1", "")),
                            link.getAttribute("location"));
                });
            }
        }
        long contents = ReadBack.elements(xlsx.xml("xl/worksheets/sheet2.xml"), "hyperlink")
                .size();
        assertEquals(workbook.sheets().size() - 2, contents, "all but the cover and the contents");
    }

    @Test
    void haveAStyleForEveryLook() throws IOException {
        write(Compared.findings());
        Element looks = ReadBack.elements(xlsx.xml("xl/styles.xml"), "cellXfs").getFirst();
        assertEquals(Look.values().length + 1, ReadBack.elements(looks, "xf").size());
        String styles = ods.part("styles.xml");
        for (Look look : Look.values()) {
            assertTrue(styles.contains("style:name=\"" + look.named() + "\""), look.named());
        }
    }

    private Workbook write(Findings findings) throws IOException {
        Workbook workbook = Workbook.of(
                findings,
                Demonstration.provenance(),
                comments -> comments.stream()
                        .map(comment -> new CodingRows.Coding(comment, "capacity", "rules", "=capacity", "capacity"))
                        .toList());
        XlsxFile.write(workbook, folder.resolve("tables.xlsx"));
        OdsFile.write(workbook, folder.resolve("tables.ods"));
        return workbook;
    }

    private List<List<String>> sheet(String words) throws IOException {
        return xlsx.cells().entrySet().stream()
                .filter(sheet -> sheet.getKey().endsWith(" " + words))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static List<String> headings(List<String> cells) {
        return cells.stream().map(cell -> cell.substring("s:".length())).toList();
    }

    /// The sheet as [ReadBack] reads it.
    private static List<List<String>> expected(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        Stream.concat(Stream.of(sheet.title()), sheet.lines().stream().map(Sheet.Line::text))
                .forEach(line -> rows.add(List.of("s:" + line)));
        sheet.table().ifPresent(table -> {
            rows.add(table.columns().stream()
                    .map(column -> "s:" + column.heading())
                    .toList());
            table.rows()
                    .forEach(row -> rows.add(row.stream()
                            .map(cell ->
                                    cell instanceof Cell.Figure ? ReadBack.number(cell.text()) : "s:" + cell.text())
                            .toList()));
        });
        return rows;
    }
}
