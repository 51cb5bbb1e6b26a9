package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verbatim.report.EvidenceFile;
import org.verbatim.report.Report;
import org.verbatim.results.Results;
import org.verbatim.run.Job;
import org.verbatim.run.Pipeline;
import org.verbatim.work.Progress;

/// What `run --for publication` writes, attacked with all that everybody can know.
class PublicationTest {
    private static final String SURVEY = """
            title: Tea survey
            data: answers.csv
            respondent: id
            organisation: trust
            segments: [stage, progress, region]
            groups:
              stage: {question: progress, values: {early: [none, some], late: [most, all]}}
            questions:
              - {id: progress, type: single, column: progress, options: [none, some, most, all], nets: {far: [most, all]}}
              - {id: drinks, type: multi, column: drinks, separator: "; ", options: [tea, coffee, water], max: 2, nets: {hot: [tea, coffee]}}
              - {id: why, type: open, column: why, text: Why?}
              - {id: how, type: open, column: how, text: How?}
            taxonomies: [themes.yaml]
            disclosure: {profile: PROFILE}
            """;

    /// Segments nested three deep of the same question, one that is the same column under another name, one of a
    /// multiple choice; nets within nets, of one option and of all; a question asked twice; two axes.
    private static final String HOSTILE_SURVEY = """
            title: Tea survey
            data: answers.csv
            respondent: id
            organisation: trust
            segments: [half, stage, progress, region, drinks]
            groups:
              stage: {question: progress, values: {early: [none, some], most: [most], all: [all]}}
              half: {question: progress, values: {not yet: [none, some, most], done: [all]}}
            questions:
              - {id: progress, type: single, column: progress, options: [none, some, most, all], nets: {far: [most, all], begun: [some, most, all], done: [all]}}
              - {id: place, type: single, column: region, options: [North, South, West, East]}
              - {id: drinks, type: multi, column: drinks, separator: "; ", options: [tea, coffee, water], nets: {hot: [tea, coffee], any: [tea, coffee, water], tea: [tea]}, compare_with: again}
              - {id: again, type: multi, column: again, separator: "; ", options: [tea, coffee, water], nets: {hot: [tea, coffee]}}
              - {id: sure, type: scale, column: sure, options: [very, fairly, not], nets: {sure: [very, fairly]}}
              - {id: why, type: open, column: why, text: Why?, about: drinks}
              - {id: how, type: open, column: how, text: How?, about: sure}
            taxonomies: [themes.yaml, asks.yaml]
            disclosure: {profile: PROFILE}
            """;

    private static final String THEMES = """
            title: Tea themes
            version: 1
            themes:
              - id: people
                name: People
                themes:
                  - {id: staff, name: Staff, rules: [staff]}
                  - {id: leaders, name: Leaders, rules: [leaders]}
              - id: place
                name: Place
                rules: [place]
                themes:
                  - {id: kitchen, name: Kitchen, rules: [kitchen]}
              - {id: price, name: Price, rules: [price]}
            """;

    /// Parents of one child, a theme that only names another, a theme of the same rule as another.
    private static final String HOSTILE_THEMES = """
            title: Tea themes
            version: 1
            themes:
              - id: people
                name: People
                themes:
                  - id: staffing
                    name: Staffing
                    themes:
                      - {id: staff, name: Staff, rules: [staff]}
              - id: place
                name: Place
                rules: [place]
                themes:
                  - {id: kitchen, name: Kitchen, rules: [kitchen]}
                  - {id: cost, name: Cost, rules: ["@price"]}
              - {id: price, name: Price, rules: [price]}
              - id: worth
                name: Worth
                themes:
                  - {id: money, name: Money, rules: [price]}
                  - {id: value, name: Value, rules: [kitchen]}
              - {id: leaders, name: Leaders, rules: [leaders]}
            """;

    private static final String ASKS = """
            title: Functions
            version: 1
            themes:
              - id: speech
                name: Speech
                themes:
                  - {id: telling, name: Telling, rules: [speak]}
              - {id: time, name: Time, rules: [today]}
            """;

    private static final List<String> WORDS = List.of("staff", "leaders", "place", "kitchen", "price");

    private static final Clock UTC = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path survey(long seed, int respondents, String profile) throws IOException {
        Path survey = Files.createDirectories(folder.resolve("survey-" + seed));
        Files.writeString(survey.resolve("survey.yaml"), SURVEY.replace("PROFILE", profile));
        Files.writeString(survey.resolve("themes.yaml"), THEMES);
        answers(survey, seed, respondents);
        return survey;
    }

