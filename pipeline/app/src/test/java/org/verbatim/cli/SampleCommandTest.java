package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a sample drawn to decisions taken in.
class SampleCommandTest {
    @TempDir
    private Path folder;

    private SurveyFolder survey;

    @BeforeEach
    void writeTheSurvey() throws IOException {
        survey = SurveyFolder.in(folder.resolve("tea"));
    }

    @Test
    void drawsOnlyWhatIsAnalysed() throws IOException {
        Typed typed = draw("anna", "--size", "9");
        assertEquals(
                "Drew 3 comments for anna, from 3 that could be drawn.",
                typed.lines().getFirst());
        assertEquals("item,question,answer,themes,memo", sheet("anna-1").getFirst());
        assertEquals(4, sheet("anna-1").size());
        assertTrue(sheet("anna-1").stream().noneMatch(row -> row.contains("/why")), "an id shows");
    }

    @Test
    void drawsTheSameBySeedAndAnotherByAnother() throws IOException {
        draw("anna", "--size", "2");
        draw("ben", "--size", "2");
        assertEquals(sheet("anna-1"), sheet("ben-1"));
    }

    @Test
    void drawsAnotherSampleByAnotherSeed() throws IOException {
        StringBuilder many = new StringBuilder(SurveyFolder.ANSWERS);
        for (int who = 0; who < 60; who++) {
            many.append("m")
                    .append(who)
                    .append(",East,tea,Cup number ")
                    .append(who)
                    .append(" was cold.\n");
        }
        survey.write("answers.csv", many.toString());
        draw("anna", "--size", "20", "--seed", "1");
        draw("ben", "--size", "20", "--seed", "2");
        draw("cy", "--size", "20", "--seed", "2");

        List<String> common = new ArrayList<>(answers("anna-1"));
        common.retainAll(answers("ben-1"));
        assertTrue(common.size() < 15, common.size() + " of 20 are the same");
        assertEquals(sheet("ben-1"), sheet("cy-1"));
    }

    @Test
    void tellsInThePlanBySeedHowItWasDrawn() throws IOException {
        draw("anna", "--size", "2", "--seed", "9");
        List<String> plan = Files.readAllLines(survey.path().resolve("samples/anna-1.plan.csv"));
        assertEquals("item,comment,purpose,repeats,seed,drawn", plan.getFirst());
        assertTrue(plan.get(1).contains(",measuring,,9,20"), plan.get(1));
    }

    @Test
    void givesNobodyACommentTwice() {
        draw("anna", "--size", "2");
        assertEquals(
                "Drew 1 comment for anna, from 1 that could be drawn.",
                draw("anna", "--size", "2").lines().getFirst());
        assertEquals("""
                samples: no comment is left to draw
                  fix: all have been drawn for this coder, or for the other purpose
                1 problem
                """, draw("anna", "--size", "2").err());
    }

    @Test
    void keepsWhatIsMeasuredByApartFromWhatIsLearnedFrom() {
        draw("anna", "--size", "2");
        assertEquals(
                "Drew 1 comment for ben, from 1 that could be drawn.",
                draw("ben", "--size", "3", "--for", "learning").lines().getFirst());
        assertEquals("""
                --suggest: a sample to measure by is coded blind
                  fix: leave it out, or draw a sample --for learning
                1 problem
                """, draw("cy", "--size", "3", "--suggest").err());
    }

