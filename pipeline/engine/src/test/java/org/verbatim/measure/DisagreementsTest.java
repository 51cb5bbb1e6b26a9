package org.verbatim.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.codings.Decision;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.run.SurveyFolder;

final class DisagreementsTest {
    private static final CoderId ANNA = SurveyFolder.ANNA;
    private static final CoderId BEN = new CoderId("ben");
    private static final Disagreements.Pair BOTH = new Disagreements.Pair(ANNA, BEN);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private SurveyFolder survey = new SurveyFolder(Path.of("target", "no-survey-yet"));

    @BeforeEach
    void code() {
        survey = SurveyFolder.small(folder);
        says(ANNA, "1/barriers", "staff");
        says(BEN, "1/barriers", "staff");
        says(ANNA, "2/barriers", "culture");
        says(BEN, "2/barriers", "culture");
        says(BEN, "2/barriers", "staff");
        says(ANNA, "3/barriers", "staff");
        survey.decided(Decision.none(SurveyFolder.MORNING, BEN, CommentId.parse("3/barriers")));
        says(ANNA, "5/barriers", "time");
    }

    private void says(CoderId coder, String comment, String theme) {
        survey.decided(Decision.apply(SurveyFolder.MORNING, coder, CommentId.parse(comment), new ThemeId(theme)));
    }

    private Disagreements disagreements() {
        return new Disagreements(
                Opened.read(folder, Optional.empty(), new Problems()).orElseThrow());
    }

    private static String told(Disagreements.Case each) {
        return each.comment() + " both " + each.both() + " first " + each.first() + " second " + each.second()
                + each.settled().map(settled -> " settled " + settled).orElse("");
    }

    @Test
    void listsWhatTwoPeopleCodedDifferently() {
        assertEquals(List.of(BOTH), disagreements().pairs());
        assertEquals(3, disagreements().compared(BOTH));
        assertEquals(
                List.of(
                        "2/barriers both [culture] first [] second [staff]",
                        "3/barriers both [] first [staff] second []"),
                disagreements().cases(BOTH).stream()
                        .map(DisagreementsTest::told)
                        .toList());
    }

    @Test
    void settlesACaseAndLeavesWhatTheTwoSaid() {
        double before = disagreements().agreement(BOTH, 1).overall().cohen().value();
        Disagreements.Case first = disagreements().cases(BOTH).getFirst();
        disagreements()
                .settle(first, Set.of(new ThemeId("culture")), SurveyFolder.MORNING, "no staff in it")
                .forEach(survey::decided);
        assertEquals(
                Optional.of(new TreeSet<>(Set.of(new ThemeId("culture")))),
                disagreements().cases(BOTH).getFirst().settled());
        assertEquals(
                before, disagreements().agreement(BOTH, 1).overall().cohen().value());
        // The settled word is the last one: the run counts culture alone.
        survey.run();
        assertEquals(
                List.of("2/barriers,2,barriers,culture"),
                survey.out("codings.csv")
                        .lines()
                        .filter(line -> line.startsWith("2/barriers") && line.contains("adjudicated"))
                        .map(line -> line.substring(0, line.indexOf(",adjudicated")))
                        .toList());
    }

    @Test
    void settlesThatNoThemeApplies() {
        Disagreements.Case second = disagreements().cases(BOTH).get(1);
        disagreements().settle(second, Set.of(), SurveyFolder.MORNING, "").forEach(survey::decided);
        assertEquals(
                "3/barriers both [] first [staff] second [] settled []",
                told(disagreements().cases(BOTH).get(1)));
    }
}
