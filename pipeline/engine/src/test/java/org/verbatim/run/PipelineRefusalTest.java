package org.verbatim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run refuses, and that it then leaves everything as it was.
class PipelineRefusalTest {
    @TempDir
    Path folder;

    @Test
    void tellsAllThatIsWrongWithDataTaxonomiesAndCodingsAtOnce() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .with("responses.csv", SurveyFolder.SMALL_RESPONSES.replace("\n2,Ash,yes", "\n1,Ash,yes"))
                .with("themes.yaml", SurveyFolder.SMALL_THEMES.replace("[culture, blame]", "['(culture', blame]"));
        survey.path().resolve("codings").toFile().mkdir();
        survey.with("codings/anna.jsonl", "{}\n");

        assertEquals(List.of("""
                        anna.jsonl:1: the field 'decision' is missing
                          fix: write it, or remove the line""", """
                        responses.csv: 1 of the 8 rows cannot be used, and 7 can
                          fix: mend what is told below by line""", """
                        responses.csv:3:1 (id): the respondent '1' stands in line 2 already
                          fix: give every respondent one row and an id of its own""", """
                        themes.yaml:11:68: the bracket opened here is never closed
                          fix: write ) where the group ends"""), survey.problems());
        assertEquals(List.of("codings", "responses.csv", "survey.yaml", "themes.yaml"), survey.entries());
    }

    @Test
    void tellsWhatIsWrongWithTaxonomiesThoughSurveyYamlIsWrongToo() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .with("survey.yaml", SurveyFolder.SMALL_SURVEY.replace("column: Q3", "column: Q4"))
                .with("themes.yaml", SurveyFolder.SMALL_THEMES.replace("blame]", "blame AND]"));

        assertEquals(List.of("""
                        survey.yaml:10:39: no column 'Q4' in responses.csv; did you mean 'Q1'?
                          fix: write one of: id, trust, may_quote, region, Q1, Q2, Q3""", """
                        themes.yaml:11:85: the rule ends where something to be found should follow
                          fix: write what follows, or remove the operator or bracket before"""), survey.problems());
        assertEquals(List.of("responses.csv", "survey.yaml", "themes.yaml"), survey.entries());
    }

    @Test
    void leavesAnEarlierRunsResultsAndIndexWhenTheDataAreWrong() {
        SurveyFolder survey = SurveyFolder.small(folder).ran();
        var out = survey.contents("out");
        var index = survey.contents(".verbatim");
        survey.with("responses.csv", SurveyFolder.SMALL_RESPONSES + "1,Ash,,,,,\n");

        assertEquals(List.of("""
                        responses.csv: 1 of the 9 rows cannot be used, and 8 can
                          fix: mend what is told below by line""", """
                        responses.csv:10:1 (id): the respondent '1' stands in line 2 already
                          fix: give every respondent one row and an id of its own"""), survey.problems());
        assertEquals(out, survey.contents("out"));
        assertEquals(index, survey.contents(".verbatim"));
    }

    @Test
    void makesNothingWhenTheDataAreWrong() {
        SurveyFolder survey =
                SurveyFolder.small(folder).with("responses.csv", SurveyFolder.SMALL_RESPONSES + "1,Ash,,,,,\n");

        assertEquals(2, survey.problems().size());
        assertEquals(List.of("responses.csv", "survey.yaml", "themes.yaml"), survey.entries());
    }

    @Test
    void refusesToReplaceAnythingButResults() {
        SurveyFolder survey = SurveyFolder.small(folder);
        new SurveyFolder(folder.resolve("out")).with("thesis.docx", "years of work");

        assertEquals(
                List.of(folder.resolve("out")
                        + ": something else stands here than the results of an earlier run, and a run would replace it\n"
                        + "  fix: give another folder with --out, or move away what is there"),
                survey.problems());
        assertEquals("years of work", survey.text("out/thesis.docx"));
    }

    @Test
    void refusesAFileInPlaceOfTheResults() {
        SurveyFolder survey = SurveyFolder.small(folder).with("out", "no folder");

        assertEquals(1, survey.problems().size());
        assertEquals("no folder", survey.text("out"));
    }

    @Test
    void saysThatThereIsNoFolder() {
        assertEquals(
                List.of(folder + ": there is no survey.yaml in this folder\n"
                        + "  fix: give the folder that holds it; `verbatim init EXPORT` makes one from what a survey tool"
                        + " exported"),
                new SurveyFolder(folder).problems());
    }

    @Test
    void replacesAnEarlierRunsResultsWhole() {
        SurveyFolder survey = SurveyFolder.small(folder).ran();
        survey.with("out/notes.txt", "of an earlier version").ran();

        assertEquals(
                List.of(
                        "codings.csv",
                        "matrix.csv",
                        "quotes.csv",
                        "run.json",
                        "set_aside.csv",
                        "tables",
                        "ticked_quotes.csv"),
                new SurveyFolder(folder.resolve("out")).entries());
    }
}
