package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands about what people coded: import, evaluate and agree.
class CodingsTest {
    @TempDir
    private Path folder;

    private SurveyFolder survey;
    private String gold = "";

    @BeforeEach
    void writeTheSurvey() throws IOException {
        survey = SurveyFolder.in(folder.resolve("tea"));
        gold = survey.write("gold.csv", "comment,themes\na/why,staffing\nb/why,time\nd/why,staffing;time\n")
                .toString();
    }

    @Test
    void takesInWhatAPersonCoded() {
        Typed typed = Typed.words("codings", "import", survey.toString(), gold, "--coder", "anna");
        Path journal = survey.path().resolve("codings").resolve("anna.jsonl");
        assertEquals(
                List.of("3 comments with 4 themes, every id exact, none unknown.", "Wrote " + journal + "."),
                typed.lines());
        assertTrue(Files.exists(journal));
    }

    @Test
    void keepsTheWordsThatWereHighlightedInTaguette() throws IOException {
        Path highlights = survey.write("tags.csv", """
                id,document,content,tag
                1,a.txt,enough staff,Staffing
                2,d.txt,short of  time,Time
                3,d.txt,milk,milk
                """);
        Typed typed = Typed.words("codings", "import", survey.toString(), highlights.toString(), "--coder", "anna");

        assertEquals(
                List.of(
                        "2 comments with 3 themes, every id exact, none unknown.",
                        "2 passages marked in the other tool: the theme points at them.",
                        "1 passage not found in the comment word for word, or in more places than one: there the theme is"
                                + " given to the whole comment."),
                typed.lines().subList(0, 3));
        String record = Files.readString(survey.path().resolve("codings/anna.jsonl"));
        assertTrue(record.contains("\"span\":\"15-27\",\"words\":\"enough staff\""), record);
    }

