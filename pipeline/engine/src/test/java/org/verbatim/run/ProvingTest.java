package org.verbatim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.analyse.Proof;
import org.verbatim.analyse.Saturation;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Journal;
import org.verbatim.codings.Plan;
import org.verbatim.measure.Drawing;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;
import org.verbatim.work.Progress;

/// What a run says of how good its codings are.
///
/// Of 400 comments the rule finds milk in 100, of which every fourth is wrong; of the 300 others every tenth is about
/// milk all the same.
class ProvingTest {
    private static final CoderId ANNA = new CoderId("anna");
    private static final CoderId BEN = new CoderId("ben");
    private static final ThemeId MILK = new ThemeId("milk");
    private static final ThemeId TEA = new ThemeId("tea");

    @TempDir
    private Path folder;

    private SurveyFolder survey;

    @BeforeEach
    void writeTheSurvey() {
        StringBuilder rows = new StringBuilder("id,why,more\n");
        for (int who = 0; who < 400; who++) {
            rows.append(who)
                    .append(isFound(who) ? ",The milk was number " : ",The tea was number ")
                    .append(who)
                    .append(",And so on.\n");
        }
        survey = new SurveyFolder(folder)
                .with("answers.csv", rows.toString())
                .with("themes.yaml", "title: T\nthemes: [{id: milk, name: Milk, rules: [milk]}]\n")
                .with("survey.yaml", """
                        title: Tea
                        data: answers.csv
                        respondent: id
                        questions:
                          - {id: why, type: open, column: why, text: Why?}
                        taxonomies: [themes.yaml]
                        """);
    }

    private static boolean isFound(int who) {
        return who % 4 == 0;
    }

    private static boolean carries(int who) {
        return isFound(who) ? who % 16 != 0 : who % 10 == 1;
    }

    @Test
    void takesTheErrorsOutOfAShareByASampleCodedBlind() {
        code(ANNA, draw(ANNA, 200));

        Proof.CorrectedRow row = proof().corrected().getLast();

        assertEquals(100, row.found().count());
        assertEquals(200, row.audit().right().base() + row.audit().overlooked().base());
        double share = row.corrected().orElseThrow().percent();
        assertEquals(
                25 * row.audit().right().percent() / 100
                        + 75 * row.audit().overlooked().percent() / 100,
                share,
                1e-9);
        assertTrue(share > 22 && share < 32, "of 26.25%: " + share);
        assertEquals("""
                question,theme,comments,found,analysed,found_percent,audited_with,right,audited_without,overlooked,corrected_percent,corrected_low,corrected_high,refused
                """, survey.out("tables/corrected.csv").lines().findFirst().orElseThrow() + "\n");
    }

    @Test
    void measuresRulesAgainstPeopleAndPeopleAgainstEachOther() {
        code(ANNA, draw(ANNA, 200));
        code(
                BEN,
                new Drawing(folder, Progress.SILENT)
                        .draw(wanted(BEN, 60, Optional.of(ANNA)), SurveyFolder.MORNING)
                        .plan());

        Proof.Measured measured = proof().measured().orElseThrow();

        assertEquals(200, measured.comments());
        assertEquals(List.of(ANNA, BEN), measured.people());
        assertEquals(60, measured.line().orElseThrow().comments());
        assertEquals(1, measured.line().orElseThrow().micro().value());
        assertTrue(measured.scores().micro().value() < 0.9);
        assertTrue(measured.scores().micro().interval().low()
                < measured.scores().micro().value());
    }

    /// Otherwise whoever corrects what she sees would make the rules look good.
    @Test
    void hearsNobodyWhoDecidedInSightOfTheRules() {
        code(ANNA, draw(ANNA, 200));
        Proof before = proof();
        for (int who = 0; who < 400; who++) {
            survey.decided(Decision.remove(SurveyFolder.MORNING, BEN, comment(who), MILK));
        }

        Proof after = proof();

        assertEquals(before.measured(), after.measured());
        assertEquals(
                before.corrected().getLast().corrected(),
                after.corrected().getLast().corrected());
        assertEquals(0, after.corrected().getLast().comments());
    }

