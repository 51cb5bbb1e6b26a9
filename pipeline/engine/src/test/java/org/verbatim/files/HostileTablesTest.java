package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.Shared;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Difficult tables of others, with the right outcome of each.
class HostileTablesTest {
    @TestFactory
    Stream<DynamicTest> agreesWithCsvSpectrum() throws Exception {
        Path spectrum = Shared.folder("hostile/csv-spectrum");
        List<Path> files;
        try (Stream<Path> listed = Files.list(spectrum.resolve("csvs"))) {
            files = listed.sorted().toList();
        }
        assertEquals(12, files.size());
        return files.stream()
                .map(csv -> DynamicTest.dynamicTest(csv.getFileName().toString(), () -> {
                    String name = csv.getFileName().toString().replace(".csv", "");
                    List<Map<String, String>> expected =
                            objects(spectrum.resolve("json").resolve(name + ".json"));
                    List<Map<String, String>> seen = named(csv);
                    if (name.equals("location_coordinates")) {
                        // A known fault of the set: the two files have different telephone numbers.
                        expected.forEach(row -> row.remove("Contact Phone Number"));
                        seen.forEach(row -> row.remove("Contact Phone Number"));
                    }
                    assertEquals(expected, seen);
                }));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheSpecificationOfFastCsv() throws Exception {
        Path spec = Shared.folder("hostile/fastcsv/spec");
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(spec)) {
            for (Path file : files.sorted().toList()) {
                boolean comments = file.toString().contains("comments-read")
                        || file.toString().contains("comments-skip");
                Node.Mapping root =
                        (Node.Mapping) Yaml.read(file, new Problems()).orElseThrow();
                boolean skipsEmpty =
                        root.find("settings").map(String::valueOf).orElse("").contains("skipEmptyLines");
                for (Node check : ((Node.Sequence) root.find("checks").orElseThrow()).items()) {
                    if (!comments) { // no survey tool writes comment lines, and answers begin with #
                        tests.addAll(checks((Node.Mapping) check, skipsEmpty));
                    }
                }
            }
        }
        assertTrue(tests.size() > 40, () -> "only " + tests.size());
        return tests.stream();
    }

