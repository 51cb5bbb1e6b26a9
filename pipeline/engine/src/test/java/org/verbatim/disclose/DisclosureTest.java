package org.verbatim.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verbatim.analyse.CodedComment;
import org.verbatim.analyse.CodedRespondent;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Figures;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.analyse.Totals;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Share;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

class DisclosureTest {
    private static final QuestionId PROGRESS = new QuestionId("progress");
    private static final List<String> OPTIONS = List.of("none", "some", "most", "all");
    private static final Segment STAGE = new Segment("stage", List.of("early", "late"));
    private static final Segment REGION = new Segment("region", List.of("East", "North", "South"));
    private static final Grouping GROUPING =
            new Grouping("stage", PROGRESS, Map.of("early", List.of("none", "some"), "late", List.of("most", "all")));
    private static final Taxonomy THEMES = new Taxonomy(
            "themes",
            "Themes",
            "1",
            List.of(theme("people", ""), theme("staff", "people"), theme("place", ""), theme("price", "")));

    private static Theme theme(String id, String parent) {
        Optional<ThemeId> above = parent.isEmpty() ? Optional.empty() : Optional.of(new ThemeId(parent));
        return new Theme(new ThemeId(id), id, above, "", "", "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Survey survey() {
        ClosedQuestion progress = new ClosedQuestion(
                PROGRESS,
                ClosedQuestion.Kind.SINGLE,
                "Progress?",
                OPTIONS,
                List.of(new ClosedQuestion.Net("far", List.of("most", "all"))),
                OptionalInt.empty(),
                Optional.empty());
        return new Survey(
                "Survey",
                List.of(progress),
                List.of(open("why"), open("how")),
                List.of("stage", "region"),
                true,
                OptionalInt.empty(),
                false,
                List.of(),
                Optional.empty(),
                Survey.Campaigns.EACH,
                Survey.Disclosure.SMALL_NUMBERS);
    }

    private static OpenQuestion open(String id) {
        return new OpenQuestion(new QuestionId(id), id, Optional.empty(), List.of());
    }

    /// Respondents made up from a seed.
    private static Findings findings(long seed, int respondents) {
        Random random = new Random(seed);
        Totals totals = new Totals(survey(), List.of(THEMES));
        for (int row = 0; row < respondents; row++) {
            int chosen = random.nextInt(6);
            List<Integer> answer = chosen < 4 ? List.of(Math.max(chosen, random.nextInt(4))) : List.of();
            List<String> stage =
                    answer.isEmpty() ? List.of() : List.of(STAGE.values().get(answer.getFirst() / 2));
            List<String> region = List.of(REGION.values().get(random.nextInt(7) == 0 ? 0 : 1 + random.nextInt(2)));
            totals.add(new CodedRespondent(
                    new Respondent(
                            new RespondentId("r" + row),
                            Optional.of(new OrganisationId("t" + random.nextInt(30))),
                            1,
                            Permission.QUOTE,
                            List.of(answer),
                            List.of(stage, region),
                            List.of("", "")),
                    List.of(comment(random, 0), comment(random, 1))));
        }
        return findings(totals.figures(List.of(STAGE, REGION), 1));
    }

    private static CodedComment comment(Random random, int question) {
        if (random.nextInt(3) == 0) {
            return new CodedComment(question, Optional.of(SetAside.BLANK), List.of());
        }
        List<CodedTheme> themes = new ArrayList<>();
        boolean staff = random.nextInt(4) == 0;
        if (staff || random.nextInt(9) == 0) {
            themes.add(new CodedTheme(0, 1, 1));
        }
        if (staff) {
            themes.add(new CodedTheme(1, 1, 1));
        }
        if (random.nextInt(2) == 0) {
            themes.add(new CodedTheme(2, 2, 1));
        }
        if (random.nextInt(15) == 0) {
            themes.add(new CodedTheme(3, 1, 1));
        }
        return new CodedComment(question, Optional.empty(), themes);
    }

    private static Findings findings(Figures figures) {
        return new Findings(survey(), List.of(THEMES), List.of(STAGE, REGION), figures);
    }

    private static Findings shown(Rule rule, Findings all) {
        return new Disclosure(rule, List.of(GROUPING)).protect(all);
    }

    private static Rule rule(String profile) {
        return Rule.of(Survey.Disclosure.valueOf(profile)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "SMALL_NUMBERS, 1, 40", "SMALL_NUMBERS, 2, 90", "SMALL_NUMBERS, 3, 300", "STAFF_SURVEY, 4, 90",
        "STAFF_SURVEY, 5, 300", "NHS_DIGITAL, 6, 90", "NHS_DIGITAL, 7, 300", "SMALL_NUMBERS, 8, 12"
    })
    void showsNothingSmallAndNothingUntrue(String profile, long seed, int respondents) {
        Rule rule = rule(profile);
        Findings all = findings(seed, respondents);
        Findings shown = shown(rule, all);

        assertEquals(all.closed().size(), shown.closed().size());
        for (int row = 0; row < all.closed().size(); row++) {
            check(rule, all.closed().get(row).share(), shown.closed().get(row).share());
        }
        assertEquals(all.themes().size(), shown.themes().size());
        for (int row = 0; row < all.themes().size(); row++) {
            check(
                    rule,
                    all.themes().get(row).respondents(),
                    shown.themes().get(row).respondents());
        }
        assertEquals(all.bySegment().size(), shown.bySegment().size());
        for (int row = 0; row < all.bySegment().size(); row++) {
            check(
                    rule,
                    all.bySegment().get(row).respondents(),
                    shown.bySegment().get(row).respondents());
        }
        for (ClosedSegmentRow row : shown.comparisons().closedBySegment()) {
            check(rule, truth(all, row), row.share());
        }
    }

    private static Share truth(Findings all, ClosedSegmentRow shown) {
        return all.comparisons().closedBySegment().stream()
                .filter(row -> row.option().equals(shown.option())
                        && row.net() == shown.net()
                        && row.segment().equals(shown.segment())
                        && row.value().equals(shown.value()))
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static void check(Rule rule, Share truth, Share shown) {
        boolean small = rule.isSmallBase(truth.base()) || rule.tells(truth.count(), truth.base());
        assertFalse(small && !shown.isWithheld(), truth + " is shown");
        if (!shown.isWithheld()) {
            assertEquals(rule.rounded(truth), shown);
        }
    }

    @Test
    void isTheSameWhenAskedAgain() {
        Findings all = findings(3, 200);
        assertEquals(shown(rule("SMALL_NUMBERS"), all), shown(rule("SMALL_NUMBERS"), all));
    }

    @Test
    void withholdsNothingOfALargeEvenSurvey() {
        Findings shown = shown(rule("SMALL_NUMBERS"), findings(1, 20_000));
        assertTrue(shown.closed().stream().noneMatch(row -> row.share().isWithheld()));
        assertTrue(shown.themes().stream().noneMatch(row -> row.respondents().isWithheld()));
        assertTrue(shown.bySegment().stream().noneMatch(row -> row.respondents().isWithheld()));
    }

    @Test
    void takesWhatWasReckonedWithTheNumber() {
        Findings shown = shown(rule("SMALL_NUMBERS"), findings(2, 60));
        boolean some = false;
        for (ThemeRow row : shown.themes()) {
            if (row.respondents().isWithheld()) {
                some = true;
                assertTrue(row.comments().isEmpty()
                        && row.mentions().isEmpty()
                        && row.organisations().isEmpty());
                assertEquals(0, row.interval().low());
                assertEquals(1, row.interval().high());
            }
        }
        assertTrue(some, "something is withheld");
        for (SegmentRow row : shown.bySegment()) {
            boolean whole = shown.bySegment().stream()
                    .filter(other -> other.theme().equals(row.theme())
                            && other.question().equals(row.question())
                            && other.segment().equals(row.segment()))
                    .noneMatch(other -> other.respondents().isWithheld());
            assertTrue(whole || (Double.isNaN(row.p()) && Double.isNaN(row.pAdjusted())), row.toString());
        }
    }

    @Test
    void tellsNoTestOfRoundedNumbers() {
        Findings shown = shown(rule("NHS_DIGITAL"), findings(4, 400));
        assertTrue(shown.bySegment().stream().allMatch(row -> Double.isNaN(row.p())));
        assertEquals(List.of(), shown.comparisons().paired());
        assertEquals(List.of(), shown.comparisons().keywords());
        for (ClosedRow row : shown.closed()) {
            assertTrue(row.share().isWithheld() || row.share().count() % 5 == 0, row.toString());
        }
    }

    /// A segment made of a question differs in it by its making: that table says nothing and is not published.
    @Test
    void leavesOutAQuestionByASegmentMadeOfIt() {
        Findings shown = shown(rule("SMALL_NUMBERS"), findings(5, 300));
        assertTrue(shown.comparisons().closedBySegment().stream()
                .noneMatch(row -> row.segment().equals("stage")));
        assertTrue(shown.comparisons().closedBySegment().stream()
                .anyMatch(row -> row.segment().equals("region")));
    }
}
