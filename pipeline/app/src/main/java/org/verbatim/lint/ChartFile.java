package org.verbatim.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.w3c.dom.Element;

/// The part of a Word document that holds a chart: names, lengths and labels, as they were last drawn.
final class ChartFile {
    private ChartFile() {}

    /// Its bars, or parts of bars, series by series.
    static List<Document.Point> points(Element chart) {
        List<Document.Point> points = new ArrayList<>();
        List<Element> series = Markup.within(chart, "ser");
        for (Element one : series) {
            Map<Integer, String> names = cached(one, "cat");
            Map<Integer, String> lengths = cached(one, "val");
            Map<Integer, String> labels = labels(one);
            String name = String.join("", cached(one, "tx").values());
            for (Map.Entry<Integer, String> bar : names.entrySet()) {
                if (lengths.containsKey(bar.getKey())) {
                    points.add(new Document.Point(
                            bar.getValue().strip(),
                            series.size() == 1 ? "" : name,
                            labels.getOrDefault(bar.getKey(), ""),
                            percent(lengths.get(bar.getKey()))));
                }
            }
        }
        return points;
    }

    private static OptionalDouble percent(String length) {
        try {
            return OptionalDouble.of(100 * Double.parseDouble(length));
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    /// The values that the file keeps below an element, by their places.
    private static Map<Integer, String> cached(Element series, String name) {
        return Markup.child(series, name).map(ChartFile::values).orElse(Map.of());
    }

    private static Map<Integer, String> values(Element cache) {
        Map<Integer, String> values = new java.util.TreeMap<>();
        for (Element point : Markup.within(cache, "pt")) {
            Optional<Element> value = Markup.child(point, "v");
            place(Markup.attribute(point, "idx"))
                    .ifPresent(place ->
                            values.put(place, value.map(Element::getTextContent).orElse("")));
        }
        return values;
    }

    /// What is printed beside the bars: words of their own where somebody wrote such, else what the cells say that
    /// labels are taken from.
    private static Map<Integer, String> labels(Element series) {
        Map<Integer, String> labels = new HashMap<>();
        Markup.within(series, "dlblRangeCache").forEach(cache -> labels.putAll(values(cache)));
        for (Element label : Markup.within(series, "dLbl")) {
            boolean fromCells = Markup.within(label, "fld").stream()
                    .anyMatch(field -> Markup.attribute(field, "type").equals("CELLRANGE"));
            List<Element> words = Markup.within(label, "t");
            Optional<Integer> place =
                    Markup.child(label, "idx").flatMap(index -> place(Markup.attribute(index, "val")));
            if (!fromCells && !words.isEmpty() && place.isPresent()) {
                labels.put(
                        place.get(),
                        String.join(
                                "", words.stream().map(Element::getTextContent).toList()));
            }
        }
        return labels;
    }

    private static Optional<Integer> place(String number) {
        return number.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(number)) : Optional.empty();
    }
}
