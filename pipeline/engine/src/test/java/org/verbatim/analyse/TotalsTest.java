package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verbatim.analyse.SmallSurvey.aside;
import static org.verbatim.analyse.SmallSurvey.kept;
import static org.verbatim.analyse.SmallSurvey.respondent;
import static org.verbatim.analyse.SmallSurvey.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;

class TotalsTest {
    private static final int CAPACITY = 0;
    private static final int STAFFING = 1;
    private static final int CULTURE = 2;
    private static final int ASK = 3;
    private static final long FIRST = 1;
    private static final long SECOND = 2;
    private static final long ALL = -1;

    @Test
    void countsRespondentsOrganisationsCommentsAndMentionsApart() {
        Figures figures = of(
                respondent(
                        "r1",
                        "York",
                        "Beginning",
                        kept(0, theme(CAPACITY, 3, FIRST)),
                        kept(1, theme(CAPACITY, 1, FIRST))),
                respondent("r2", "York", "Beginning", kept(0, theme(CAPACITY, 1, FIRST)), aside(1, SetAside.BLANK)),
                respondent("r3", "Leeds", "Embedded", kept(0), kept(1)));

        Findings.ThemeRow all = row(figures, Optional.empty(), SmallSurvey.CAPACITY);
        assertEquals(OptionalLong.of(3), all.comments());
        assertEquals(new Share(2, 3), all.respondents());
        assertEquals(OptionalLong.of(1), all.organisations());
        assertEquals(OptionalLong.of(5), all.mentions());
        Findings.ThemeRow support = row(figures, Optional.of(SmallSurvey.SUPPORT), SmallSurvey.CAPACITY);
        assertEquals(OptionalLong.of(1), support.comments());
        assertEquals(new Share(1, 2), support.respondents());
        assertEquals(3, figures.respondents());
        assertEquals(2, figures.organisations());
    }

    @Test
    void hasARowForEveryThemeInEveryQuestionThoseOfAllQuestionsFirst() {
        Figures figures = of();

        assertEquals(
                List.of(
                        "* capacity",
                        "* staffing",
                        "* culture",
                        "barriers capacity",
                        "barriers staffing",
                        "barriers culture",
                        "support capacity",
                        "support staffing",
                        "support culture"),
                figures.themes().stream()
                        .map(row -> row.question().map(QuestionId::value).orElse("*") + " " + row.theme())
                        .toList());
        assertEquals(3 * 3 * 2, figures.bySegment().size());
        assertEquals(3 * 3 * 2, figures.crossed().size());
        assertEquals(new Interval(0, 1), figures.themes().getFirst().interval());
    }

    @Test
    void losesNoCommentBetweenKeptAndSetAside() {
        Figures figures = of(
                respondent("r1", "York", "Beginning", kept(0, theme(ASK, 1, FIRST)), aside(1, SetAside.BLANK)),
                respondent("r2", "", "Beginning", aside(0, SetAside.NO_CONTENT), aside(1, SetAside.BLANK)));

        assertEquals(
                new Findings.QuestionSummary(
                        Optional.empty(),
                        4,
                        1,
                        Map.of(SetAside.BLANK, 2L, SetAside.NO_CONTENT, 1L),
                        1,
                        1,
                        OptionalLong.of(1)),
                figures.questions().getFirst());
        assertEquals(
                new Findings.QuestionSummary(
                        Optional.of(SmallSurvey.SUPPORT), 2, 0, Map.of(SetAside.BLANK, 2L), 0, 0, OptionalLong.of(0)),
                figures.questions().getLast());
    }

    @Test
    void countsARespondentOnceInANetWhicheverOptionsSheChose() {
        Totals totals = new Totals(SmallSurvey.survey(), SmallSurvey.TAXONOMIES);
        List<CodedComment> silent = List.of(aside(0, SetAside.BLANK), aside(1, SetAside.BLANK));
        totals.add(SmallSurvey.coded("r1", "", List.of(0, 1), List.of(), silent));
        totals.add(SmallSurvey.coded("r2", "", List.of(2), List.of(), silent));
        totals.add(SmallSurvey.coded("r3", "", List.of(), List.of(), silent));

        assertEquals(
                List.of("Fully 1 of 2", "Mostly 1 of 2", "Not 1 of 2", "aligned 1 of 2"),
                totals.figures(SmallSurvey.SEGMENTS, 1).closed().stream()
                        .map(row -> row.option() + " " + row.share().count() + " of "
                                + row.share().base())
                        .toList());
    }

