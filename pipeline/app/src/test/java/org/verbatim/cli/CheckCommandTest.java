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
import org.verbatim.clean.Content;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private SurveyFolder survey;

    @BeforeEach
    void writeTheSurvey() throws IOException {
        survey = SurveyFolder.in(folder.resolve("tea"));
    }

    @Test
    void countsWhatIsInOrder() {
        Typed typed = Typed.words("check", survey.toString());
        assertEquals(
                List.of(
                        survey + ": 5 rows, 1 closed question and 1 open question.",
                        "5 themes, 4 rules; 5 examples run, and as wanted.",
                        "Answers such as \"n/a\" and " + (Content.common().size() - 1)
                                + " others are set aside as holding no content; --no-content lists" + " them.",
                        "No problems."),
                typed.lines());
        assertEquals("", typed.err());
        assertEquals(0, typed.status());
    }

    /// As where an export was made anew and numbers its respondents otherwise.
    @Test
    void tellsOfCodingsWhoseCommentsAreGone() throws IOException {
        Files.createDirectories(survey.path().resolve("codings"));
        StringBuilder lines = new StringBuilder();
        for (String comment : List.of("a/why", "z/why", "a/wy")) {
            lines.append("{\"at\":\"2026-01-02T00:00:00Z\",\"coder\":\"anna\",\"comment\":\"")
                    .append(comment)
                    .append("\",\"decision\":\"none\"}\n");
        }
        survey.write("codings/anna.jsonl", lines.toString());
        String remark = "codings: 2 of the 3 comments that people decided about are not in the answers, such as a/wy;"
                + " what was said of them counts for nothing";
        assertEquals(remark, Typed.words("check", survey.toString()).lines().getFirst());
        assertEquals(remark, Typed.words("run", survey.toString()).lines().getFirst());
    }

    @Test
    void turnsAnExampleRedWhenItsRuleIsDeleted() throws IOException {
        survey.change("themes.yaml", "rules: [staff]\n", "rules: [stuff]\n");
        Typed typed = Typed.words("check", survey.toString());
        assertEquals("""
                themes.yaml:7:9: the rules of capacity do not find this example: “Staff are few.”
                  fix: widen a rule or add one, or move the example to the theme that it belongs to
                themes.yaml:12:20: the rules of staffing do not find this example: “Not enough staff.”
                  fix: widen a rule or add one, or move the example to the theme that it belongs to
                2 problems
                """, typed.err());
        assertEquals(2, typed.status());
    }

    @Test
    void namesTheRuleThatFindsACounterexample() throws IOException {
        survey.change("themes.yaml", "        unless: ['\"tea time\"']\n", "");
        assertEquals("""
                themes.yaml:19:27: the rules of time find this counterexample through the rule `time` in line 17: “See you at tea time.”
                  fix: narrow the rule or add what it must not be to unless:, or take the counterexample out
                1 problem
                """, Typed.words("check", survey.toString()).err());
    }

    @Test
    void namesTheChildWhoseRuleFindsItsParentsCounterexample() throws IOException {
        survey.change(
                "themes.yaml",
                "      - Staff are few.\n",
                "      - Staff are few.\n    counterexamples: [A staff of oak.]\n");
        assertEquals("""
                themes.yaml:8:23: the rules of capacity find this counterexample through the rule `staff` of staffing in line 12: “A staff of oak.”
                  fix: narrow the rule or add what it must not be to unless:, or take the counterexample out
                1 problem
                """, Typed.words("check", survey.toString()).err());
    }

    @Test
    void tellsOfFaultyThemesAndFaultyRowsInOneBreath() throws IOException {
        survey.change("themes.yaml", "rules: [milk]", "rules: ['(milk']");
        survey.change("answers.csv", "e,East,tea,", "a,East,tea,");
        Typed typed = Typed.words("check", survey.toString());
        assertEquals("""
                answers.csv: 1 of the 5 rows cannot be used, and 4 can
                  fix: mend what is told below by line
                answers.csv:6:1 (id): the respondent 'a' stands in line 2 already
                  fix: give every respondent one row and an id of its own
                themes.yaml:23:14: the bracket opened here is never closed
                  fix: write ) where the group ends
                3 problems
                """, typed.err());
        assertEquals(2, typed.status());
    }

    @Test
    void listsTheAnswersThatHoldNoContent() {
        assertTrue(
                Typed.words("check", survey.toString(), "--no-content").lines().contains("  not applicable"));
    }

    @Test
    void keepsQuietButForWhatWasAskedFor() {
        assertEquals("", Typed.words("check", survey.toString(), "--quiet").out());
    }

    @Test
    void passesATaxonomyOfNoThemes() throws IOException {
        survey.write("themes.yaml", "title: Nothing yet\nthemes: []\n");
        assertEquals(0, Typed.words("check", survey.toString()).status());
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(nowhere + """
                : there is no such folder
                  fix: give the folder that holds the survey's survey.yaml; `verbatim init EXPORT` makes one
                1 problem
                """, Typed.words("check", nowhere.toString()).err());
        assertFalse(Files.exists(nowhere));
    }
}
