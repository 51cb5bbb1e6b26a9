package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

class CsvTableTest {
    @TempDir
    Path folder;

    @Test
    void readsCellsExactlyAsTheyStand() throws Exception {
        assertEquals(
                List.of(List.of("1", " a, \"b\"\nc "), List.of("2", "\uFEFFd ")),
                rows("id,comment\r\n1,\" a, \"\"b\"\"\nc \"\r\n2,\uFEFFd "));
    }

    @Test
    void cleansHeadersOnly() throws Exception {
        assertEquals(
                List.of("id", "Your comments"),
                open("\uFEFFid, Your\u00A0 \ncomments".replace("\n", ""))
                        .header()
                        .names());
    }

    @Test
    void namesTheLineAndColumnWhereAQuotationOpened() throws Exception {
        String text = "id,a,Q3 comments\n" + "1,x,fine\n".repeat(12) + "14,xy,\"never closed\n15,x,lost\n";

        assertProblems(text, """
                responses.csv:14:7 (Q3 comments): the quotation opened here is never closed
                  fix: close it with a quotation mark, and double every quotation mark inside the text""");
    }

    @Test
    void saysWhereAQuotationThatIsFollowedByTextWasOpenedAndClosed() throws Exception {
        assertProblems("id,comment\n1,\"open\n2,\"b\"\n3,c\n", """
                responses.csv:2:3 (comment): the quotation opened here is closed in line 3, column 3, and more text \
                stands behind it in the same cell
                  fix: close it where the text ends, and double every quotation mark inside the text""");
    }

    @Test
    void refusesEveryRowThatDoesNotFitTheHeader() throws Exception {
        Problems problems = new Problems();
        try (Table table = open("id,comment\n1,a,b\n2,good\n3\n", problems)) {
            assertEquals(List.of("2", "good"), table.next().orElseThrow().cells());
            assertTrue(table.next().isEmpty());
            assertEquals(3, table.rows());
            assertEquals(2, table.refused());
        }
        assertEquals("""
                responses.csv:2:1: the row has 3 cells, and the header has 2
                  fix: put quotation marks round a cell that holds the delimiter, or take the cells out
                responses.csv:4:1: the row has 1 cell, and the header has 2
                  fix: fill in the missing cells, or put quotation marks round a cell that holds a line break""", text(problems));
    }

    @Test
    void tellsTwentyProblemsOfAKindAndCountsTheOthers() throws Exception {
        Problems problems = new Problems();
        try (Table table = open("id,comment\n" + "1,a\n" + "1\n".repeat(100), problems)) {
            assertEquals(1, all(table).size());
        }

        assertEquals(20, problems.count());
        assertEquals(
                "responses.csv:22:1: the row has 1 cell, and the header has 2, and 80 more like it",
                problems.sorted().getLast().toString().lines().findFirst().orElseThrow());
    }

    @Test
    void passesOverRowsInWhichEveryCellIsBlank() throws Exception {
        assertEquals(List.of(List.of("1", "a"), List.of("2", "b")), rows("\nid,comment\n1,a\n,\n\n , \n2,b\n\n"));
    }

    @Test
    void followsTheDelimiterThatTheFirstLineGives() throws Exception {
        assertEquals(List.of(List.of("1", "a,b")), rows("sep=;\nid;comment\n1;a,b\n"));
    }

    @Test
    void findsTheDelimiterThatMakesRowsEven() throws Exception {
        assertEquals(List.of(List.of("1", "a, b; c")), rows("id\tcomment\n1\ta, b; c\n"));
        assertEquals(List.of(List.of("1", "a, b")), rows("id;comment, if any\n1;a, b\n"));
    }

    @Test
    void saysThatAFileIsEmpty() throws Exception {
        assertProblems("", """
                responses.csv: the file is empty
                  fix: export the data again""");
        assertProblems("\n\n", """
                responses.csv: the file is empty
                  fix: export the data again""");
    }

    @Test
    void saysWhereANulStands() throws Exception {
        assertProblems("id,comment\n1,a\u0000b\n", """
                responses.csv:2:4: a NUL character stands here: the file is damaged, or no text
                  fix: export the data again""");
    }

    @Test
    void tellsThatCharactersWereLostEarlier() throws Exception {
        try (Table table = open("id,comment\n1,cafÃ©\n")) {
            assertEquals("""
                    responses.csv: characters were lost before this export (U+FFFD, or text such as Ã© and â€™); they are kept as they are
                      fix: export the data again as UTF-8 if they matter""", table.remarks().getFirst().toString());
        }
    }

