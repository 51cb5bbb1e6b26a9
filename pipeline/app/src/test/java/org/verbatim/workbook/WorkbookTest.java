package org.verbatim.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Findings;
import org.verbatim.report.Demonstration;

class WorkbookTest {
    private static final CodingRows CODED = comments -> comments.stream()
            .map(comment -> new CodingRows.Coding(comment, "capacity", "rules", "=capacity", "capacity"))
            .toList();

    @Test
    void givesEveryTableASheet() {
        assertEquals(
                List.of(
                        "Cover",
                        "Contents",
                        "Notes",
                        "1 progress",
                        "2 enablers",
                        "3 pc_enablers",
                        "4 themes all",
                        "5 themes barriers_comment",
                        "6 themes support_comment",
                        "7 themes by trust type",
                        "8 themes by stage",
                        "9 answers by stage",
                        "10 who commented",
                        "11 compared",
                        "12 scales",
                        "13 ticked and written",
                        "14 keywords",
                        "15 organisations",
                        "16 themes by Function",
                        "17 themes by Level",
                        "18 themes together",
                        "19 answers set aside",
                        "20 what themes mean",
                        "21 quotes",
                        "22 comments",
                        "23 codings"),
                names(Compared.findings()));
    }

    @Test
    void leavesOutWhatNobodyAsked() {
        Findings bare = Compared.with(Demonstration.unquoted(List.of()), Comparisons.NONE);
        for (String name : names(bare)) {
            assertFalse(name.matches("\\d+ (quotes|comments|codings|scales|compared)"), name);
        }
    }

    @Test
    void saysOnEverySheetWhatItHolds() {
        for (Sheet sheet : workbook(Compared.findings()).sheets()) {
            assertFalse(sheet.title().isBlank(), sheet.name());
            if (sheet.table().isPresent()) {
                assertEquals(
                        "This worksheet contains one table.",
                        sheet.lines().getFirst().text(),
                        sheet.name());
            }
            sheet.lines().forEach(line -> assertFalse(line.text().isBlank(), sheet.name()));
        }
    }

    @Test
    void namesEverySheetAndTableOnceAsSpreadsheetsAllow() {
        Set<String> seen = new HashSet<>();
        for (Sheet sheet : workbook(Compared.findings()).sheets()) {
            assertTrue(sheet.name().length() <= 31 && sheet.name().matches("[^\\[\\]:*?/\\\\']+"), sheet.name());
            assertTrue(seen.add(sheet.name().toLowerCase(Locale.ROOT)), sheet.name());
            sheet.table().ifPresent(table -> {
                assertTrue(table.name().matches("[A-Za-z_][A-Za-z0-9_]*"), table.name());
                assertTrue(seen.add(table.name().toLowerCase(Locale.ROOT)), table.name());
            });
        }
    }

    @Test
    void leavesNoCellEmptyAndNoNumberAmongWords() {
        for (Sheet sheet : workbook(Compared.findings()).sheets()) {
            sheet.table()
                    .ifPresent(table -> table.rows().forEach(row -> {
                        for (int column = 0; column < row.size(); column++) {
                            Cell cell = row.get(column);
                            assertFalse(cell.text().isEmpty(), sheet.name() + ": " + row);
                            boolean number = table.columns().get(column).form().isNumber();
                            assertEquals(
                                    number,
                                    cell instanceof Cell.Figure || (number && cell instanceof Marker),
                                    sheet.name());
                        }
                    }));
        }
    }

    @Test
    void showsTheFiguresOfAClosedQuestion() {
        assertEquals(
                List.of(
                        "Embedded across the trust|option|3|12|25.0|8.9|53.2",
                        "Well under way|option|5|12|41.7|19.3|68.0",
                        "Just begun|option|3|12|25.0|8.9|53.2",
                        "Not begun|option|1|12|8.3|1.5|35.4",
                        "started|net|8|12|66.7|39.1|86.2"),
                rows(Compared.findings(), "1 progress"));
    }

