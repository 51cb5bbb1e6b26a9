package org.verbatim.codings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.files.Yaml;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Reads what another tool calls themes: a table of the columns code and theme, or ThemeFinder's list of topics.
public final class CodeList {
    private CodeList() {}

    /// The theme's id or name by code.
    public static Map<String, String> read(Path path, Problems problems) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")
                ? topics(path, problems)
                : table(path, problems);
    }

    private static Map<String, String> table(Path path, Problems problems) {
        Map<String, String> codes = new LinkedHashMap<>();
        try (Table table = Tables.open(path, Tables.Settings.DETECT, problems).orElse(null)) {
            if (table == null) {
                return codes;
            }
            OptionalInt code = table.header().find("code");
            OptionalInt theme = table.header().find("theme");
            if (code.isEmpty() || theme.isEmpty()) {
                problems.add(
                        Problem.Place.of(table.source().name(), 1, 0),
                        "a list of codes has the columns code and theme",
                        "name them so");
                return codes;
            }
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                codes.put(
                        row.get().cell(code.getAsInt()).strip(),
                        row.get().cell(theme.getAsInt()).strip());
            }
        }
        return codes;
    }

    private static Map<String, String> topics(Path path, Problems problems) {
        Map<String, String> codes = new LinkedHashMap<>();
        Reading reading = new Reading(problems);
        List<Node> topics = Yaml.read(path, problems)
                .map(node -> node instanceof Node.Sequence sequence ? sequence.items() : List.of(node))
                .orElse(List.of());
        for (Node topic : topics) {
            reading.mapping(topic)
                    .ifPresent(mapping -> reading.requiredText(mapping, "topic_id")
                            .ifPresent(code -> reading.requiredText(mapping, "topic_label")
                                    .ifPresent(label -> codes.put(code.text(), label.text()))));
        }
        return codes;
    }
}
