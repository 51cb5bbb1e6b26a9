package org.verbatim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.files.Json;

/// The benchmark corpus as a survey: so many generated comments, and its patterns as rules.
///
/// @param material the folder `corpus/bench`
/// @param folder the survey's folder
record BenchSurvey(Path material, Path folder, int comments) {
    static final String PHRASES = "phrases.yaml";
    static final String CHANGED = "changed.yaml";
    static final String EXPRESSIONS = "expressions.yaml";
    private static final String TYPED = "typed.txt";

    private static final String SURVEY = """
            title: Benchmark
            data: comments.csv
            respondent: id
            segments: [segment]
            questions:
              - {id: comment, type: open, column: comment}
            taxonomies: [phrases.yaml]
            """;

    /// Writes the survey, its comments only if they are not there yet.
    void write() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("survey.yaml"), SURVEY);
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        Map<String, List<String>> expressions = new LinkedHashMap<>();
        List<String> patterns = Files.readAllLines(material.resolve("patterns.tsv"));
        List<String> regular = Files.readAllLines(material.resolve("patterns.re"));
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            String[] parts = patterns.get(pattern).split("\t");
            String words = parts[1].contains(" ") ? '"' + parts[1] + '"' : parts[1];
            phrases.computeIfAbsent(parts[0], theme -> new ArrayList<>()).add("=" + words);
            expressions.computeIfAbsent(parts[0], theme -> new ArrayList<>()).add("/" + regular.get(pattern) + "/");
        }
        Files.writeString(folder.resolve(PHRASES), taxonomy(phrases));
        Files.writeString(folder.resolve(EXPRESSIONS), taxonomy(expressions));
        phrases.put("added", List.of("=ward"));
        Files.writeString(folder.resolve(CHANGED), taxonomy(phrases));
        Files.write(folder.resolve(TYPED), typed());
        if (!Files.exists(data())) {
            generate();
        }
    }

    /// Rules that a researcher types into a theme, and queries.
    List<String> typed() throws IOException {
        return Files.readAllLines(material.resolve(TYPED));
    }

    private void generate() throws IOException, InterruptedException {
        Path growing = folder.resolve("growing.csv");
        String generator = material.resolve("gen.py").toString();
        Watched.run(
                folder.resolve("log"),
                List.of("python3", generator, "comments", Integer.toString(comments), growing.toString()));
        Files.move(growing, data());
    }

    private static String taxonomy(Map<String, List<String>> themes) {
        StringBuilder yaml = new StringBuilder("title: Benchmark\nthemes:\n");
        themes.forEach((theme, rules) -> {
            yaml.append("  - id: ").append(theme).append("\n    name: ").append(theme);
            yaml.append("\n    definition: Generated.\n    rules:\n");
            rules.forEach(rule -> yaml.append("      - '").append(rule).append("'\n"));
        });
        return yaml.toString();
    }

    Path data() {
        return folder.resolve("comments.csv");
    }

    /// How many comments carry each theme, as it is known.
    ///
    /// @param definition of a word: `uax29` or `plain_words`
    Map<String, Long> known(String definition) {
        Map<?, ?> sizes = object(Json.read(material.resolve("oracle.json")).orElseThrow(), "sizes");
        Map<String, Long> known = new LinkedHashMap<>();
        object(object(sizes, Integer.toString(comments)), definition)
                .forEach((theme, count) -> known.put((String) theme, ((Number) count).longValue()));
        known.remove("none");
        return known;
    }

    private static Map<?, ?> object(Map<?, ?> of, String name) {
        if (of.get(name) instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("counts are known of " + of.keySet() + ", and not of " + name);
    }
}
