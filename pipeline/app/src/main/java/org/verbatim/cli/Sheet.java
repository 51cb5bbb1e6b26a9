package org.verbatim.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.codings.Estimate;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.Json;

/// A table of counts and estimates on its way to the terminal, in any [Format].
final class Sheet {
    private final List<String> names;
    private final List<String> figures;
    private final List<Row> rows = new ArrayList<>();

    /// @param names what the first columns say: words and counts
    /// @param figures what the estimates after them are called
    Sheet(List<String> names, List<String> figures) {
        this.names = List.copyOf(names);
        this.figures = List.copyOf(figures);
    }

    private record Row(List<Object> cells, List<Estimate> estimates) {}

    /// Adds a row: words and counts, then estimates.
    void add(List<Object> cells, List<Estimate> estimates) {
        if (cells.size() != names.size() || estimates.size() != figures.size()) {
            throw new IllegalArgumentException("a row of another width: " + cells + estimates);
        }
        rows.add(new Row(List.copyOf(cells), List.copyOf(estimates)));
    }

    String in(Format format) {
        return switch (format) {
            case TEXT -> text();
            case CSV -> csv();
            case JSON -> json();
            case MARKDOWN -> markdown();
        };
    }

    private List<String> heading() {
        List<String> heading = new ArrayList<>(names);
        heading.addAll(figures);
        return heading;
    }

    private static List<String> read(Row row) {
        List<String> read = new ArrayList<>();
        row.cells().forEach(cell -> read.add(cell.toString()));
        row.estimates().forEach(estimate -> read.add(Figure.text(estimate)));
        return read;
    }

    private String text() {
        List<List<String>> lines = new ArrayList<>(List.of(heading()));
        rows.forEach(row -> lines.add(read(row)));
        int[] widths = new int[heading().size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                padded.append(padded(line.get(column), widths[column], column == 0))
                        .append("  ");
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String padded(String cell, int width, boolean left) {
        String padding = " ".repeat(width - cell.length());
        return left ? cell + padding : padding + cell;
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("| ").append(String.join(" | ", heading())).append(" |\n|---");
        text.append("|---:".repeat(heading().size() - 1)).append("|\n");
        rows.forEach(
                row -> text.append("| ").append(String.join(" | ", read(row))).append(" |\n"));
        return text.toString();
    }

    private String csv() {
        List<String> heading = new ArrayList<>(names);
        for (String figure : figures) {
            heading.addAll(List.of(figure, figure + "_low", figure + "_high"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, heading)) {
            for (Row row : rows) {
                row.cells().forEach(cell -> csv.cell(cell.toString()));
                for (Estimate estimate : row.estimates()) {
                    csv.cell(Figure.number(estimate.value()));
                    csv.cell(Figure.number(estimate.low()));
                    csv.cell(Figure.number(estimate.high()));
                }
                csv.endRow();
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String json() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int name = 0; name < names.size(); name++) {
                object.put(names.get(name), row.cells().get(name));
            }
            for (int figure = 0; figure < figures.size(); figure++) {
                object.put(figures.get(figure), numbers(row.estimates().get(figure)));
            }
            objects.add(object);
        }
        return new String(Json.write(Map.of("rows", objects)), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> numbers(Estimate estimate) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (estimate.known()) {
            numbers.put("value", estimate.value());
            numbers.put("low", estimate.low());
            numbers.put("high", estimate.high());
        }
        return numbers;
    }
}