    private Path hostile(long seed, int respondents, String profile) throws IOException {
        Path survey = survey(seed, respondents, profile);
        Files.writeString(survey.resolve("survey.yaml"), HOSTILE_SURVEY.replace("PROFILE", profile));
        Files.writeString(survey.resolve("themes.yaml"), HOSTILE_THEMES);
        Files.writeString(survey.resolve("asks.yaml"), ASKS);
        return survey;
    }

    private static void answers(Path survey, long seed, int respondents) throws IOException {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder("id,trust,region,progress,drinks,again,sure,why,how\n");
        for (int row = 0; row < respondents; row++) {
            rows.append("zq").append(7000 + row).append(",Trust").append(9000 + random.nextInt(30));
            rows.append(region(random, seed > 10));
            rows.append(
                    List.of("none", "some", "some", "most", "most", "all", "").get(random.nextInt(7)));
            rows.append(drinks(random)).append(drinks(random));
            rows.append(List.of(",very", ",fairly", ",fairly", ",not", ",").get(random.nextInt(5)));
            rows.append(comment(random, row)).append(comment(random, row)).append('\n');
        }
        Files.writeString(survey.resolve("answers.csv"), rows);
    }

    /// In a hostile survey few are in the East.
    private static String region(Random random, boolean uneven) {
        return uneven
                ? List.of(",North,", ",South,", ",West,", ",East,")
                        .get(List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3).get(random.nextInt(12)))
                : List.of(",North,", ",South,", ",West,", ",East,", ",North,").get(random.nextInt(5));
    }

    private static String drinks(Random random) {
        return List.of(",tea", ",coffee", ",tea; coffee", ",water", ",tea; water", ",")
                .get(random.nextInt(6));
    }

    private static String comment(Random random, int row) {
        if (random.nextInt(4) == 0) {
            return ",";
        }
        StringBuilder text = new StringBuilder(",The words of xyzzy" + row + " speak of");
        for (int word = 0; word < WORDS.size(); word++) {
            if (random.nextInt(2 + word) == 0) {
                text.append(" the ").append(WORDS.get(word));
            }
        }
        return text.append(" today.").toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 60, small-numbers, 5, 1",
        "2, 150, small-numbers, 5, 1",
        "3, 30, small-numbers, 5, 1",
        "4, 400, small-numbers, 5, 1",
        "5, 150, staff-survey, 11, 1",
        "6, 400, staff-survey, 11, 1",
        "7, 150, nhs-digital, 8, 5",
        "8, 400, nhs-digital, 8, 5"
    })
    void givesNoWithheldNumberToASolver(long seed, int respondents, String profile, long least, int step)
            throws IOException {
        attack(survey(seed, respondents, profile), respondents, least, step);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 200, small-numbers, 5, 1",
        "13, 500, small-numbers, 5, 1",
        "14, 250, staff-survey, 11, 1",
        "15, 400, nhs-digital, 8, 5"
    })
    void givesNoneOfAHostileStructureEither(long seed, int respondents, String profile, long least, int step)
            throws IOException {
        attack(hostile(seed, respondents, profile), respondents, least, step);
    }

    /// Writes what nobody outside may see, as far as the attack reads it: the tables and the evidence.
    private static void truth(Path survey) {
        Job job = new Job(survey, survey.resolve("out"), Optional.empty(), 1, UTC, List.of(PublicationTest::evidence));
        new Pipeline(job, Progress.SILENT).run();
    }

    private static void evidence(Results results, Path folder) throws IOException {
        Report report = Report.of(results.findings(), Reports.provenance(results));
        EvidenceFile.write(report, results.findings(), folder.resolve("evidence.json"));
    }

    private static void attack(Path survey, int respondents, long least, int step) {
        truth(survey);
        Typed typed = Typed.words("run", survey.toString(), "--for", "publication", "--quiet");
        assertEquals("", typed.err());
        assertEquals(0, typed.status());
        Published truth = new Published(survey.resolve("out/tables"));
        Published published = new Published(survey.resolve("publication/tables"));

        Attack attack = new Attack(survey, truth, published, respondents, least, step);

        assertTrue(attack.withheld() > 0, "something is withheld");
        assertTrue(attack.shown() > 0, "something is shown");
        assertEquals(List.of(), attack.exposed());
        long leastBase = least == 5 ? 10 : least;
        assertEquals(List.of(), new Subtraction(survey.resolve("publication/tables"), least, leastBase).exposed());
    }

    @Test
    void wouldBeFoundOutWithoutTheSecondNumberWithheld() throws IOException {
        Path survey = survey(1, 60, "small-numbers");
        truth(survey);
        Typed.words("run", survey.toString(), "--for", "publication", "--quiet");
        Published truth = new Published(survey.resolve("out/tables"));
        Published published = new Published(survey.resolve("publication/tables"));

        Attack attack = new Attack(survey, truth, published, 60, 5, 1);
        attack.tellWhatIsLargeEnough();

        assertFalse(attack.exposed().isEmpty());
    }

    @Test
    void holdsNoWordsAndNoNameOfARespondent() throws IOException {
        Path survey = survey(9, 60, "small-numbers");
        Typed.words("run", survey.toString(), "--for", "publication", "--quiet");
        Map<String, String> files = contents(survey.resolve("publication"));

        assertTrue(files.keySet()
                .containsAll(List.of(
                        "evidence.json",
                        "report.docx!docProps/core.xml",
                        "report.docx!word/document.xml",
                        "report.html",
                        "report.md",
                        "run.json",
                        "tables.ods!content.xml",
                        "tables.xlsx!xl/workbook.xml",
                        "tables/metadata.json")));
        assertTrue(
                files.keySet().stream()
                        .anyMatch(name -> name.matches("report\\.docx!word/embeddings/.*\\.xlsx!xl/.*sheet1\\.xml")),
                "the workbooks of charts are read");
        for (String secret : List.of("xyzzy", "zq70", "trust90", "answers.csv")) {
            files.forEach((name, text) ->
                    assertFalse(text.toLowerCase(Locale.ROOT).contains(secret), secret + " stands in " + name));
        }
        for (String rows : List.of("codings.csv", "matrix.csv", "set_aside.csv", "quotes.csv", "ticked_quotes.csv")) {
            assertFalse(files.containsKey(rows), rows);
        }
    }

    @Test
    void saysWhatItIsAndWhatIsWithheld() throws IOException {
        Path survey = survey(9, 60, "small-numbers");
        Typed.words("run", survey.toString(), "--for", "publication", "--quiet");
        String report = Files.readString(survey.resolve("publication/report.md"));

        assertTrue(report.contains("For publication: small numbers and the words of respondents are withheld"));
        assertTrue(
                report.contains("Counts of 1 to 4, counts of all or all but 1 to 4 of their base, and every share of "
                        + "a base below 10 are withheld."));
        assertTrue(report.contains("c\\] marks figures withheld to protect respondents."));
    }

    @Test
    void isRefusedWhereNothingSaysHowToProtect() throws IOException {
        Path survey = survey(9, 30, "none");
        Typed typed = Typed.words("run", survey.toString(), "--for", "publication");

        assertEquals(2, typed.status());
        assertEquals(
                survey.resolve("survey.yaml")
                        + ": nothing says how small numbers are to be protected, and --for publication must not show them\n"
                        + "  fix: write `disclosure: {profile: small-numbers}`, or staff-survey or nhs-digital in its place\n"
                        + "1 problem\n",
                typed.err());
        assertFalse(Files.exists(survey.resolve("publication")));
    }

    @Test
    void marksAnInternalReportAsSuch() throws IOException {
        Path survey = survey(9, 30, "small-numbers");
        Typed.words("run", survey.toString(), "--quiet");
        String report = Files.readString(survey.resolve("out/report.md"));

        assertTrue(report.contains("Internal: holds answers given in confidence"));
        assertTrue(report.contains("Nothing is withheld in this internal report, and it is not to be published."));
    }

    /// Every file's text; of a zipped one, that of each of its parts.
    private Map<String, String> contents(Path out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                contents.put(out.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
                if (isZipped(bytes)) {
                    contents.putAll(parts(String.valueOf(file.getFileName()), bytes));
                }
            }
        }
        return contents;
    }

    /// Charts have workbooks within the document, so parts are unpacked again.
    private Map<String, String> parts(String name, byte[] zipped) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Path file = Files.write(Files.createTempFile(folder, "part", ".zip"), zipped);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                String part = name + "!" + entry.getName();
                parts.put(part, new String(bytes, StandardCharsets.UTF_8));
                if (isZipped(bytes)) {
                    parts.putAll(parts(part, bytes));
                }
            }
        }
        return parts;
    }

    private static boolean isZipped(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }
}