    @Test
    void crossesAThemeWithWhatIsSaidInTheSameSentence() {
        Figures figures = of(
                respondent(
                        "r1",
                        "",
                        "Beginning",
                        kept(0, theme(CAPACITY, 1, FIRST), theme(ASK, 1, SECOND)),
                        kept(1, theme(CAPACITY, 1, SECOND | FIRST), theme(ASK, 1, SECOND))),
                respondent("r2", "", "Beginning", kept(0, theme(CAPACITY, 0, ALL), theme(ASK, 1, SECOND)), kept(1)));

        assertEquals(
                new Share(1, 2),
                cross(figures, Optional.of(SmallSurvey.BARRIERS)).respondents());
        Findings.CrossRow all = cross(figures, Optional.empty());
        assertEquals(OptionalLong.of(2), all.comments());
        assertEquals(new Share(2, 2), all.respondents());
        assertEquals("functions", all.axis());
    }

    @Test
    void letsAThemeOfTheWholeCommentMeetWhatHasNoSentence() {
        Figures figures = of(
                respondent("r1", "", "Beginning", kept(0, theme(CAPACITY, 0, ALL), theme(ASK, 0, 0)), kept(1)),
                respondent("r2", "", "Beginning", kept(0, theme(CAPACITY, 1, FIRST), theme(ASK, 0, 0)), kept(1)));

        assertEquals(new Share(1, 2), cross(figures, Optional.empty()).respondents());
    }

    @Test
    void pairsThemesButNoThemeWithItsParent() {
        Figures figures = of(
                respondent(
                        "r1",
                        "",
                        "Beginning",
                        kept(0, theme(CULTURE, 1, FIRST), theme(CAPACITY, 1, FIRST), theme(STAFFING, 1, SECOND)),
                        kept(1, theme(CAPACITY, 1, FIRST))),
                respondent("r2", "", "Beginning", kept(0), kept(1)));

        assertEquals(
                List.of("capacity culture 1", "staffing culture 1"),
                figures.pairs().stream()
                        .map(row -> row.first() + " " + row.second() + " " + row.comments())
                        .toList());
        assertEquals(1, figures.pairs().getLast().phi(), 1e-12);
        assertEquals(1, figures.pairs().getLast().npmi(), 1e-12);
    }

    @Test
    void flagsASegmentThatDiffersAndABaseThatIsLow() {
        Totals totals = new Totals(SmallSurvey.survey(), SmallSurvey.TAXONOMIES);
        for (int row = 0; row < 40; row++) {
            totals.add(
                    respondent("e" + row, "", "Embedded", kept(0, theme(CULTURE, 1, FIRST)), aside(1, SetAside.BLANK)));
        }
        for (int row = 0; row < 20; row++) {
            totals.add(respondent("b" + row, "", "Beginning", kept(0), aside(1, SetAside.BLANK)));
        }

        List<String> flags = totals.figures(SmallSurvey.SEGMENTS, 1).bySegment().stream()
                .filter(row -> row.question().equals(Optional.of(SmallSurvey.BARRIERS)))
                .map(row -> row.theme() + " " + row.value() + " "
                        + row.respondents().base() + ": " + row.flag())
                .toList();
        assertEquals(
                List.of(
                        "capacity Beginning 20: low base", "capacity Embedded 40: small base",
                        "staffing Beginning 20: low base", "staffing Embedded 40: small base",
                        "culture Beginning 20: low base; differs", "culture Embedded 40: small base; differs"),
                flags);
    }

    @Test
    void refusesToLoseRespondentsOfASegmentValueThatItIsNotTold() {
        Totals totals = new Totals(SmallSurvey.survey(), SmallSurvey.TAXONOMIES);
        totals.add(respondent("r1", "", "Embedded", kept(0), kept(1)));

        assertThrows(
                IllegalArgumentException.class,
                () -> totals.figures(List.of(new Segment("stage", List.of("Beginning"))), 1));
    }

