package org.verbatim.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.verbatim.files.Json;

/// What a run's evidence.json says that its report stands on.
final class EvidenceBook {
    /// What a figure is: its count, and what that is a share of.
    ///
    /// @param filter where it stands in the results
    record Figure(String counts, Map<String, String> filter, OptionalLong numerator, OptionalLong denominator) {
        boolean share() {
            return numerator.isPresent() && denominator.isPresent() && denominator.getAsLong() > 0;
        }
    }

    /// A sentence with its figures.
    record Sentence(String id, String section, String text, List<Figure> figures) {}

    /// A table: cells by the name of the row and the number of the column, from 0 for the one after the names.
    record Grid(String caption, List<String> columns, List<Row> rows) {}

    /// A row of a table.
    record Row(String name, List<String> cells) {}

    /// A chart.
    ///
    /// @param series the names of the parts of its bars; none if bars have no parts
    /// @param bars the parts of each bar, in the order of the series
    record Plot(String caption, List<String> series, Map<String, List<Value>> bars) {
        /// What the part of the bar stands for; empty if the chart has no such bar or part.
        Optional<Value> value(String bar, String part) {
            int place = series.isEmpty()
                    ? 0
                    : series.stream().map(Words::plain).toList().indexOf(part);
            return bars.entrySet().stream()
                    .filter(entry -> Words.plain(entry.getKey()).equals(bar))
                    .map(Map.Entry::getValue)
                    .filter(values -> place >= 0 && place < values.size())
                    .map(values -> values.get(place))
                    .findFirst();
        }
    }

    /// A bar or a part of one.
    ///
    /// @param text as it is printed
    /// @param percent that its length stands for; empty if that is withheld
    record Value(String text, OptionalDouble percent) {}

    private final Map<String, Sentence> sentences = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> themes = new HashMap<>();
    private final Map<String, List<Figure>> subjects = new LinkedHashMap<>();
    private final List<String> bases = new ArrayList<>();
    private final Map<String, List<Grid>> grids = new LinkedHashMap<>();
    private final List<Plot> plots = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> quantifiers = new LinkedHashMap<>();

    private static final String RAISED = "respondents who raised ";

    private EvidenceBook() {}

    /// The evidence in the file; empty if it is none.
    static Optional<EvidenceBook> read(Path file) {
        return Json.read(file).filter(whole -> whole.containsKey("evidence")).map(EvidenceBook::of);
    }

    private static EvidenceBook of(Map<String, Object> whole) {
        EvidenceBook book = new EvidenceBook();
        for (Map<String, Object> limits : list(whole.get("quantifiers"))) {
            limits.forEach((words, share) -> book.quantifiers.put(words, share.toString()));
        }
        for (Map<String, Object> section : list(whole.get("sections"))) {
            book.titles.put(text(section, "title"), text(section, "id"));
        }
        list(whole.get("evidence")).forEach(book::take);
        return book;
    }

    private void take(Map<String, Object> piece) {
        texts.add(text(piece, "text"));
        switch (text(piece, "kind")) {
            case "sentence" -> {
                Sentence sentence = new Sentence(
                        text(piece, "id"),
                        text(piece, "section"),
                        text(piece, "text"),
                        list(piece.get("stands_on")).stream().map(this::figure).toList());
                sentences.put(sentence.id(), sentence);
            }
            case "quote" -> quotes.add(text(piece, "text"));
            case "table" -> {
                Grid grid = grid(piece);
                grids.computeIfAbsent(grid.caption(), caption -> new ArrayList<>())
                        .add(grid);
            }
            default -> {
                bases.add(text(piece, "base"));
                plots.add(plot(piece));
            }
        }
    }

    private static Plot plot(Map<String, Object> piece) {
        Map<String, List<Value>> bars = new LinkedHashMap<>();
        for (Map<String, Object> bar : list(piece.get("bars"))) {
            List<Value> values = new ArrayList<>();
            for (Map<String, Object> value : list(bar.get("values"))) {
                values.add(new Value(text(value, "text"), percent(value)));
            }
            bars.putIfAbsent(text(bar, "bar"), values);
        }
        return new Plot(text(piece, "text"), names(piece.get("series")), bars);
    }

