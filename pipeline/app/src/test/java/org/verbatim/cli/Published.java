package org.verbatim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.verbatim.files.Json;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;

/// The numbers of a run's tables as they are written, by names such as `theme/barriers/capacity` or, of those in a
/// segment's value, `theme/barriers/capacity/region/North`.
final class Published {
    private final Map<String, String> numbers = new LinkedHashMap<>();

    /// The base that a number is of.
    private final Map<String, String> bases = new HashMap<>();

    private final Map<String, String> parents = new LinkedHashMap<>();

    Published(Path tables) {
        read(tables, "closed.csv", row -> share("closed", row, "", "n"));
        read(tables, "closed_by_segment.csv", row -> share("closed", row, place(row), "n"));
        read(tables, "themes.csv", this::theme);
        read(tables, "segments.csv", row -> share("theme", row, place(row), "respondents"));
        read(tables, "commenting.csv", row -> {
            put("base/" + cell(row, "question") + place(row), cell(row, "n"));
            put("members" + place(row), cell(row, "base"));
        });
        read(tables, "crossed.csv", row -> {
            String name = "cross/" + cell(row, "question") + "/" + cell(row, "theme") + "/" + cell(row, "value");
            put(name, cell(row, "respondents"));
            bases.put(name, "theme/" + cell(row, "question") + "/" + cell(row, "theme"));
        });
        readEvidence(tables.resolveSibling("evidence.json"));
        read(tables, "cooccurrence.csv", row -> {
            String name = "pair/" + cell(row, "theme_a") + "/" + cell(row, "theme_b");
            put(name, cell(row, "comments"));
            bases.put(name, "comments/*/" + cell(row, "theme_a"));
        });
    }

    /// How many comments carry no theme stands in the report alone.
    private void readEvidence(Path file) {
        Map<String, Object> whole = Json.read(file).orElseThrow();
        for (Object piece : (List<?>) Objects.requireNonNull(whole.get("evidence"))) {
            if (((Map<?, ?>) piece).get("stands_on") instanceof List<?> figures) {
                figures.forEach(figure -> uncoded((Map<?, ?>) figure));
            }
        }
    }

    private void uncoded(Map<?, ?> figure) {
        if (figure.get("counts") instanceof String counts
                && counts.equals("comments analysed that carry no theme")
                && figure.get("filter") instanceof Map<?, ?> filter) {
            Object number = figure.get("numerator");
            put("uncoded/" + filter.get("question"), number == null ? "[c]" : number.toString());
            bases.put("uncoded/" + filter.get("question"), "base/" + filter.get("question"));
        }
    }

    private static String place(Map<String, String> row) {
        return "/" + cell(row, "segment") + "/" + cell(row, "value");
    }

    private void share(String kind, Map<String, String> row, String place, String column) {
        String what = row.getOrDefault("option", row.getOrDefault("theme", ""));
        String name = kind + "/" + cell(row, "question") + "/" + what + place;
        put(name, cell(row, column));
        put("base/" + cell(row, "question") + place, cell(row, "base"));
        bases.put(name, "base/" + cell(row, "question") + place);
    }

    private void theme(Map<String, String> row) {
        share("theme", row, "", "respondents");
        String end = "/" + cell(row, "question") + "/" + cell(row, "theme");
        put("comments" + end, cell(row, "comments"));
        put("organisations" + end, cell(row, "organisations"));
        put("mentions" + end, cell(row, "mentions"));
        parents.put(cell(row, "theme"), cell(row, "parent"));
    }

    /// A number that is shown anywhere is known, wherever else it is withheld.
    private void put(String name, String text) {
        numbers.merge(name, text, (before, now) -> before.equals("[c]") ? now : before);
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private interface Reader {
        void read(Map<String, String> row);
    }

    private static void read(Path tables, String name, Reader reader) {
        Path file = tables.resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        Problems problems = new Problems();
        Tables.Settings settings = new Tables.Settings(Optional.of("UTF-8"), Optional.of(','), Optional.empty());
        try (Table table = Tables.open(file, settings, problems).orElseThrow()) {
            List<String> heading = new ArrayList<>(heading(file));
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int column = 0; column < heading.size(); column++) {
                    cells.put(heading.get(column), row.get().cell(column));
                }
                reader.read(cells);
            }
        }
    }

    private static List<String> heading(Path file) {
        try {
            return List.of(Files.readAllLines(file).getFirst().split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return numbers.keySet();
    }

    String text(String name) {
        return numbers.getOrDefault(name, "[c]");
    }

    boolean withholds(String name) {
        return text(name).equals("[c]");
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    /// The name of the base; the number's own if it has none.
    String base(String name) {
        return bases.getOrDefault(name, name);
    }

    /// The themes in the order of the taxonomy, each with its parent's id or nothing.
    Map<String, String> parents() {
        return parents;
    }

    /// The different pieces of names that begin so: what stands at a place between slashes.
    Set<String> pieces(String start, int place) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String name : numbers.keySet()) {
            String[] parts = name.split("/");
            if (name.startsWith(start) && parts.length > place) {
                pieces.add(parts[place]);
            }
        }
        return pieces;
    }
}
