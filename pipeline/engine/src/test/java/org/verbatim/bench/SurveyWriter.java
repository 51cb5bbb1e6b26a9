package org.verbatim.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Comments that people coded, written as a survey's folder: survey.yaml, the answers, themes.yaml, gold.csv, and
/// gold-second.csv where a second reader coded some of them.
final class SurveyWriter {
    private final List<Map<String, Object>> questions = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Map<String, Object>> themes = new ArrayList<>();
    private final Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    private final Map<String, Collection<String>> gold = new LinkedHashMap<>();
    private final Map<String, Collection<String>> second = new LinkedHashMap<>();

    /// Adds an open question.
    void question(String id, String text) {
        columns.add(id);
        questions.add(new TreeMap<>(Map.of("id", id, "type", "open", "column", id, "text", text)));
    }

    /// Adds a theme.
    ///
    /// @param more what the taxonomy says of it beside its name, by key: definition, rules, examples
    void theme(String id, String name, Map<String, ?> more) {
        Map<String, Object> theme = new TreeMap<>(more);
        theme.put("id", id);
        theme.put("name", name);
        themes.add(theme);
    }

    /// Gives themes that are there the rules of those called alike.
    ///
    /// @throws IllegalArgumentException if one has no theme of its id and name here, so that no rule is lost
    void rules(List<Theme> ruled) {
        for (Theme one : ruled) {
            Map<String, Object> theme = themes.stream()
                    .filter(there -> one.id().value().equals(there.get("id"))
                            && one.name().equals(there.get("name")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no theme " + one.id().value() + ", " + one.name()));
            theme.put("rules", texts(one.rules()));
            theme.put("unless", texts(one.unless()));
        }
    }

    private static List<String> texts(List<WrittenRule> rules) {
        return rules.stream().map(WrittenRule::text).toList();
    }

    /// Adds what a second reader gave a comment, if its question is one of this survey's.
    void second(String comment, Collection<String> carried) {
        if (columns.contains(comment.substring(comment.lastIndexOf('/') + 1))) {
            second.put(comment, carried);
        }
    }

    /// Adds an answer with the ids of its themes.
    void answer(String respondent, String question, String text, Collection<String> carried) {
        answers.computeIfAbsent(respondent, unseen -> new TreeMap<>()).put(question, text);
        gold.put(respondent + "/" + question, carried);
    }

    /// Writes the folder.
    void write(Path folder, String title) {
        try {
            Files.createDirectories(folder);
            ObjectMapper json = new ObjectMapper();
            Files.writeString(
                    folder.resolve("survey.yaml"),
                    "title: " + json.writeValueAsString(title)
                            + "\ndata: responses.csv\nrespondent: id\ntaxonomies: [themes.yaml]\nquestions: "
                            + json.writeValueAsString(questions) + "\n");
            Files.writeString(
                    folder.resolve("themes.yaml"),
                    "title: " + json.writeValueAsString(title) + "\nversion: 1\nthemes: "
                            + json.writeValueAsString(themes) + "\n");
            writeAnswers(folder.resolve("responses.csv"));
            writeCodings(folder.resolve("gold.csv"), gold);
            if (!second.isEmpty()) {
                writeCodings(folder.resolve("gold-second.csv"), second);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void writeAnswers(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.print("id");
            table.printRecord(columns);
            for (Map.Entry<String, Map<String, String>> answer : answers.entrySet()) {
                table.print(answer.getKey());
                table.printRecord(columns.stream()
                        .map(column -> answer.getValue().getOrDefault(column, ""))
                        .toList());
            }
        }
    }

    private static void writeCodings(Path file, Map<String, Collection<String>> codings) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.printRecord("comment", "themes");
            for (Map.Entry<String, Collection<String>> coded : codings.entrySet()) {
                table.printRecord(coded.getKey(), String.join(";", coded.getValue()));
            }
        }
    }
}
