package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    private Path folder;

    private SurveyFolder survey;

    @BeforeEach
    void writeTheSurvey() throws IOException {
        survey = SurveyFolder.in(folder.resolve("tea"));
    }

    @Test
    void saysWhatItFoundAndWhatItWrote() {
        Typed typed = Typed.words("run", survey.toString());
        assertEquals(
                List.of(
                        "5 respondents from 3 organisations wrote 4 comments: 3 analysed, 1 set aside.",
                        "Raised most often, of 3 respondents who commented:",
                        "  Capacity: 3 (100%)",
                        "  Milk: 1 (33%)",
                        "Wrote " + survey.path().resolve("out")
                                + ": report.html, report.docx, report.md, tables, codings, quotes and run.json."),
                typed.lines());
        assertEquals("", typed.err());
        assertEquals(0, typed.status());
    }

    /// What the terminal says once, a reader of the report would never know.
    @Test
    void tellsInTheReportWhatItRemarked() throws IOException {
        survey.write(
                "survey.yaml",
                SurveyFolder.SURVEY.replace(
                                "type: single, column: drink, text: What do you drink?, options: [tea, coffee]",
                                "type: multi, column: drink, separator: /, options: [tea, coffee], max: 1")
                        + "disclosure: {profile: small-numbers}\n");
        survey.write("answers.csv", SurveyFolder.ANSWERS.replace("North,tea", "North,tea/coffee"));
        String remark =
                "2 respondents chose more than the 1 allowed, and are counted with all that was chosen: lines 2, 3";

        assertTrue(Typed.words("run", survey.toString()).out().contains(remark));
        assertTrue(report("out").contains("answers.csv:2:9 (drink): " + remark + "."));
        assertEquals(
                "",
                Typed.words("lint", survey.path().resolve("out/report.docx").toString(), survey.toString())
                        .err());
        Typed.words("run", survey.toString(), "--for", "publication");
        assertTrue(report("publication")
                .contains("Respondents who chose more options of “drink” than it asked for are counted with all that"
                        + " they chose."));
        assertFalse(report("publication").contains("answers.csv"));
    }

    private String report(String out) throws IOException {
        return Files.readString(survey.path().resolve(out).resolve("report.md"));
    }

    @Test
    void writesEveryFileOfTheContract() throws IOException {
        Typed.words("run", survey.toString());
        assertEquals(
                List.of(
                        "codings.csv",
                        "evidence.json",
                        "matrix.csv",
                        "quotes.csv",
                        "report.docx",
                        "report.html",
                        "report.md",
                        "run.json",
                        "set_aside.csv",
                        "tables.ods",
                        "tables.xlsx",
                        "tables/closed.csv",
                        "tables/cooccurrence.csv",
                        "tables/crossed.csv",
                        "tables/metadata.json",
                        "tables/saturation.csv",
                        "tables/segments.csv",
                        "tables/themes.csv",
                        "tables/votes.csv"),
                List.copyOf(files(survey.path().resolve("out")).keySet()));
    }

    @Test
    void writesTheSameBytesWhateverTheMachinesLanguageAndTimeZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        try {
            Typed.words("run", survey.toString(), "--out", here.toString());
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            SurveyFolder again = SurveyFolder.in(folder.resolve("again"));
            Typed.words("run", again.toString(), "--out", there.toString());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        SortedMap<String, String> first = files(here);
        first.remove("run.json");
        SortedMap<String, String> second = files(there);
        second.remove("run.json");
        assertEquals(first, second);
    }

    @Test
    void leavesTheResultsOfBeforeUntouchedByProblems() throws IOException {
        Typed.words("run", survey.toString());
        SortedMap<String, String> before = files(survey.path().resolve("out"));
        survey.change("themes.yaml", "rules: [milk]", "rules: ['(milk']");
        Typed typed = Typed.words("run", survey.toString());
        assertEquals(2, typed.status());
        assertEquals("", typed.out());
        assertEquals(before, files(survey.path().resolve("out")));
    }

    @Test
    void writesNothingAtAllWhereThereAreProblems() throws IOException {
        survey.change("answers.csv", "e,East,tea,", "a,East,tea,");
        assertEquals(2, Typed.words("run", survey.toString()).status());
        assertFalse(Files.exists(survey.path().resolve("out")));
    }

    @Test
    void refusesToReplaceSomethingElse() throws IOException {
        Path thesis = Files.createDirectories(folder.resolve("thesis"));
        Files.writeString(thesis.resolve("chapter-1.txt"), "mine");
        Typed typed = Typed.words("run", survey.toString(), "--out", thesis.toString());
        assertEquals(thesis + """
                : something else stands here than the results of an earlier run, and a run would replace it
                  fix: give another folder with --out, or move away what is there
                1 problem
                """, typed.err());
        assertEquals(2, typed.status());
        assertEquals("mine", Files.readString(thesis.resolve("chapter-1.txt")));
    }

    @Test
    void usesTheTaxonomyGivenInPlaceOfTheSurveysFirst() throws IOException {
        Path other = survey.write("other.yaml", "themes:\n  - {id: oak, name: Oak, rules: [coffee]}\n");
        Typed typed = Typed.words("run", survey.toString(), "--taxonomy", other.toString());
        assertTrue(typed.lines().contains("  Oak: 1 (33%)"), typed.out());
    }

    @Test
    void saysWhereNoThemeWasFound() throws IOException {
        survey.write("themes.yaml", "themes: []\n");
        assertTrue(Typed.words("run", survey.toString())
                .lines()
                .contains("No theme was found: give the themes rules, or code comments by hand."));
    }

    @Test
    void saysWhereThereIsNothingToFindThemesIn() throws IOException {
        survey.write("survey.yaml", """
                title: Tea
                data: answers.csv
                respondent: id
                questions:
                  - {id: drink, type: single, column: drink}
                taxonomies: [themes.yaml]
                """);
        Typed typed = Typed.words("run", survey.toString());
        assertTrue(
                typed.lines().contains("There are no comments to find themes in: survey.yaml has no open question."),
                typed.toString());
    }

    @Test
    void saysWhatTheModelLearntFrom() throws IOException {
        Typed typed = Typed.words("run", survey.toString(), "--learn");

        assertEquals(0, typed.status(), typed.err());
        assertEquals(
                "The model learnt from the taxonomy's text alone. Nobody knows how good it is, and what it adds to these counts "
                        + "is a guess: code a sample drawn by `verbatim sample`, and run again.",
                typed.lines().get(typed.lines().size() - 2));
        String card = Files.readString(survey.path().resolve("out/models/themes.md"));
        assertTrue(card.contains("- 0 coded comments of 0 respondents."), card);
        assertTrue(card.contains("Too little was coded to try it: nobody knows how good it is."), card);
        String report = Files.readString(survey.path().resolve("out/report.md"));
        assertTrue(report.contains("Comments were coded by rules and model"), report);
        assertTrue(report.contains("The model learnt from the taxonomy’s own text alone"), report);
        assertTrue(
                report.contains(
                        "As far as they rest on the model, counts of themes are a guess: nobody had coded a comment for "
                                + "it to learn from. How far they are off was not measured. The intervals do not allow for that."),
                report);
        String run = Files.readString(survey.path().resolve("out/run.json"));
        assertTrue(run.contains("\"measured\" : false"), run);
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        // Every byte is a letter of Latin-1, of text and of workbooks alike.
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