    @Test
    void drawsFirstWhereRulesAndPeopleDisagreeMost() throws IOException {
        survey.write("answers.csv", SurveyFolder.ANSWERS + "f,East,tea,Milk and time.\ng,East,tea,More staff.\n");
        Path coded = survey.write("a.csv", "comment,themes\na/why,staffing\nb/why,\nd/why,milk;staffing\nf/why,\n");
        Typed.words("codings", "import", survey.toString(), coded.toString(), "--coder", "anna");
        assertEquals(
                """
                --by: no sample to measure by was drawn yet, and what this one leaves behind would not stand for all comments
                  fix: draw it first: verbatim sample DIR --size 200 --coder ben
                1 problem
                """,
                draw("ben", "--size", "2", "--for", "learning", "--by", "disagreement")
                        .err());
        Files.createDirectories(survey.path().resolve("samples"));
        survey.write("samples/cy-1.plan.csv", "item,comment,purpose,repeats\n1,g/why,measuring,\n");
        Typed typed = draw("ben", "--size", "2", "--for", "learning", "--by", "disagreement");
        assertEquals(
                "Drew 2 comments for ben, from 3 that could be drawn.",
                typed.lines().getFirst());
        assertEquals(
                List.of(",Why?,Milk and time.,,", ",Why?,We lack the time.,,"),
                answers("ben-1").stream().filter(row -> !row.contains("Staff")).toList());
        assertEquals("""
                --by: a sample to measure by is drawn at random
                  fix: leave it out, or draw a sample --for learning
                1 problem
                """, draw("ben", "--size", "2", "--by", "disagreement").err());
    }

    @Test
    void drawsFirstWhereTheModelIsLeastSure() throws IOException {
        Files.createDirectories(survey.path().resolve("samples"));
        survey.write("samples/cy-1.plan.csv", "item,comment,purpose,repeats\n1,a/why,measuring,\n");
        assertEquals(
                """
                --by: there is no model yet that could be unsure
                  fix: let one learn first: verbatim run DIR --learn
                1 problem
                """,
                draw("ben", "--size", "2", "--for", "learning", "--by", "uncertainty")
                        .err());
        survey.write("survey.yaml", SurveyFolder.SURVEY + "learn: {embeddings: false}\n");
        Typed.words("run", survey.toString(), "--learn");
        assertEquals(
                "Drew 2 comments for ben, from 2 that could be drawn.",
                draw("ben", "--size", "2", "--for", "learning", "--by", "uncertainty")
                        .lines()
                        .getFirst());
    }

    @Test
    void showsWhatTheRulesFoundWhereAsked() throws IOException {
        draw("anna", "--size", "3", "--for", "learning", "--suggest");
        assertEquals(
                "item,question,answer,suggested,themes,memo", sheet("anna-1").getFirst());
        assertTrue(
                sheet("anna-1").stream().anyMatch(row -> row.contains("We lack the time.,capacity; time,,")),
                sheet("anna-1").toString());
    }

    @Test
    void sharesCommentsWithAnotherCoder() throws IOException {
        draw("anna", "--size", "2");
        draw("ben", "--size", "2", "--with", "anna", "--shared", "2", "--seed", "77");
        assertEquals(answers("anna-1"), answers("ben-1"));
    }

    @Test
    void sharesAsManyCommentsAsAskedForAndNoMore() throws IOException {
        StringBuilder more = new StringBuilder(SurveyFolder.ANSWERS);
        for (int who = 0; who < 40; who++) {
            more.append("m")
                    .append(who)
                    .append(",East,tea,Cup number ")
                    .append(who)
                    .append(" was cold.\n");
        }
        survey.write("answers.csv", more.toString());
        draw("anna", "--size", "20");
        assertEquals(
                "Drew 15 comments for ben, from 23 that could be drawn.",
                draw("ben", "--size", "15", "--with", "anna", "--shared", "6")
                        .lines()
                        .getFirst());
        List<String> shared = new ArrayList<>(answers("ben-1"));
        shared.retainAll(answers("anna-1"));
        assertEquals(6, shared.size());

        draw("ben", "--size", "15", "--with", "anna", "--shared", "6");
        List<String> twice = new ArrayList<>(answers("ben-1"));
        twice.retainAll(answers("ben-2"));
        assertEquals(List.of(), twice, "a comment is given twice");
        assertEquals(15, answers("ben-2").size());
    }

