package org.verbatim.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.analyse.Findings;
import org.verbatim.files.Json;
import org.verbatim.model.ThemeId;
import org.verbatim.report.Caution;
import org.verbatim.report.Provenance;

/// What the columns of the results' CSV files hold, told to machines as CSV on the Web (W3C, 2015).
///
/// The headings are those that stand in the files; what each holds is told by [CsvColumn].
public final class TablesDescription {
    private static final String NAME = "tables/metadata.json";

    /// A cell like these holds no value: nothing, or what is withheld.
    private static final List<String> NO_VALUE = List.of("", Marker.WITHHELD.text());

    private final Path folder;
    private final Named named;

    private TablesDescription(Path folder, Named named) {
        this.folder = folder;
        this.named = named;
    }

    /// Describes the CSV files that `folder` holds, in its `tables/metadata.json`.
    public static void write(Findings findings, Provenance provenance, Path folder) throws IOException {
        TablesDescription description = new TablesDescription(folder, new Named(findings));
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        group.put("dc:title", findings.survey().title());
        group.put("dc:creator", "Verbatim " + provenance.version());
        group.put(
                "dc:description",
                provenance.marking()
                        + ". A cell that a spreadsheet would run as a formula has an apostrophe before it."
                        + Caution.words(findings, provenance)
                                .map(guess -> " " + guess)
                                .orElse(""));
        group.put("null", NO_VALUE);
        group.put("tables", description.tables());
        Files.write(folder.resolve(NAME), Json.write(group));
    }

    private List<Map<String, Object>> tables() throws IOException {
        List<Map<String, Object>> tables = new ArrayList<>();
        for (CsvFile file : CsvFile.ALL) {
            if (Files.exists(folder.resolve(file.name()))) {
                tables.add(table(file));
            }
        }
        return tables;
    }

    private Map<String, Object> table(CsvFile file) throws IOException {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "columns",
                headings(file).stream().map(heading -> column(file, heading)).toList());
        if (!file.key().isEmpty()) {
            schema.put("primaryKey", file.key());
        }
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("url", file.fromTables());
        table.put("dc:title", file.title());
        table.put("tableSchema", schema);
        return table;
    }

    /// No heading of ours holds a comma or a quotation mark.
    private List<String> headings(CsvFile file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(file.name()))) {
            return List.of(lines.readLine().split(",", -1));
        }
    }

    private Map<String, Object> column(CsvFile file, String heading) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", heading);
        column.put("titles", heading);
        if (file.isOfThemes(heading)) {
            column.put("datatype", CsvColumn.Type.SIGN.datatype());
            column.put(
                    "dc:description",
                    "1 where the comment carries the theme “" + named.theme(new ThemeId(heading)) + "”, 0 where not.");
        } else {
            CsvColumn known = CsvColumn.headed(heading)
                    .orElseThrow(() -> new IllegalStateException(file.name() + " has an unknown column, " + heading));
            column.put("datatype", known.type().datatype());
            column.put("dc:description", known.description());
        }
        if (file.key().contains(heading)) {
            column.put("required", true);
        }
        return column;
    }
}