    private static List<DynamicTest> checks(Node.Mapping check, boolean skipsEmpty) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String lineEnd : List.of("\r", "\n", "\r\n")) {
            String id = text(check.find("id").orElseThrow());
            tests.add(DynamicTest.dynamicTest(id, () -> {
                String input =
                        signs(check.find("input").map(HostileTablesTest::text).orElse(""), lineEnd);
                List<List<String>> expected = new ArrayList<>();
                for (Node row : ((Node.Sequence) check.find("records").orElseThrow()).items()) {
                    expected.add(((Node.Sequence) row)
                            .items().stream()
                                    .map(cell -> signs(text(cell), lineEnd))
                                    .toList());
                }
                CsvRecords records = new CsvRecords(new StringReader(input), ',', 1);
                List<List<String>> seen = new ArrayList<>();
                while (records.next()) {
                    boolean empty = records.cells().equals(List.of("")) && !input.contains("\"\"");
                    if (!(skipsEmpty && empty)
                            && !(skipsEmpty && seen.isEmpty() && records.cells().equals(List.of("")))) {
                        seen.add(records.cells());
                    }
                }
                assertEquals(expected, seen);
            }));
        }
        return tests;
    }

    private static String signs(String text, String lineEnd) {
        return text.replace("⏎", lineEnd)
                .replace("␤", "\r\n")
                .replace("␍", "\r")
                .replace("␊", "\n")
                .replace("␠", " ");
    }

    @Test
    void readsTheFilesOfCommonsCsv() throws Exception {
        Path files = Shared.folder("hostile/commons-csv");

        try (Table bom = open(files.resolve("CSVFileParser/bom.csv"))) {
            assertEquals("Date", bom.header().names().getFirst());
            assertEquals(6, bom.header().width());
            assertEquals(251, CsvTableTest.all(bom).size());
        }
        assertEquals(
                List.of(Map.of("CHANELID", "27", "ADDRESS", "")), named(files.resolve("CSV-213/999751170.patch.csv")));
        assertEquals(
                List.of(Map.of("AA", "AA", "33", "", "", ""), Map.of("AA", "", "33", "33", "", "CC")),
                named(files.resolve("CSV-254/csv-254.csv")));
        try (Table oneLine = open(files.resolve("CSV-259/sample.txt"))) {
            assertEquals(List.of("x", "y", "z"), oneLine.header().names());
        }
    }

    @Test
    void keepsCharactersOutsideTheBasicPlane() throws Exception {
        Path files = Shared.folder("hostile/commons-csv/CSV-196");
        for (String name : List.of("emoji.csv", "japanese.csv")) {
            Path file = files.resolve(name);
            String whole = Files.readString(file);
            try (Table table = open(file)) {
                for (List<String> row : CsvTableTest.all(table)) {
                    row.forEach(cell -> assertTrue(whole.contains(cell), cell));
                }
            }
        }
    }

    @Test
    void losesNoRowBehindAQuotationThatNeverCloses() throws Exception {
        Path file = Shared.folder("hostile/commons-csv/CSV-141/csv-141.csv");
        Problems problems = new Problems();
        try (Table table = Tables.open(file, Tables.Settings.DETECT, problems).orElseThrow()) {
            long stored = CsvTableTest.all(table).size();

            assertEquals(table.rows(), stored + table.refused());
        }
        assertTrue(
                problems.sorted()
                        .toString()
                        .contains(
                                "csv-141.csv:3:43 (pass sem1 _84*|*): the quotation opened here is closed in line 4, column 1"),
                () -> problems.sorted().toString());
    }

    @Test
    void saysThatAFileOfNoBytesIsEmpty() {
        Problems problems = new Problems();

        assertTrue(Tables.open(Shared.folder("hostile/commons-csv/empty.txt"), Tables.Settings.DETECT, problems)
                .isEmpty());
        assertEquals(
                "empty.txt: the file is empty\n  fix: export the data again",
                problems.sorted().getFirst().toString());
    }

    @Test
    void readsEveryEncoding() throws Exception {
        Path files = Shared.folder("hostile/encodings");
        List<Map<String, String>> table = List.of(
                Map.of("id", "1", "comment", "Naïve café – “smart quotes”, £5m & 50 % of staff’s time…"),
                Map.of("id", "2", "comment", "Ward’s EPR — 3× slower; Siân, Łukasz"),
                Map.of("id", "3", "comment", "plain ascii capacity"));

        assertEquals(table, named(files.resolve("utf8.csv")));
        assertEquals(table, named(files.resolve("utf8-bom.csv")));
        assertEquals(table, named(files.resolve("utf16le-bom.csv")));
        assertEquals(
                "Ward’s EPR — 3× slower; Siân, Zoë",
                named(files.resolve("windows-1252.csv")).get(1).get("comment"));
        assertEquals(List.of(Map.of("id", "1", "comment", "a;b, c")), named(files.resolve("utf8-excel-semicolon.csv")));
    }

    @Test
    void carriesEveryNaughtyStringThereAndBack(@TempDir Path folder) throws Exception {
        List<String> strings = new ArrayList<>();
        new ObjectMapper()
                .readTree(Shared.folder("hostile/blns/blns.json").toFile())
                .forEach(string -> strings.add(string.asText()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(out, "id", "text")) {
            int n = 0;
            for (String string : strings) {
                writer.row("id" + n++, string);
            }
        }
        Path csv = Files.write(folder.resolve("blns.csv"), out.toByteArray());

        List<Map<String, String>> read = named(csv);
        assertEquals(515, read.size());
        for (int i = 0; i < read.size(); i++) {
            assertEquals(Formula.defused(strings.get(i)), read.get(i).get("text"));
        }
    }

    private static Table open(Path file) {
        Problems problems = new Problems();
        return Tables.open(file, Tables.Settings.DETECT, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    }

    private static List<Map<String, String>> named(Path csv) {
        Problems problems = new Problems();
        List<Map<String, String>> rows = new ArrayList<>();
        try (Table table = Tables.open(csv, Tables.Settings.DETECT, problems).orElseThrow()) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                Map<String, String> named = new LinkedHashMap<>();
                for (int i = 0; i < table.header().width(); i++) {
                    named.put(table.headings().getFirst().get(i), row.get().cell(i));
                }
                rows.add(named);
            }
        }
        assertEquals(List.<Problem>of(), problems.sorted());
        return rows;
    }

    private static List<Map<String, String>> objects(Path json) {
        List<Map<String, String>> objects = new ArrayList<>();
        Node root = Yaml.read(json, new Problems()).orElseThrow();
        for (Node object : root instanceof Node.Sequence list ? list.items() : List.of(root)) {
            Map<String, String> values = new LinkedHashMap<>();
            ((Node.Mapping) object).entries().forEach(entry -> values.put(entry.key(), text(entry.value())));
            objects.add(values);
        }
        return objects;
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }
}
