package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// What is well formed is read as Commons CSV reads it, and what is written is read by both.
class CsvLawsTest {
    private static final int TABLES = 2_000;
    private static final String[] PIECES = {
        "a", "staff", " ", ",", "\"", "\r", "\n", "\r\n", "é", "😀", "'", "#", "\t", ";", "=", "-", "+1", "\\", "“",
        "\u00a0"
    };

    @Test
    void readsWellFormedTablesAsCommonsCsvDoes() throws IOException {
        Random random = new Random(20230801);
        for (int n = 0; n < TABLES; n++) {
            List<List<String>> table = table(random);
            String text = byHand(table, random);

            assertEquals(table, read(text), text);
            assertEquals(table, readByCommonsCsv(text), text);
        }
    }

    @Test
    void whatIsWrittenIsReadByBoth() throws IOException {
        Random random = new Random(20230802);
        for (int n = 0; n < TABLES; n++) {
            List<List<String>> table = table(random);
            List<List<String>> shown = table.stream()
                    .map(record -> record.stream().map(Formula::defused).toList())
                    .toList();
            String text = written(table);

            assertEquals(shown, read(text), text);
            assertEquals(shown, readByCommonsCsv(text), text);
        }
    }

    private static List<List<String>> table(Random random) {
        int width = 1 + random.nextInt(5);
        List<List<String>> table = new ArrayList<>();
        for (int row = random.nextInt(6); row >= 0; row--) {
            List<String> record = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                record.add(cell(random));
            }
            table.add(record);
        }
        return table;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int piece = random.nextInt(6); piece > 0; piece--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }

    /// The table as some other program might write it: any line's end, quotation marks also where none are needed.
    private static String byHand(List<List<String>> table, Random random) {
        String lineEnd = List.of("\r\n", "\n", "\r").get(random.nextInt(3));
        StringBuilder text = new StringBuilder();
        for (List<String> record : table) {
            for (int column = 0; column < record.size(); column++) {
                String cell = record.get(column);
                boolean quoted = cell.isEmpty() || needsQuotationMarks(cell) || random.nextInt(3) == 0;
                text.append(column > 0 ? "," : "").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(lineEnd);
        }
        boolean unended = random.nextInt(4) == 0;
        return unended ? text.substring(0, text.length() - lineEnd.length()) : text.toString();
    }

    private static boolean needsQuotationMarks(String cell) {
        return cell.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
    }

    private static String written(List<List<String>> table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(out, table.getFirst())) {
            table.subList(1, table.size()).forEach(writer::row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(String text) {
        CsvRecords records = new CsvRecords(new StringReader(text), ',', 1);
        List<List<String>> table = new ArrayList<>();
        while (records.next()) {
            assertEquals(CsvRecords.Fault.NONE, records.fault(), text);
            table.add(List.copyOf(records.cells()));
        }
        return table;
    }

    private static List<List<String>> readByCommonsCsv(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }
}
