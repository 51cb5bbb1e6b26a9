package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run says of its CSV files, held to the files: those of the demo, which have every kind of row.
class TablesDescriptionTest {
    private static final Path HOME = Path.of(System.getProperty("verbatim.home", "../.."));

    @TempDir
    private static Path folder;

    private static Path out;
    private static JsonNode description;

    @BeforeAll
    static void runTheDemo() throws IOException {
        out = folder.resolve("out");
        Typed typed = Typed.words(
                "run", HOME.resolve("corpus/improvement-survey-2023").toString(), "--out", out.toString());
        assertEquals(0, typed.status(), typed.err());
        description =
                new ObjectMapper().readTree(out.resolve("tables/metadata.json").toFile());
    }

    @Test
    void describesEveryFile() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(out)) {
            paths.filter(path -> path.toString().endsWith(".csv"))
                    .forEach(path -> files.add(out.relativize(path).toString()));
        }
        Set<String> described = new TreeSet<>();
        description
                .get("tables")
                .forEach(table -> described.add(out.relativize(file(table)).toString()));
        assertEquals(files, described);
    }

    @Test
    void tellsTheHeadingsThatStandInTheFiles() throws IOException {
        for (JsonNode table : description.get("tables")) {
            List<String> told = new ArrayList<>();
            table.at("/tableSchema/columns")
                    .forEach(column -> told.add(column.get("titles").asText()));
            try (CSVParser rows = rows(table)) {
                assertEquals(rows.getHeaderNames(), told, file(table).toString());
            }
        }
    }

    @Test
    void saysWhatEveryColumnHolds() {
        for (JsonNode table : description.get("tables")) {
            for (JsonNode column : table.at("/tableSchema/columns")) {
                assertTrue(column.get("dc:description").asText().endsWith("."), column.toString());
            }
        }
    }

    @Test
    void tellsTheKindOfEveryValue() throws IOException {
        for (JsonNode table : description.get("tables")) {
            try (CSVParser rows = rows(table)) {
                for (CSVRecord row : rows) {
                    for (JsonNode column : table.at("/tableSchema/columns")) {
                        String heading = column.get("name").asText();
                        String cell = row.get(heading);
                        assertTrue(
                                holds(column, cell),
                                () -> file(table) + ", row " + row.getRecordNumber() + ", " + heading + ": " + cell);
                    }
                }
            }
        }
    }

    @Test
    void namesOnlyKeysThatNoTwoRowsHaveAlike() throws IOException {
        for (JsonNode table : description.get("tables")) {
            List<String> key = new ArrayList<>();
            table.at("/tableSchema/primaryKey").forEach(name -> key.add(name.asText()));
            Set<List<String>> seen = new HashSet<>();
            try (CSVParser rows = rows(table)) {
                for (CSVRecord row : rows) {
                    List<String> values = key.stream().map(row::get).toList();
                    assertTrue(key.isEmpty() || seen.add(values), () -> file(table) + " has twice " + values);
                }
            }
        }
    }

    @Test
    void readsAsCsvOnTheWeb() {
        assertEquals("http://www.w3.org/ns/csvw", description.at("/@context/0").asText());
        assertEquals("themes.csv", description.at("/tables/1/url").asText());
        assertEquals(
                "{\"name\":\"percent\",\"titles\":\"percent\",\"datatype\":{\"base\":\"decimal\",\"maximum\":\"100\","
                        + "\"minimum\":\"0\"},\"dc:description\":\"The count by the base, in per cent, rounded half up to"
                        + " one decimal; empty of a base of nobody.\"}",
                description.at("/tables/0/tableSchema/columns/4").toString());
    }

    private static Path file(JsonNode table) {
        return out.resolve("tables").resolve(table.get("url").asText()).normalize();
    }

    private static CSVParser rows(JsonNode table) throws IOException {
        return CSVParser.parse(
                Files.newBufferedReader(file(table)),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    /// Whether `cell` is a value of the column's datatype, or none.
    private static boolean holds(JsonNode column, String cell) {
        boolean required = column.path("required").asBoolean();
        JsonNode type = column.get("datatype");
        if (type.get("base").asText().equals("string") || cell.isEmpty() || cell.equals("[c]")) {
            return !required || !cell.isEmpty();
        }
        BigDecimal number = new BigDecimal(cell);
        boolean whole = !type.get("base").asText().equals("integer") || cell.matches("-?\\d+");
        return whole
                && (!type.has("minimum")
                        || number.compareTo(new BigDecimal(type.get("minimum").asText())) >= 0)
                && (!type.has("maximum")
                        || number.compareTo(new BigDecimal(type.get("maximum").asText())) <= 0);
    }
}
