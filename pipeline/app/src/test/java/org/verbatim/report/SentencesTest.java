package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Interval;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.ClosedQuestion.Kind;
import org.verbatim.model.Quantifiers;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;

class SentencesTest {
    private static final Prevalence PREVALENCE = new Prevalence(Quantifiers.USUAL);

    @Test
    void giveTheWordWithItsCount() {
        assertEquals(
                "Most respondents who commented (97 of 124, 78%) raised Capacity.",
                raised("Capacity", new Share(97, 124)));
        assertEquals("One respondent who commented (1 of 124, 1%) raised Data.", raised("Data", new Share(1, 124)));
    }

    @Test
    void giveNoPercentageOfASmallBase() {
        assertEquals("many respondents who commented (9 of 29)", PREVALENCE.respondents(new Share(9, 29)));
    }

    @Test
    void giveNoWordForASmallerBase() {
        assertEquals("9 of the 19 respondents who commented", PREVALENCE.respondents(new Share(9, 19)));
    }

    @Test
    void nameTheAnswerGivenMostOften() {
        assertEquals("The answer given most often was “b” (50%, 50 of 100).", chosen(Kind.SINGLE, 30, 50, 20));
    }

    @Test
    void nameAllThatTie() {
        assertEquals(
                "The answers given most often were “a” and “b” (40%, 40 of 100 each).",
                chosen(Kind.SINGLE, 40, 40, 20));
        assertEquals(
                "Every option was chosen equally often (25%, 25 of 100 each).", chosen(Kind.SCALE, 25, 25, 25, 25));
    }

    @Test
    void nameTheThreeOptionsInFront() {
        assertEquals(
                "The options chosen most often were “d” (90%, 90 of 100), “a” (70%, 70 of 100) and "
                        + "“c” (60%, 60 of 100).",
                chosen(Kind.MULTI, 70, 50, 60, 90));
    }

    @Test
    void nameFewerWhereOthersTieWithTheThird() {
        assertEquals(
                "The options chosen most often were “d” (90%, 90 of 100) and “a” (70%, 70 of 100).",
                chosen(Kind.MULTI, 70, 60, 60, 90));
    }

    @Test
    void sayThatNothingWasChosen() {
        assertEquals("No option was chosen.", chosen(Kind.MULTI, 0, 0));
    }

    @Test
    void sayHowManyOrganisationsAnswered() {
        assertEquals("Of the 211 organisations that could have answered, 95 did (45%).", Sentences.coverage(95, 211));
    }

    @Test
    void standOnWhatTheySay() {
        Stated stated = Sentences.raised(
                new Evidence(Demonstration.findings()), placed("capacity", new Share(9, 11)), List.of());
        assertEquals(
                List.of(Basis.of(
                        "respondents who raised Capacity",
                        Map.of("table", "themes", "question", "*", "theme", "capacity"),
                        new Share(9, 11))),
                stated.bases());
    }

    private static String raised(String name, Share share) {
        ThemeTree.Placed placed = placed("data", share);
        return Sentences.raised(
                        new Evidence(Demonstration.findings()), new ThemeTree.Placed(placed.row(), name, 0), List.of())
                .text();
    }

    private static ThemeTree.Placed placed(String theme, Share share) {
        Findings.ThemeRow row = new Findings.ThemeRow(
                Optional.empty(),
                new ThemeId(theme),
                OptionalLong.of(share.count()),
                share,
                OptionalLong.of(1),
                OptionalLong.of(share.count()),
                new Interval(0, 1));
        return new ThemeTree.Placed(row, theme, 0);
    }

    private static String chosen(Kind kind, int... counts) {
        List<String> names = List.of("a", "b", "c", "d").subList(0, counts.length);
        ClosedQuestion question = new ClosedQuestion(
                new QuestionId("far"), kind, "Far?", names, List.of(), OptionalInt.empty(), Optional.empty());
        List<ClosedRow> rows = new ArrayList<>();
        for (int option = 0; option < counts.length; option++) {
            rows.add(new ClosedRow(
                    question, names.get(option), false, new Share(counts[option], 100), new Interval(0, 1)));
        }
        rows.sort(Comparator.comparingLong(row -> -row.share().count()));
        return Sentences.chosen(question, rows);
    }
}