    @Test
    void takesInWhatWasCodedAndWhatWasCodedAgain() throws IOException {
        draw("anna", "--size", "3", "--repeats", "1");
        List<String> sheet = sheet("anna-1");
        assertEquals(5, sheet.size());
        Path filled = folder.resolve("anna-1.csv");
        Files.writeString(filled, "item,themes\n1,time\n2,none\n3,\n4,staffing\n");
        Typed typed = Typed.words("codings", "import", survey.toString(), filled.toString(), "--coder", "anna");
        assertEquals(
                List.of(
                        "2 comments with 1 theme, every id exact, none unknown.",
                        "1 comment coded a second time: those of anna.again.",
                        "1 comment not coded yet."),
                typed.lines().subList(0, 3));
        assertTrue(Files.exists(survey.path().resolve("codings").resolve("anna.again.jsonl")));
        Typed agree = Typed.words("agree", survey.toString(), "--coders", "anna,anna.again");
        assertTrue(agree.out().contains("on 1 comment"), agree.out());
    }

    @Test
    void takesInNoSheetThatWasNotDrawn() throws IOException {
        Path other = survey.write("other.csv", "item,themes\n1,time\n");
        assertEquals(
                """
                other.csv: no sample of this name was drawn for 'anna'
                  fix: name the coder that `verbatim sample` drew it for
                1 problem
                """,
                Typed.words("codings", "import", survey.toString(), other.toString(), "--coder", "anna")
                        .err());
        assertFalse(Files.exists(survey.path().resolve("codings")));
    }

    @Test
    void writesWhatCodersDisagreeAboutToBeSettled() throws IOException {
        Path anna = survey.write("a.csv", "comment,themes\na/why,staffing\nb/why,time\nd/why,\n");
        Path ben = survey.write("b.csv", "comment,themes\na/why,staffing\nb/why,staffing;time\nd/why,milk\n");
        Typed.words("codings", "import", survey.toString(), anna.toString(), "--coder", "anna");
        Typed.words("codings", "import", survey.toString(), ben.toString(), "--coder", "ben");
        Path open = folder.resolve("open.csv");
        Typed typed = Typed.words("agree", survey.toString(), "--to-settle", open.toString());
        assertEquals("Wrote " + open + ": 2 comments to settle.", typed.lines().getLast());
        assertEquals(
                List.of(
                        "comment,answer,anna,ben,themes",
                        "b/why,We lack the time.,time,staffing; time,?",
                        "d/why,\"Staff are short of time, and of milk.\",none,milk,?"),
                Files.readAllLines(open));
        Files.writeString(open, Files.readString(open).replace("staffing; time,?", "staffing; time,time"));
        Typed settled = Typed.words("codings", "import", survey.toString(), open.toString(), "--coder", "adjudicated");
        assertEquals("1 comment not coded yet.", settled.lines().get(1));
        Typed.words("agree", survey.toString(), "--to-settle", open.toString());
        assertEquals(2, Files.readAllLines(open).size());
    }

    @Test
    void refusesANameThatIsNobodys() {
        for (String name : List.of("../anna", "a/b", "rules", "")) {
            Typed typed = draw(name, "--size", "2");
            assertEquals(2, typed.status(), name);
            assertTrue(typed.err().startsWith("--coder: '" + name + "' "), typed.err());
        }
        assertFalse(Files.exists(survey.path().resolve("samples")));
    }

    @Test
    void drawsSomethingOrSaysThatItWouldBeNothing() {
        assertEquals("""
                --size: 0 would be nothing to do
                  fix: write a number from 1 up
                1 problem
                """, draw("anna", "--size", "0").err());
    }

    @Test
    void tellsWhatToTypeNextSoThatAShellTakesIt() {
        String said = draw("Zoë O'Neil", "--size", "2").lines().getLast();
        assertTrue(said.endsWith("samples/Zoë O'\\''Neil-1.csv' --coder 'Zoë O'\\''Neil'"), said);
    }

    private Typed draw(String coder, String... words) {
        String[] all = new String[words.length + 4];
        all[0] = "sample";
        all[1] = survey.toString();
        all[2] = "--coder";
        all[3] = coder;
        System.arraycopy(words, 0, all, 4, words.length);
        return Typed.words(all);
    }

    private List<String> sheet(String name) throws IOException {
        return Files.readAllLines(survey.path().resolve("samples").resolve(name + ".csv"));
    }

    private List<String> answers(String name) throws IOException {
        return sheet(name).stream()
                .skip(1)
                .map(row -> row.substring(row.indexOf(',')))
                .sorted()
                .toList();
    }
}