    @Test
    void comparesAPersonWithHerselfOnWhatCameTwice() {
        Plan plan = new Drawing(folder, Progress.SILENT)
                .draw(
                        new Drawing.Wanted(
                                ANNA,
                                Plan.Purpose.MEASURING,
                                60,
                                Optional.empty(),
                                20,
                                Optional.empty(),
                                0,
                                false,
                                Drawing.By.RANDOM,
                                1),
                        SurveyFolder.MORNING)
                .plan();
        code(ANNA, plan);
        CoderId again = new CoderId("anna.again");
        for (Plan.Item item : plan.items()) {
            int who = Integer.parseInt(item.comment().respondent().value());
            if (item.repeats().isPresent()) {
                survey.decided(Decision.none(SurveyFolder.MORNING, again, item.comment()));
                if (carries(who) != (who % 5 == 0)) {
                    survey.decided(Decision.apply(SurveyFolder.MORNING, again, item.comment(), MILK));
                }
            }
        }

        Proof.Measured measured = proof().measured().orElseThrow();

        assertEquals(List.of(ANNA), measured.people());
        Proof.Again hers = measured.again().getFirst();
        assertEquals(20, hers.comments());
        assertTrue(hers.alpha().value() < 1 && hers.alpha().value() > 0, hers.toString());
        assertEquals(List.of(CoderId.RULES, ANNA), survey.run().coders());
    }

    /// Whoever has seen what the rules find in a comment does not code it blind by drawing it afterwards.
    @Test
    void hearsNobodyOnWhatSheHadDecidedBeforeTheDraw() {
        code(ANNA, draw(ANNA, 200));
        Proof blind = proof();
        Plan late = new Drawing(folder, Progress.SILENT)
                .draw(wanted(BEN, 200, Optional.of(ANNA)), SurveyFolder.MORNING.plusSeconds(1))
                .plan();
        code(BEN, late);

        assertEquals(blind.measured(), proof().measured());
        assertEquals(
                "200 comments drawn for 'ben' to measure by had been coded before, perhaps in sight of what was found, and"
                        + " are not measured by",
                survey.run().remarks().getFirst().what());
    }

    /// In the workbench a person says one theme after the other, and nothing of the themes that do not apply.
    @Test
    void comparesPeopleAlikeWhetherTheyCodedOnSheetsOrInTheWorkbench() {
        survey.with("themes.yaml", "title: T\nthemes: [{id: milk, name: Milk, rules: [milk]}, {id: tea, name: Tea}]\n");
        Plan annas = draw(ANNA, 200);
        Plan bens = new Drawing(folder, Progress.SILENT)
                .draw(wanted(BEN, 200, Optional.of(ANNA)), SurveyFolder.MORNING)
                .plan();
        code(ANNA, annas);
        for (Plan.Item item : bens.items()) {
            int who = Integer.parseInt(item.comment().respondent().value());
            boolean gives = who % 3 == 0;
            survey.decided(
                    gives
                            ? Decision.apply(SurveyFolder.MORNING, BEN, item.comment(), MILK)
                            : Decision.apply(SurveyFolder.MORNING, BEN, item.comment(), TEA));
        }

        Proof.HumanLine line = proof().measured().orElseThrow().line().orElseThrow();

        assertEquals(200, line.comments());
        assertTrue(line.alpha().value() < 0.3, line.alpha().toString());
    }

    @Test
    void refusesWhereTheSampleIsTooSmallAndSaysWhy() {
        code(ANNA, draw(ANNA, 90));

        Proof.CorrectedRow row = proof().corrected().getLast();

        assertTrue(row.corrected().isEmpty());
        assertTrue(survey.out("tables/corrected.csv")
                .endsWith(",,,,only 90 comments were coded by hand; 150 are needed\n"));
    }

    @Test
    void correctsAllQuestionsTogetherOnlyByASampleOfAllQuestions() {
        survey.with(
                "survey.yaml",
                survey.text("survey.yaml")
                        .replace("taxonomies:", "  - {id: more, type: open, column: more, text: More?}\ntaxonomies:"));
        Plan plan = new Drawing(folder, Progress.SILENT)
                .draw(
                        new Drawing.Wanted(
                                ANNA,
                                Plan.Purpose.MEASURING,
                                200,
                                Optional.of(new QuestionId("why")),
                                0,
                                Optional.empty(),
                                0,
                                false,
                                Drawing.By.RANDOM,
                                1),
                        SurveyFolder.MORNING)
                .plan();
        code(ANNA, plan);

        List<Proof.CorrectedRow> rows = proof().corrected();

        assertEquals(Optional.empty(), rows.get(0).question());
        assertEquals(
                "only 0 comments were coded by hand; 150 are needed",
                rows.get(0).audit().missing());
        assertTrue(rows.get(1).corrected().isPresent());
    }

