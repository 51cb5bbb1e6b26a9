package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.files.Json;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;

/// Every figure of the demo's reports against evidence.json, and every figure there against the tables.
class EvidenceTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])\\d[\\d,]*(?:\\.\\d+)?");

    /// The level of intervals and of tests, limits, numbers of what a note explains: of no respondent.
    private static final Set<String> RULES =
            Set.of("95", "0.05", "100", "30", "25", "20", "12", "10", "8", "5", "0", "1");

    /// What tells of the method and not of the answers.
    private static final Set<String> OF_METHOD = Set.of("method", "lexicon", "accuracy", "proof");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void run() throws IOException {
        RunDemo.in(folder);
    }

    private static List<Map<String, Object>> pieces(String out) {
        return list(Json.read(folder.resolve(out).resolve("evidence.json"))
                .orElseThrow()
                .get("evidence"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "publication"})
    void standsInTheTablesAsItStandsHere(String out) {
        Map<String, List<Map<String, String>>> tables = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Map<String, Object> figure : figures(pieces(out))) {
            Map<String, String> filter = new LinkedHashMap<>();
            map(figure.get("filter")).forEach((key, value) -> filter.put(key, String.valueOf(value)));
            String table = filter.remove("table");
            if (table == null) {
                continue;
            }
            List<Map<String, String>> rows = tables.computeIfAbsent(table, name -> read(out, name)).stream()
                    .filter(row -> filter.entrySet().stream()
                            .allMatch(entry -> entry.getValue().equals(row.get(entry.getKey()))))
                    .toList();
            checked++;
            boolean stands =
                    rows.stream().anyMatch(row -> has(row, figure, "numerator") && has(row, figure, "denominator"));
            if (!stands) {
                wrong.add(figure + " is not in " + table + ": " + rows);
            }
        }
        assertEquals(List.of(), wrong.stream().limit(5).toList());
        assertTrue(checked > 1000, checked + " figures");
    }

    private static boolean has(Map<String, String> row, Map<String, Object> figure, String part) {
        Object number = figure.get(part);
        return number == null || row.containsValue(number.toString());
    }

    private static List<Map<String, Object>> figures(Object within) {
        List<Map<String, Object>> found = new ArrayList<>();
        if (within instanceof List<?> each) {
            each.forEach(one -> found.addAll(figures(one)));
        } else if (within instanceof Map<?, ?> object) {
            if (object.containsKey("filter")) {
                found.add(map(object));
            }
            object.values().forEach(value -> found.addAll(figures(value)));
        }
        return found;
    }

    private static List<Map<String, String>> read(String out, String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        Tables.Settings settings = new Tables.Settings(
                java.util.Optional.of("UTF-8"), java.util.Optional.of(','), java.util.Optional.empty());
        Path file = folder.resolve(out).resolve("tables").resolve(name + ".csv");
        try (Table table = Tables.open(file, settings, new Problems()).orElseThrow()) {
            List<String> heading = List.of(Files.readAllLines(file).getFirst().split(","));
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int column = 0; column < heading.size(); column++) {
                    cells.put(heading.get(column), row.get().cell(column));
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    /// Every row of every table of report.md is a row of evidence.json, where each figure stands on something.
    @ParameterizedTest
    @ValueSource(strings = {"out", "publication"})
    void knowsEveryRowOfATable(String out) throws IOException {
        Map<List<String>, Map<String, Object>> rows = new HashMap<>();
        Set<List<String>> explained = new LinkedHashSet<>();
        for (Map<String, Object> piece : pieces(out)) {
            if ("table".equals(piece.get("kind"))) {
                for (Map<String, Object> row : list(piece.get("rows"))) {
                    List<String> texts = new ArrayList<>(List.of(String.valueOf(row.get("row"))));
                    list(row.get("cells")).forEach(cell -> texts.add(String.valueOf(cell.get("text"))));
                    rows.put(texts.stream().map(EvidenceTest::plain).toList(), row);
                    if (OF_METHOD.contains(String.valueOf(piece.get("section")))) {
                        explained.add(texts.stream().map(EvidenceTest::plain).toList());
                    }
                }
            }
        }
        List<String> unknown = new ArrayList<>();
        int read = 0;
        List<String> lines = Files.readAllLines(folder.resolve(out).resolve("report.md"));
        for (int line = 2; line < lines.size(); line++) {
            if (isBody(lines, line)) {
                List<String> cells = cells(lines.get(line));
                read++;
                Map<String, Object> row = rows.get(cells);
                boolean known = row != null
                        && (explained.contains(cells)
                                || list(row.get("cells")).stream().allMatch(EvidenceTest::stands));
                if (!known) {
                    unknown.add((line + 1) + ": " + lines.get(line));
                }
            }
        }
        assertEquals(List.of(), unknown.stream().limit(8).toList());
        assertTrue(read > 300, read + " rows");
    }

    private static boolean isBody(List<String> lines, int line) {
        if (!lines.get(line).startsWith("|") || lines.get(line).startsWith("|-")) {
            return false;
        }
        boolean heading = line + 1 < lines.size() && lines.get(line + 1).startsWith("|-");
        return !heading;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1).split("(?<!\\\\)\\|")) {
            cells.add(plain(cell));
        }
        return cells;
    }

    private static boolean stands(Map<String, Object> cell) {
        boolean figure = NUMBER.matcher(String.valueOf(cell.get("text"))).find();
        return !figure || cell.containsKey("stands_on") || cell.containsKey("reckoned_from");
    }

    /// A text without the marks of Markdown, of spaces and of depth.
    private static String plain(String text) {
        return text.replaceAll("\\\\(?=\\p{Punct})", "")
                .replaceAll("<br>|&nbsp;|&emsp;|[\\u00A0\\u2003\\u202F]", " ")
                .replaceAll("\\*\\*|↳|—", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^(?:– )+", "");
    }

    /// Every number of every drafted sentence is one of those that the sentence stands on, or a row of the tables that
    /// it stands on has it.
    @ParameterizedTest
    @ValueSource(strings = {"out", "publication"})
    void knowsEveryNumberOfASentence(String out) {
        Map<String, List<Map<String, String>>> tables = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        int read = 0;
        for (Map<String, Object> piece : pieces(out)) {
            if (!"sentence".equals(piece.get("kind")) || OF_METHOD.contains(String.valueOf(piece.get("section")))) {
                continue;
            }
            String text = String.valueOf(piece.get("text")).replaceAll("“[^”]*”", "");
            Set<String> known = new LinkedHashSet<>(RULES);
            for (Map<String, Object> figure : list(piece.get("stands_on"))) {
                known.addAll(numbers(figure));
                known.addAll(sums(figure, list(piece.get("stands_on"))));
                String table = String.valueOf(map(figure.get("filter")).get("table"));
                if (Set.of("paired", "scales", "saturation", "keywords").contains(table)) {
                    tables.computeIfAbsent(table, name -> read(out, name)).forEach(row -> known.addAll(rounded(row)));
                }
            }
            Matcher numbers = NUMBER.matcher(text);
            while (numbers.find()) {
                read++;
                String number = numbers.group().replaceAll(",(?=\\d{3})|,$", "");
                if (!known.contains(number)) {
                    unknown.add(number + " of: " + text);
                }
            }
        }
        assertEquals(List.of(), unknown.stream().limit(8).toList());
        assertTrue(read > 200, read + " numbers");
    }

    /// Of four cells any two add up to something that a sentence may tell.
    private static Set<String> sums(Map<String, Object> figure, List<Map<String, Object>> others) {
        Set<String> sums = new LinkedHashSet<>();
        if ("ticked".equals(map(figure.get("filter")).get("table")) && figure.get("numerator") instanceof Number one) {
            for (Map<String, Object> other : others) {
                if (other.get("numerator") instanceof Number two) {
                    sums.add(Long.toString(one.longValue() + two.longValue()));
                }
            }
        }
        return sums;
    }

    private static Set<String> numbers(Map<String, Object> figure) {
        Set<String> numbers = new LinkedHashSet<>();
        Object count = figure.get("numerator");
        Object base = figure.get("denominator");
        if (count instanceof Number counted) {
            numbers.add(counted.toString());
            if (base instanceof Number of && of.longValue() > 0) {
                long percent = (200 * counted.longValue() + of.longValue()) / (2 * of.longValue());
                numbers.add(Long.toString(percent));
            }
        }
        if (base instanceof Number of) {
            numbers.add(of.toString());
        }
        return numbers;
    }

    /// The numbers of a row as sentences give them: without a sign, with one and two decimals.
    private static Set<String> rounded(Map<String, String> row) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String cell : row.values()) {
            if (cell.matches("-?\\d+(?:\\.\\d+)?")) {
                java.math.BigDecimal number = new java.math.BigDecimal(cell).abs();
                for (int decimals = 0; decimals < 3; decimals++) {
                    numbers.add(number.setScale(decimals, java.math.RoundingMode.HALF_UP)
                            .toPlainString());
                }
            }
        }
        return numbers;
    }

    @Test
    void namesTheCommentsBehindEveryThemeThatIsRaised() {
        List<String> without = new ArrayList<>();
        for (Map<String, Object> piece : pieces("out")) {
            for (Map<String, Object> figure : list(piece.get("stands_on"))) {
                boolean theme = "themes".equals(map(figure.get("filter")).get("table"));
                if (theme && figure.get("numerator") instanceof Number count && count.longValue() > 0) {
                    if (!(figure.get("comments") instanceof List<?> comments) || comments.isEmpty()) {
                        without.add(String.valueOf(figure));
                    }
                }
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void namesNoCommentForPublication() {
        assertEquals(
                List.of(),
                figures(pieces("publication")).stream()
                        .filter(figure -> figure.containsKey("comments"))
                        .toList());
        assertEquals(
                List.of(),
                pieces("publication").stream()
                        .filter(piece -> "quote".equals(piece.get("kind")))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