    private static OptionalDouble percent(Map<String, Object> value) {
        if (value.get("percent") instanceof Number percent) {
            return OptionalDouble.of(percent.doubleValue());
        }
        OptionalLong count = number(value, "numerator");
        OptionalLong base = number(value, "denominator");
        return count.isPresent() && base.isPresent() && base.getAsLong() > 0
                ? OptionalDouble.of(100.0 * count.getAsLong() / base.getAsLong())
                : OptionalDouble.empty();
    }

    private static List<String> names(@Nullable Object names) {
        return names instanceof List<?> some
                ? some.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Grid grid(Map<String, Object> piece) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, Object> row : list(piece.get("rows"))) {
            List<String> cells = new ArrayList<>();
            for (Map<String, Object> cell : list(row.get("cells"))) {
                cells.add(text(cell, "text"));
                if (cell.containsKey("stands_on")) {
                    figure(map(cell.get("stands_on")));
                }
            }
            texts.add(text(row, "row"));
            rows.add(new Row(text(row, "row"), cells));
        }
        return new Grid(text(piece, "text"), names(piece.get("columns")), rows);
    }

    private Figure figure(Map<String, Object> basis) {
        Map<String, String> filter = new HashMap<>();
        map(basis.get("filter")).forEach((key, value) -> filter.put(key, value.toString()));
        Figure figure =
                new Figure(text(basis, "counts"), filter, number(basis, "numerator"), number(basis, "denominator"));
        figures.add(figure);
        if (filter.getOrDefault("table", "").equals("themes") && figure.counts().startsWith(RAISED)) {
            themes.put(filter.getOrDefault("theme", ""), figure.counts().substring(RAISED.length()));
        }
        return figure;
    }

    List<Sentence> sentences() {
        return List.copyOf(sentences.values());
    }

    /// The tables of that caption; captions may repeat.
    List<Grid> grids(String caption) {
        return grids.getOrDefault(caption, List.of());
    }

    /// The charts.
    List<Plot> plots() {
        return plots;
    }

    /// The section whose heading that is; empty if the document's heading is its own.
    String section(String title) {
        return titles.getOrDefault(title, "");
    }

    /// The heading of a section.
    String title(String section) {
        return titles.entrySet().stream()
                .filter(entry -> entry.getValue().equals(section))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(section);
    }

    /// What charts say that their percentages are of.
    List<String> bases() {
        return bases;
    }

    /// What a figure is about, by the name that a report gives it: a theme or an option; empty if it is about neither.
    String subject(Figure figure) {
        String theme = figure.filter().getOrDefault("theme", "");
        return theme.isEmpty()
                ? figure.filter().getOrDefault("option", "").replaceFirst("^net: ", "")
                : themes.getOrDefault(theme, "");
    }

    List<String> quotes() {
        return quotes;
    }

    /// Words of the survey and the report that a document may repeat in quotation marks: sentences, captions, options.
    List<String> texts() {
        return texts;
    }

    /// What figures are about, with those about each.
    Map<String, List<Figure>> subjects() {
        if (subjects.isEmpty()) {
            for (Figure figure : figures) {
                String subject = subject(figure);
                if (!subject.isEmpty()) {
                    subjects.computeIfAbsent(subject, none -> new ArrayList<>()).add(figure);
                }
            }
        }
        return subjects;
    }

    /// How many respondents there were.
    OptionalLong respondents() {
        return figures.stream()
                .filter(figure -> figure.filter().getOrDefault("file", "").equals("responses"))
                .map(Figure::numerator)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /// Every figure of every sentence and table.
    List<Figure> figures() {
        return figures;
    }

    /// The words for shares with what they stand for, as printed.
    Map<String, String> quantifiers() {
        return quantifiers;
    }

    private static String text(Map<String, Object> object, String key) {
        return String.valueOf(object.getOrDefault(key, ""));
    }

    private static OptionalLong number(Map<String, Object> object, String key) {
        return object.get(key) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return value instanceof List<?> ? (List<Map<String, Object>>) value : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }
}
