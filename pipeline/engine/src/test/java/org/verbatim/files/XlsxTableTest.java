package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
