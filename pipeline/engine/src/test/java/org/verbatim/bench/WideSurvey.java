package org.verbatim.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// A survey as wide as real ones are: ten closed and five open questions, organisations and segments, with the
/// taxonomies of the demo. Comments are the benchmark corpus's, answers are drawn with a seed.
///
/// @param home the checkout's folder
/// @param folder the survey's folder
record WideSurvey(Path home, Path folder, int respondents) {
    private static final int CLOSED = 10;
    private static final int OPEN = 5;
    private static final int ORGANISATIONS = 300;
    private static final List<String> TAXONOMIES = List.of("themes.yaml", "functions.yaml", "levels.yaml");
    private static final List<String> SCALE = List.of("Always", "Often", "Sometimes", "Rarely", "Never");
    private static final List<String> CHOICES =
            List.of("Time", "Money", "Staff", "Training", "Data", "Leadership", "Space", "Other");
    private static final List<String> REGIONS = List.of("North", "Midlands", "East", "London", "South");
    private static final List<String> ROLES = List.of("Clinical", "Management", "Support", "Other");

    /// Writes the survey, its answers only if they are not there yet.
    void write() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String taxonomy : TAXONOMIES) {
            Files.copy(
                    home.resolve("corpus/improvement-survey-2023").resolve(taxonomy),
                    folder.resolve(taxonomy),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(folder.resolve("survey.yaml"), questionnaire());
        if (!Files.exists(data())) {
            Path comments = folder.resolve("comments.csv");
            Watched.run(
                    folder.resolve("log"),
                    List.of(
                            "python3",
                            home.resolve("corpus/bench/gen.py").toString(),
                            "comments",
                            Integer.toString(respondents * OPEN),
                            comments.toString()));
            answer(comments);
        }
    }

    private Path data() {
        return folder.resolve("responses.csv");
    }

    private static String questionnaire() {
        StringBuilder yaml = new StringBuilder("""
                title: A wide survey
                data: responses.csv
                respondent: id
                organisation: organisation
                segments: [region, role]
                questions:
                """);
        for (int question = 1; question <= CLOSED; question++) {
            boolean several = several(question);
            yaml.append("  - id: closed")
                    .append(question)
                    .append("\n    type: ")
                    .append(several ? "multi" : "scale")
                    .append("\n    column: closed")
                    .append(question)
                    .append(several ? "\n    separator: \"; \"" : "")
                    .append("\n    text: What do you say to number ")
                    .append(question)
                    .append("?\n    options: [")
                    .append(String.join(", ", several ? CHOICES : SCALE))
                    .append("]\n");
        }
        for (int question = 1; question <= OPEN; question++) {
            yaml.append("  - {id: open")
                    .append(question)
                    .append(", type: open, column: open")
                    .append(question)
                    .append(", about: closed")
                    .append(question)
                    .append(", text: In your own words on number ")
                    .append(question)
                    .append("?}\n");
        }
        return yaml + "taxonomies: [" + String.join(", ", TAXONOMIES) + "]\n";
    }

    private static boolean several(int question) {
        return question % 2 == 0;
    }

    private void answer(Path comments) throws IOException {
        Random random = new Random(1);
        Path growing = folder.resolve("growing.csv");
        CSVFormat headed = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader = Files.newBufferedReader(comments);
                BufferedWriter writer = Files.newBufferedWriter(growing);
                CSVPrinter rows = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            rows.printRecord(head());
            Iterator<CSVRecord> written = headed.parse(reader).iterator();
            for (int respondent = 1; respondent <= respondents; respondent++) {
                rows.printRecord(row(respondent, random, written));
            }
        }
        Files.move(growing, data());
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of("id", "organisation", "region", "role"));
        for (int question = 1; question <= CLOSED; question++) {
            head.add("closed" + question);
        }
        for (int question = 1; question <= OPEN; question++) {
            head.add("open" + question);
        }
        return head;
    }

    private static List<String> row(int respondent, Random random, Iterator<CSVRecord> comments) {
        List<String> row = new ArrayList<>(List.of(
                "R" + respondent,
                "Trust " + random.nextInt(ORGANISATIONS),
                REGIONS.get(random.nextInt(REGIONS.size())),
                ROLES.get(random.nextInt(ROLES.size()))));
        for (int question = 1; question <= CLOSED; question++) {
            row.add(several(question) ? choices(random) : SCALE.get(random.nextInt(SCALE.size())));
        }
        for (int question = 1; question <= OPEN; question++) {
            row.add(comments.next().get("comment"));
        }
        return row;
    }

    private static String choices(Random random) {
        List<String> chosen = new ArrayList<>();
        for (String choice : CHOICES) {
            if (random.nextInt(3) == 0) {
                chosen.add(choice);
            }
        }
        return String.join("; ", chosen);
    }
}
