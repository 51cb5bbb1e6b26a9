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

class DiscoverCommandTest {
    @TempDir
    private Path folder;

    private SurveyFolder survey;

    @BeforeEach
    void writeTheSurvey() throws IOException {
        survey = SurveyFolder.in(folder.resolve("tea"));
        survey.write("answers.csv", SurveyFolder.ANSWERS + """
                f,East,tea,The biscuits were soggy.
                g,East,tea,Soggy biscuits!
                h,East,tea,Biscuits. Soggy ones.
                i,West,tea,The queue was long.
                j,West,tea,A long queue.
                k,West,tea,"Queue, far too long."
                l,West,tea,Hm.
                """);
    }

    @Test
    void showsGroupsWithTheirWordsAndSaysWhatItWrote() {
        Typed typed = Typed.words("discover", survey.toString(), "--groups", "2", "--examples", "1");
        assertEquals(
                List.of(
                        "7 of 10 comments carry no theme.",
                        "Grouped by what they mean and the words they share.",
                        "",
                        "Group 1: 4 respondents, 4 comments",
                        "  words  long (3 of 3), queue (3 of 3)",
                        "  rules  long",
                        "  j/why  A long queue.",
                        "",
                        "Group 2: 3 respondents, 3 comments",
                        "  words  biscuits (3 of 3), soggy (3 of 3)",
                        "  rules  biscuits",
                        "  h/why  Biscuits. Soggy ones.",
                        "",
                        "No person has said yet what any rule finds wrongly: code a sample --for learning, and look again.",
                        "",
                        "Wrote " + survey.path().resolve("discovered")
                                + ". Read drafts.yaml there, and paste what is a theme into a taxonomy."),
                typed.lines());
    }

    @Test
    void groupsByWordsAloneWhereTheSurveyWantsNoVectors() throws IOException {
        survey.write(
                "survey.yaml", Files.readString(survey.path().resolve("survey.yaml")) + "learn: {embeddings: false}\n");
        Typed typed = Typed.words("discover", survey.toString(), "--groups", "2", "--examples", "1");
        assertEquals(
                List.of(
                        "7 of 10 comments carry no theme.",
                        "Grouped by the words they share.",
                        "",
                        "Group 1: 3 respondents, 3 comments",
                        "  words  biscuits (3 of 3), soggy (3 of 3)",
                        "  rules  biscuits",
                        "  f/why  The biscuits were soggy.",
                        "",
                        "Group 2: 3 respondents, 3 comments",
                        "  words  long (3 of 3), queue (3 of 3)",
                        "  rules  long",
                        "  i/why  The queue was long.",
                        "",
                        "Group 3, those that nothing puts beside any other: 1 respondent, 1 comment",
                        "  l/why  Hm."),
                typed.lines().subList(0, 15));
    }

    @Test
    void draftsWhatCanBePastedIntoTheTaxonomy() throws IOException {
        Typed.words("discover", survey.toString(), "--groups", "2");
        List<String> drafts = Files.readAllLines(survey.path().resolve("discovered/drafts.yaml"));
        List<String> pasted = drafts.subList(drafts.indexOf("themes:") + 1, drafts.size());
        survey.write("themes.yaml", SurveyFolder.THEMES + String.join("\n", pasted) + "\n");
        Typed check = Typed.words("check", survey.toString());
        assertEquals(0, check.status(), check.err());
        assertEquals("1 of 10 comments carry no theme.", discover().lines().getFirst());
    }

    @Test
    void countsNothingOfIt() throws IOException {
        Typed.words("run", survey.toString());
        String before = Files.readString(survey.path().resolve("out/tables/themes.csv"));
        discover();
        Typed.words("run", survey.toString());
        assertEquals(before, Files.readString(survey.path().resolve("out/tables/themes.csv")));
    }

    @Test
    void namesTheNearestQuestion() {
        assertEquals(
                """
                --question: the survey has no open question 'wy'; did you mean 'why'?
                  fix: write one of: why
                1 problem
                """,
                Typed.words("discover", survey.toString(), "--question", "wy").err());
        assertFalse(Files.exists(survey.path().resolve("discovered")));
    }

    @Test
    void keepsQuietButForWhatWasAskedFor() {
        assertTrue(Typed.words("discover", survey.toString(), "--quiet").lines().stream()
                .noneMatch(line -> line.startsWith("Wrote")));
    }

    private Typed discover() {
        return Typed.words("discover", survey.toString());
    }
}