    @Test
    void withholdsEveryNumberOfAWithheldShare() {
        assertEquals(
                "Capacity|[z]|[c]|[c]|[c]|[c]|[c]|[c]|[c]|[c]",
                rows(Compared.withheld(), "4 themes all").getFirst());
        assertEquals(
                "How far along is your trust with improvement?|Just begun|option|Embedded|B|[c]|[c]|[c]|[c]"
                        + "|Fisher's exact|[c]|[c]|no|low|[z]",
                rows(Compared.findings(), "9 answers by stage").getLast());
        assertTrue(
                rows(Compared.findings(), "11 compared").getLast().contains("|[c]|[c]|[c]|4|12|33.3|[c]|[c]|[c]|[c]"),
                rows(Compared.findings(), "11 compared").getLast());
    }

    @Test
    void explainsTheMarkersThatATableUses() {
        List<String> lines = sheet(Compared.withheld(), "4 themes all").lines().stream()
                .map(Sheet.Line::text)
                .toList();
        assertTrue(
                lines.contains("[c] confidential: withheld, since a small number could say something of a person."),
                lines.toString());
        assertTrue(lines.contains("The same rows as CSV: tables/themes.csv"), lines.toString());
        assertEquals("Contents", lines.getLast());
    }

    @Test
    void showsTheWordsBehindACoding() {
        String row = rows(Compared.findings(), "23 codings").getFirst();
        assertEquals(
                "We cannot release staff: capacity is the barrier.|r01/barriers_comment"
                        + "|What gets in the way of improvement?|Capacity|rules|capacity|=capacity",
                row);
    }

    @Test
    void offersFiltersOnWorkingSheetsOnly() {
        for (Sheet sheet : workbook(Compared.findings()).sheets()) {
            boolean working = sheet.name().matches("\\d+ (quotes|comments|codings)");
            sheet.table()
                    .ifPresent(table ->
                            assertEquals(working ? NamedTable.Filter.BUTTONS : NamedTable.Filter.NONE, table.filter()));
        }
    }

    @Test
    void saysThatCommentsAreASample() {
        Findings few = Demonstration.saying(List.of("Time."));
        assertTrue(
                sheet(few, names(few).getLast()).lines().stream()
                        .anyMatch(line -> line.text().startsWith("These are a random sample of 1 of the ")),
                names(few).toString());
    }

    @Test
    void stopsWhereASheetIsFullAndSaysWhereTheRestIs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            rows.add(List.of(Cell.count(row)));
        }
        Draft draft = Draft.of("long", "A long table", "codings.csv", List.of(), List.of(Column.count("Number")), rows);
        Sheet sheet = draft.numbered(1, 3);
        assertEquals(3, sheet.table().orElseThrow().rows().size());
        assertEquals(
                "Only the first 3 of 5 rows fit into a worksheet; codings.csv holds all.",
                sheet.lines().get(1).text());
    }

    @Test
    void refusesTwoColumnsThatASpreadsheetCouldNotTellApart() {
        List<Column> columns = List.of(Column.count("Theme: data"), Column.count("Theme: Data"));
        List<List<Cell>> rows = List.of(List.of(Cell.count(1), Cell.count(2)));
        assertThrows(
                IllegalArgumentException.class, () -> new NamedTable("Table_1", columns, rows, NamedTable.Filter.NONE));
    }

    private static Workbook workbook(Findings findings) {
        return Workbook.of(findings, Demonstration.provenance(), CODED);
    }

    private static List<String> names(Findings findings) {
        return workbook(findings).sheets().stream().map(Sheet::name).toList();
    }

    private static Sheet sheet(Findings findings, String name) {
        Optional<Sheet> found = workbook(findings).sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError(name + " is not among " + names(findings)));
    }

    private static List<String> rows(Findings findings, String name) {
        return sheet(findings, name).table().orElseThrow().rows().stream()
                .map(row -> String.join("|", row.stream().map(Cell::text).toList()))
                .toList();
    }
}
