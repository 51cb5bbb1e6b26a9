package org.verbatim.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Journal;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.results.Results;
import org.verbatim.work.Progress;

/// A survey's folder that a test writes, and what runs of it come to.
public record SurveyFolder(Path path) {
    public static final Instant MORNING = Instant.parse("2026-01-05T09:00:00Z");

    public static final CoderId ANNA = new CoderId("anna");

    public SurveyFolder {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SurveyFolder with(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// Lets Anna apply the theme to the comment.
    public SurveyFolder applied(String comment, String theme) {
        return decided(Decision.apply(MORNING, ANNA, CommentId.parse(comment), new ThemeId(theme)));
    }

    public SurveyFolder decided(Decision decision) {
        try (Journal journal = CodingsFolder.of(path).journal(decision.coder(), "a test")) {
            journal.append(decision);
        }
        return this;
    }

    public Job job() {
        return new Job(path, path.resolve("out"), Optional.empty(), 1, Clock.fixed(MORNING, ZoneOffset.UTC), List.of());
    }

    /// Runs Verbatim over the folder, into its `out`.
    public Results run() {
        return new Pipeline(job(), Progress.SILENT).run();
    }

    public SurveyFolder ran() {
        run();
        return this;
    }

    /// What a run says of files that are wrong.
    public List<String> problems() {
        try {
            run();
            return List.of();
        } catch (WrongInput wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }

    /// The text of a result, its line ends as in a text block.
    public String out(String name) {
        return text("out/" + name).replace("\r\n", "\n");
    }

    public String text(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every result but run.json, byte for byte.
    public SortedMap<String, String> results() {
        SortedMap<String, String> results = contents("out");
        results.remove("run.json");
        return results;
    }

    /// The content of every file below `folder`, by its name there.
    public SortedMap<String, String> contents(String folder) {
        SortedMap<String, String> contents = new TreeMap<>();
        Path from = path.resolve(folder);
        if (Files.exists(from)) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = from.relativize(file).toString().replace('\\', '/');
                    contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    /// What stands in the folder itself.
    public List<String> entries() {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The survey that most tests run: eight respondents of three organisations, two open questions.
    public static SurveyFolder small(Path path) {
        return new SurveyFolder(path)
                .with("survey.yaml", SMALL_SURVEY)
                .with("responses.csv", SMALL_RESPONSES)
                .with("themes.yaml", SMALL_THEMES);
    }

    public static final String SMALL_SURVEY = """
            title: Improvement
            data: responses.csv
            respondent: id
            organisation: trust
            quote_permission: may_quote
            segments: [region]
            questions:
              - {id: progress, type: single, column: Q1, options: [planned, underway], nets: {started: [underway]}}
              - {id: barriers, type: open, column: Q2, about: progress}
              - {id: support, type: open, column: Q3}
            taxonomies: [themes.yaml]
            """;

    public static final String SMALL_RESPONSES = """
            id,trust,may_quote,region,Q1,Q2,Q3
            1,Ash,yes,North,planned,"There is no capacity on our wards, and the staff who are left run from bed to bed.",More time please
            2,Ash,yes,South,underway,The culture here is one of blame and nobody dares to speak up about mistakes.,n/a
            3,Birch,no,North,underway,"Staff, staff and staff: we cannot release a single nurse for any training this year.",-
            4,Birch,yes,South,planned,,Nothing
            5,Cedar,yes,North,underway,😀 No time to think: our staff rush from one shift to the next without a word.,Time
            6,,yes,South,,none,"Give people time away from the ward, and the culture will look after itself in the end."
            7,,,,planned,,
            8,Cedar,yes,South,underway,We have the staff.,=1+1 staff
            """;

    public static final String SMALL_THEMES = """
            title: Themes
            version: 1
            themes:
              - id: capacity
                name: Capacity
                definition: People and time.
                rules: [capacity]
                themes:
                  - {id: staff, name: "Staff, and posts", definition: People., rules: [staff]}
                  - {id: time, name: Time, definition: Time., rules: [time, '"no time"']}
              - {id: culture, name: Culture, definition: How we are., rules: [culture, blame]}
            """;
}