    @Test
    void addsUpToTheSameHoweverRespondentsAreDividedAndOrdered() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<CodedRespondent> people = new ArrayList<>(SmallSurvey.invented(seed, random.nextInt(120)));
            Figures whole = figures(totals(people));
            Collections.shuffle(people, random);
            int first = random.nextInt(people.size() + 1);
            int second = first + random.nextInt(people.size() - first + 1);
            Totals one = totals(people.subList(0, first));
            Totals two = totals(people.subList(first, second));
            Totals three = totals(people.subList(second, people.size()));

            assertEquals(whole, figures(one.plus(two).plus(three)), "associative, seed " + seed);
            assertEquals(whole, figures(one.plus(two.plus(three))), "associative, seed " + seed);
            assertEquals(whole, figures(three.plus(one).plus(two)), "commutative, seed " + seed);
            assertEquals(whole, figures(totals(List.of()).plus(totals(people))), "nought, seed " + seed);
        }
    }

    @Test
    void agreesWithCountingByHand() {
        List<CodedRespondent> people = SmallSurvey.invented(7, 500);
        Figures figures = figures(totals(people));

        for (int theme = 0; theme < 3; theme++) {
            int wanted = theme;
            long respondents = people.stream()
                    .filter(person -> person.comments().stream().anyMatch(comment -> carries(comment, wanted)))
                    .count();
            long organisations = people.stream()
                    .filter(person -> carries(person.comments().get(1), wanted))
                    .flatMap(person -> person.respondent().organisation().stream())
                    .distinct()
                    .count();
            ThemeId id = SmallSurvey.TAXONOMIES.getFirst().themes().get(theme).id();
            assertEquals(
                    respondents,
                    row(figures, Optional.empty(), id).respondents().count());
            assertEquals(
                    OptionalLong.of(organisations),
                    row(figures, Optional.of(SmallSurvey.SUPPORT), id).organisations());
            assertEquals(
                    people.stream()
                            .filter(person -> stage(person, "Embedded")
                                    && carries(person.comments().get(0), wanted))
                            .count(),
                    figures.bySegment().stream()
                            .filter(row -> row.question().equals(Optional.of(SmallSurvey.BARRIERS))
                                    && row.theme().equals(id)
                                    && row.value().equals("Embedded"))
                            .mapToLong(row -> row.respondents().count())
                            .sum());
        }
    }

    @Test
    void countsAMillionRespondentsInSeconds() {
        List<CodedRespondent> people = SmallSurvey.invented(1, 1_000);
        Totals totals = totals(people);
        long milliseconds = Spent.milliseconds(() -> {
            for (int thousand = 0; thousand < 1_000; thousand++) {
                people.forEach(totals::add);
            }
        });
        System.out.println("MEASURED totals of a million respondents: " + milliseconds + " ms");
        assertTrue(milliseconds < 5_000, milliseconds + " ms");
    }

    @Test
    void refusesARespondentWithoutACommentForEachQuestion() {
        Totals totals = totals(List.of());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> totals.add(respondent("r1", "", "Embedded", kept(0))));

        assertEquals("r1 has 1 comments for 2 open questions", refused.getMessage());
    }

    private static boolean carries(CodedComment comment, int theme) {
        return comment.themes().stream().anyMatch(coded -> coded.theme() == theme);
    }

    private static boolean stage(CodedRespondent person, String stage) {
        return person.respondent().segments().getFirst().contains(stage);
    }

    private static Totals totals(List<CodedRespondent> people) {
        Totals totals = new Totals(SmallSurvey.survey(), SmallSurvey.TAXONOMIES);
        people.forEach(totals::add);
        return totals;
    }

    private static Figures figures(Totals totals) {
        return totals.figures(SmallSurvey.SEGMENTS, 1);
    }

    private static Figures of(CodedRespondent... people) {
        return figures(totals(List.of(people)));
    }

    private static Findings.ThemeRow row(Figures figures, Optional<QuestionId> question, ThemeId theme) {
        return figures.themes().stream()
                .filter(row -> row.question().equals(question) && row.theme().equals(theme))
                .findFirst()
                .orElseThrow();
    }

    private static Findings.CrossRow cross(Figures figures, Optional<QuestionId> question) {
        return figures.crossed().stream()
                .filter(row -> row.question().equals(question)
                        && row.theme().equals(SmallSurvey.CAPACITY)
                        && row.value().equals(SmallSurvey.ASK))
                .findFirst()
                .orElseThrow();
    }
}