    @Test
    void readsTheSameTextFromEveryEncodingThatHoldsIt() throws Exception {
        String text = "id,comment\n1,Ward’s staff – “café” naïve\n2,don’t…\n";
        List<List<String>> expected = rows(text);
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman")) {
            assertEquals(expected, rows(text.getBytes(Charset.forName(charset))), charset);
        }
    }

    @Test
    void asksWhereTwoEncodingsReadEquallyWell() throws Exception {
        byte[] bytes = {'i', 'd', '\n', 'a', (byte) 0xD5, 's', ' ', 'b', (byte) 0x92, 's', '\n'};
        Problems problems = new Problems();

        assertTrue(open(bytes, Tables.Settings.DETECT, problems).isEmpty());
        assertEquals("""
                responses.csv: the file is not UTF-8, and could be Windows-1252 as well as Mac Roman: “aÕs” or “a’s” in line 2, “b’s” or “bís” in line 2
                  fix: write encoding: utf-8, windows-1252 or x-MacRoman beside data: (or --encoding for init), or save the file as "CSV UTF-8\"""", text(problems));
    }

    @Test
    void saysWhereAFileIsNotInTheEncodingGiven() throws Exception {
        Problems problems = new Problems();
        Tables.Settings utf8 = new Tables.Settings(Optional.of("utf-8"), Optional.empty(), Optional.empty());

        assertTrue(open("id\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1), utf8, problems)
                .isEmpty());
        assertEquals("""
                responses.csv:2:4: the bytes here are not UTF-8
                  fix: write encoding: utf-8, windows-1252 or x-MacRoman beside data: (or --encoding for init), or save the file as "CSV UTF-8\"""", text(problems));
    }

    @Test
    void tellsTheHashOfTheFile() throws Exception {
        try (Table table = open("id\n1\n")) {
            assertEquals(
                    "Source[name=responses.csv, size=5, "
                            + "sha256=bd7b2a70a5b9b0bbf3c23d1b1ac4ed68ff8fbc4aee8ad2b4e7b8fef1a2e1a7cd, "
                            + "reading=UTF-8, delimiter ,]",
                    table.source()
                            .toString()
                            .replaceFirst(
                                    "sha256=\\w+",
                                    "sha256=bd7b2a70a5b9b0bbf3c23d1b1ac4ed68ff8fbc4aee8ad2b4e7b8fef1a2e1a7cd"));
        }
    }

    /// What is written is read again, whatever it is and however small the pieces in which it arrives.
    @Test
    void readsWhatTheWriterWroteWhateverItIs() throws Exception {
        Random random = new Random(7);
        String[] pieces = {"a", "é", "😀", "\"", ",", "\n", "\r", "\r\n", " ", ";", "\t", "x".repeat(40_000)};
        for (int n = 0; n < 200; n++) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                rows.add(List.of("x" + text(random, pieces), "y" + text(random, pieces)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (CsvWriter writer = new CsvWriter(out, "a", "b")) {
                rows.forEach(writer::row);
            }
            assertEquals(rows, rows(out.toByteArray()));
        }
    }

    @Test
    void knowsThePlaceOfEveryCell() {
        CsvRecords records = new CsvRecords(new StringReader("ab,\"c\r\nd\",e\r\n\"f\"\"\",g"), ',', 1);
        records.next();
        assertEquals(List.of(1, 1, 1, 4, 2, 4), places(records));
        records.next();
        assertEquals(List.of(3, 1, 3, 7), places(records));
    }

    private static List<Integer> places(CsvRecords records) {
        return java.util.Arrays.stream(records.places())
                .boxed()
                .limit(2L * records.cells().size())
                .toList();
    }

    private static String text(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private void assertProblems(String text, String expected) throws Exception {
        Problems problems = new Problems();
        open(text.getBytes(StandardCharsets.UTF_8), Tables.Settings.DETECT, problems)
                .ifPresent(table -> {
                    all(table);
                    table.close();
                });
        assertEquals(expected, text(problems));
    }

    private static String text(Problems problems) {
        return String.join(
                "\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    private List<List<String>> rows(String text) throws Exception {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> rows(byte[] bytes) throws Exception {
        Problems problems = new Problems();
        try (Table table =
                open(bytes, Tables.Settings.DETECT, problems).orElseThrow(() -> new AssertionError(text(problems)))) {
            List<List<String>> rows = all(table);
            assertEquals("", text(problems));
            return rows;
        }
    }

    private Table open(String text) throws Exception {
        return open(text, new Problems());
    }

    private Table open(String text, Problems problems) throws Exception {
        return open(text.getBytes(StandardCharsets.UTF_8), Tables.Settings.DETECT, problems)
                .orElseThrow();
    }

    private Optional<Table> open(byte[] bytes, Tables.Settings settings, Problems problems) throws Exception {
        return Tables.open(Files.write(folder.resolve("responses.csv"), bytes), settings, problems);
    }

    static List<List<String>> all(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            rows.add(row.get().cells());
        }
        return rows;
    }
}