    /// Who coded a comment as a whole said nothing of a theme that there was not yet.
    @Test
    void tellsOfAThemeThatIsNewerThanTheCodings() {
        code(ANNA, draw(ANNA, 200));
        assertEquals(List.of(), survey.run().remarks());
        survey.with(
                "themes.yaml",
                "title: T\nthemes: [{id: milk, name: Milk, rules: [milk]}, {id: tea, name: Tea, rules: [tea]},"
                        + " {id: seven, name: Seven, rules: [=7]}]\n");
        List<String> remarks =
                survey.run().remarks().stream().map(Problem::what).toList();
        assertEquals(1, remarks.size(), remarks.toString());
        assertTrue(
                remarks.getFirst()
                        .matches(
                                "'tea' was found in 1\\d\\d of the comments that people coded, and they gave it to none:"
                                        + " there it is not counted"),
                remarks.toString());

        survey.decided(Decision.apply(SurveyFolder.MORNING.plusSeconds(1), ANNA, comment(1), new ThemeId("tea")));
        assertEquals(List.of(), survey.run().remarks());
    }

    /// Milk is in 100 comments; of the themes below drinks, the curve counts those that any comment carries.
    @Test
    void drawsTheCurveOfTheThemesWithoutSubThemes() {
        survey.with("themes.yaml", """
                title: T
                themes:
                  - id: drinks
                    name: Drinks
                    themes:
                      - {id: milk, name: Milk, rules: [milk]}
                      - {id: seven, name: Seven, rules: [=7]}
                      - {id: wine, name: Wine, rules: [wine]}
                """);
        List<Proof.SaturationRow> curve = proof().saturation().stream()
                .filter(row -> row.question().isPresent())
                .toList();

        Saturation expected = new Saturation(400, 100, 1);
        assertEquals(10, curve.size());
        for (int tenths = 1; tenths <= 10; tenths++) {
            Proof.SaturationRow row = curve.get(tenths - 1);
            assertEquals(tenths, row.tenths());
            assertEquals(40L * tenths, row.comments());
            assertEquals(2, row.all());
            assertEquals(expected.metAfter(40L * tenths), row.themes(), 1e-12);
        }
        assertEquals(1.9, curve.get(8).themes(), 1e-6);
    }

    @Test
    void saysNothingWhereNobodyCodedASample() {
        assertTrue(proof().measured().isEmpty());
        assertFalse(Files.exists(folder.resolve("out/tables/corrected.csv")));
    }

    @Test
    void namesThePlanAmongTheInputs() {
        draw(ANNA, 5);
        survey.run();
        assertTrue(survey.out("run.json").contains("samples/anna-1.plan.csv"));
    }

    private Proof proof() {
        return survey.run().findings().proof();
    }

    private Plan draw(CoderId coder, int size) {
        return new Drawing(folder, Progress.SILENT)
                .draw(wanted(coder, size, Optional.empty()), SurveyFolder.MORNING)
                .plan();
    }

    private static Drawing.Wanted wanted(CoderId coder, int size, Optional<CoderId> with) {
        return new Drawing.Wanted(
                coder, Plan.Purpose.MEASURING, size, Optional.empty(), 0, with, size, false, Drawing.By.RANDOM, 1);
    }

    private void code(CoderId coder, Plan plan) {
        List<Decision> decisions = new ArrayList<>();
        for (Plan.Item item : plan.items()) {
            decisions.add(Decision.none(SurveyFolder.MORNING, coder, item.comment()));
            if (carries(Integer.parseInt(item.comment().respondent().value()))) {
                decisions.add(Decision.apply(SurveyFolder.MORNING, coder, item.comment(), MILK));
            }
        }
        try (Journal journal = CodingsFolder.of(folder).journal(coder, "a test")) {
            journal.append(decisions);
        }
    }

    private static CommentId comment(int who) {
        return CommentId.parse(who + "/why");
    }
}