    @Test
    void tellsHowManyCodesOfAnotherToolAreThemesAreNearOneAndAreLikeNone() throws IOException {
        Path highlights = survey.write("tags.csv", """
                document,tag
                a.txt,Staffing
                a.txt,Stafing
                d.txt,Weather
                d.txt,Weather
                """);
        assertEquals(
                "tags.csv: of the ids in this file, 1 are themes exactly, 1 are near one, and 1 are like none",
                Typed.words("codings", "import", survey.toString(), highlights.toString(), "--coder", "anna")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void tellsOfALastLineThatACrashCutOffAndSetsItApart() throws IOException {
        Files.createDirectories(survey.path().resolve("codings"));
        survey.write("codings/anna.jsonl", "{\"at\":\"2026-01");
        Typed typed = Typed.words("codings", "import", survey.toString(), gold, "--coder", "anna");
        assertEquals(
                "anna.jsonl:1: the last line was never finished, and is left out",
                typed.lines().getFirst());
        assertEquals("{\"at\":\"2026-01\n", Files.readString(survey.path().resolve("codings/anna.jsonl.torn")));
    }

    @Test
    void refusesNamesThatNobodyHasAndRecordsThatAreCopied() throws IOException {
        for (String name : List.of("", "  ")) {
            assertEquals(
                    "--coder: '" + name + """
                    ' cannot be the name of a coder's file
                      fix: choose another name, of letters, digits, spaces, hyphens, underscores and dots
                    1 problem
                    """,
                    Typed.words("codings", "import", survey.toString(), gold, "--coder", name)
                            .err());
        }
        assertTrue(Typed.words("sample", survey.toString(), "--size", "1", "--coder", "a/b")
                .err()
                .startsWith("--coder: 'a/b' cannot be the name of a coder's file"));
        Path record = survey.write("ben.jsonl", "");
        assertEquals(
                "ben.jsonl: this looks like the record of what a person decided in Verbatim, and is not imported",
                Typed.words("codings", "import", survey.toString(), record.toString(), "--coder", "ben")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void letsWhatAPersonCodedStandOverTheRules() {
        Typed.words("codings", "import", survey.toString(), gold, "--coder", "anna");
        assertFalse(Typed.words("run", survey.toString()).out().contains("Milk"));
    }

    @Test
    void letsTheRulesStandOverAPersonWhereTheSurveySaysSo() throws IOException {
        Typed.words("codings", "import", survey.toString(), gold, "--coder", "anna");
        survey.write("survey.yaml", SurveyFolder.SURVEY + "precedence: [rules, ana]\n");
        Typed typed = Typed.words("run", survey.toString());
        assertTrue(typed.out().contains("Milk"), typed.out());
        assertTrue(
                typed.out()
                        .contains(
                                "survey.yaml: precedence names 'ana', who has coded nothing yet; did you mean 'anna'?"),
                typed.out());
    }

    @Test
    void addsNothingForWhatWasSaidBefore() throws IOException {
        Typed.words("codings", "import", survey.toString(), gold, "--coder", "anna");
        Path journal = survey.path().resolve("codings").resolve("anna.jsonl");
        String before = Files.readString(journal);
        Typed typed = Typed.words("codings", "import", survey.toString(), gold, "--coder", "anna");
        assertEquals(
                "3 of them said what anna had said before; nothing was added for them.",
                typed.lines().get(1));
        assertEquals(2, typed.lines().size(), "it says that it wrote something");
        assertEquals(before, Files.readString(journal));
    }

    @Test
    void takesInNothingWhereAnyIdIsWrong() throws IOException {
        Path wrong = survey.write("wrong.csv", "comment,themes\na/why,stafing\nb/wy,time\nz/why,time\n");
        Typed typed = Typed.words("codings", "import", survey.toString(), wrong.toString(), "--coder", "anna");
        assertEquals("""
                wrong.csv: of the ids in this file, 2 are themes exactly, 1 are near one, and 0 are like none
                  fix: mend those that are told by line; until then nothing is taken in
                wrong.csv:2:7 (themes): 'stafing' is no theme; did you mean 'staffing'?
                  fix: write the id of a theme; several are separated by ;
                wrong.csv:3:1 (comment): the survey has no open question 'wy'; did you mean 'why'?
                  fix: write <respondent>/<question> with an id of survey.yaml
                wrong.csv:4:1 (comment): the survey has no respondent 'z'
                  fix: write <respondent>/<question> with an id of the data
                4 problems
                """, typed.err());
        assertFalse(Files.exists(survey.path().resolve("codings")));
    }

    @Test
    void measuresTheRulesAgainstPeople() {
        Typed typed = Typed.words("evaluate", survey.toString(), "--gold", gold, "--format", "csv");
        assertEquals(
                List.of(
                        "theme,gold,found,both,precision,precision_low,precision_high,recall,recall_low,recall_high,"
                                + "f1,f1_low,f1_high",
                        "capacity,3,3,3,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000"),
                typed.lines().subList(0, 2));
        assertEquals("milk,0,1,0,0.0000", typed.lines().get(4).substring(0, 17));
    }

    @Test
    void measuresASecondPersonOnTheCommentsThatBothCoded() throws IOException {
        Path second = survey.write("second.csv", "comment,themes\na/why,time\n");
        Typed typed = Typed.words("evaluate", survey.toString(), "--gold", gold, "--second", second.toString());
        assertTrue(
                typed.out()
                        .contains(
                                "The rules, on 3 comments coded by hand; the second coder, on 1 comment. In brackets: 95%"
                                        + " intervals, from resampled respondents. Themes that neither gave are left out."),
                typed.out());
    }

    @Test
    void measuresTheRulesAgainstTheSampleThatPeopleCoded() throws IOException {
        Typed.words("sample", survey.toString(), "--size", "3", "--coder", "anna");
        Typed.words("sample", survey.toString(), "--size", "3", "--coder", "ben", "--with", "anna", "--shared", "3");
        for (String coder : List.of("anna", "ben")) {
            Path sheet = survey.path().resolve("samples").resolve(coder + "-1.csv");
            Files.writeString(sheet, "item,themes\n1,time\n2,time\n3,staffing\n");
            Typed.words("codings", "import", survey.toString(), sheet.toString(), "--coder", coder);
        }
        Typed typed = Typed.words("evaluate", survey.toString());
        assertTrue(
                typed.out().contains("The rules, on 3 comments coded by hand; the other person, ben, on 3 comments."),
                typed.out());
        assertTrue(typed.lines().stream().anyMatch(line -> line.startsWith("ben: micro") && line.contains("1.00")));
    }

    @Test
    void measuresAModelOfCommentsThatItLearntNothingOf() throws IOException {
        survey.write("survey.yaml", SurveyFolder.SURVEY + "learn: {embeddings: false}\n");
        Path picture = folder.resolve("calibration.svg");
        Typed typed = Typed.words(
                "evaluate",
                survey.toString(),
                "--gold",
                gold,
                "--learn",
                "--side-by-side",
                "--calibration",
                picture.toString());
        assertTrue(typed.lines().getFirst().matches("F1 +gold +rules +model +rules and model"), typed.out());
        assertTrue(typed.out().contains("(expected calibration error, ten bins)."), typed.out());
        assertEquals("Wrote " + picture + ".", typed.lines().getLast());
        assertTrue(Files.readString(picture).startsWith("<svg"));
    }

    @Test
    void tellsWhoseEachThemeIsWhereSeveralAreMeasured() throws IOException {
        survey.write("survey.yaml", SurveyFolder.SURVEY + "learn: {embeddings: false}\n");
        Typed typed = Typed.words("evaluate", survey.toString(), "--gold", gold, "--learn", "--themes", "top");
        assertEquals(
                List.of(
                        "rules: capacity",
                        "rules: milk",
                        "rules: micro",
                        "rules: macro",
                        "rules: per comment",
                        "model: capacity",
                        "model: milk",
                        "model: micro",
                        "model: macro",
                        "model: per comment",
                        "rules and model: capacity",
                        "rules and model: milk",
                        "rules and model: micro",
                        "rules and model: macro",
                        "rules and model: per comment"),
                typed.lines().stream()
                        .filter(line -> line.contains(": ") && !line.contains(" on ") && !line.startsWith("The "))
                        .map(line -> line.replaceAll(" {2,}.*", ""))
                        .toList());
    }

    @Test
    void setsCodersSideBySide() throws IOException {
        Path second = survey.write("second.csv", "comment,themes\na/why,time\n");
        Typed typed = Typed.words(
                "evaluate",
                survey.toString(),
                "--gold",
                gold,
                "--second",
                second.toString(),
                "--side-by-side",
                "--themes",
                "top",
                "--format",
                "markdown");
        assertEquals(
                "| F1 | gold | rules | second coder, on 1 | rules, on 1 |",
                typed.lines().getFirst());
        assertEquals(
                List.of("capacity", "micro", "macro", "per comment"),
                typed.lines().stream()
                        .skip(2)
                        .map(line -> line.split("\\|", -1)[1].strip())
                        .toList());
    }

    @Test
    void saysHowToGetASampleWhereNobodyCodedOne() {
        assertEquals("""
                samples: nobody has coded a sample to measure by
                  fix: draw one with `verbatim sample DIR --size 200 --coder NAME`, code it and import it; or name a file of coded comments with --gold
                1 problem
                """, Typed.words("evaluate", survey.toString()).err());
    }

    @Test
    void measuresHowFarPeopleAgree() {
        Typed.words("codings", "import", survey.toString(), gold, "--coder", "anna");
        Typed.words("codings", "import", survey.toString(), gold, "--coder", "ben");
        Typed typed = Typed.words("agree", survey.toString(), "--format", "csv", "--coders", "anna,ben");
        assertEquals("capacity,6,1.0000", typed.lines().get(1).substring(0, 17));
    }

    @Test
    void namesTheNearestCoder() {
        Typed.words("codings", "import", survey.toString(), gold, "--coder", "anna");
        assertEquals(
                """
                codings: there are no codings by 'ana'; did you mean 'anna'?
                  fix: these have coded: anna
                1 problem
                """, Typed.words("agree", survey.toString(), "--coders", "ana").err());
    }
}
