package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Precedence;
import org.verbatim.model.ThemeId;

class StandingTest {
    private static final CoderId ANN = new CoderId("ann");
    private static final CoderId BOB = new CoderId("bob");
    private static final CommentId COMMENT = CommentId.parse("r1/barriers");
    private static final ThemeId CAPACITY = new ThemeId("capacity");
    private static final ThemeId CULTURE = new ThemeId("culture");
    private static final ThemeId BARRIER = new ThemeId("barrier");
    private static final Map<ThemeId, CoderId> FOUND =
            Map.of(CAPACITY, CoderId.RULES, CULTURE, CoderId.MODEL, BARRIER, CoderId.RULES);

    private final List<Decision> decisions = new ArrayList<>();

    @Test
    void leavesWhatRulesAndModelFindWhereNobodyDecided() {
        assertEquals("{barrier=rules, capacity=rules, culture=model}", decided());
        assertTrue(standing().comments().isEmpty());
    }

    @Test
    void putsAPersonAboveRulesAndModelForTheThemesDecided() {
        decisions.add(Decision.remove(at(1), ANN, COMMENT, CAPACITY));
        decisions.add(Decision.apply(at(2), ANN, COMMENT, CULTURE));
        decisions.add(Decision.apply(at(3), ANN, COMMENT, new ThemeId("data")));

        assertEquals("{barrier=rules, culture=ann, data=ann}", decided());
        assertEquals(Set.of(COMMENT), standing().comments());
    }

    @Test
    void clearsTheFirstTaxonomyWhereNoThemeApplies() {
        decisions.add(Decision.none(at(1), ANN, COMMENT));

        assertEquals("{barrier=rules}", decided());
        assertTrue(standing().opinion(COMMENT, ANN).orElseThrow().none());
    }

    @Test
    void appliesWhatIsDecidedAfterTheClearing() {
        decisions.add(Decision.apply(at(1), ANN, COMMENT, CAPACITY));
        decisions.add(Decision.none(at(2), ANN, COMMENT));
        decisions.add(Decision.apply(at(2), ANN, COMMENT, CULTURE));

        assertEquals("{barrier=rules, culture=ann}", decided());
        assertFalse(standing().opinion(COMMENT, ANN).orElseThrow().none());
        assertEquals(
                Set.of(CULTURE), standing().opinion(COMMENT, ANN).orElseThrow().themes());
    }

    @Test
    void letsTheLastOfOneCodersDecisionsStand() {
        decisions.add(Decision.remove(at(2), ANN, COMMENT, CAPACITY));
        decisions.add(Decision.apply(at(2), ANN, COMMENT, CAPACITY));

        assertEquals("{barrier=rules, capacity=ann, culture=model}", decided());
    }

    @Test
    void forgetsADecisionThatWasSuperseded() {
        Decision wrong = Decision.apply(at(1), ANN, COMMENT, new ThemeId("data"));
        decisions.add(wrong);
        decisions.add(Decision.remove(at(2), ANN, COMMENT, CULTURE).superseding(wrong.id()));

        assertEquals("{barrier=rules, capacity=rules}", decided());
    }

    @Test
    void supersedesNoDecisionOfAnotherCoder() {
        Decision bobs = Decision.apply(at(1), BOB, COMMENT, new ThemeId("data"));
        decisions.add(Decision.remove(at(2), ANN, COMMENT, CULTURE).superseding(bobs.id()));
        decisions.add(bobs);

        assertEquals("{barrier=rules, capacity=rules, data=bob}", decided());
    }

    @Test
    void takesTheLatestDecisionWherePeopleDiffer() {
        decisions.add(Decision.remove(at(5), ANN, COMMENT, CAPACITY));
        decisions.add(Decision.apply(at(1), ANN, COMMENT, CULTURE));
        decisions.add(Decision.apply(at(3), BOB, COMMENT, CAPACITY));
        decisions.add(Decision.none(at(2), BOB, COMMENT));

        assertEquals("{barrier=rules}", decided());
    }

    @Test
    void putsTheAdjudicatorAboveAllOthers() {
        decisions.add(Decision.apply(at(1), Standing.ADJUDICATED, COMMENT, CAPACITY));
        decisions.add(Decision.none(at(9), BOB, COMMENT));
        decisions.add(Decision.remove(at(9), new CoderId("zoe"), COMMENT, CAPACITY));

        assertEquals("{barrier=rules, capacity=adjudicated}", decided());
    }

    @Test
    void followsAnotherOrderOfCodersWhereItIsAskedTo() {
        decisions.add(Decision.remove(at(1), ANN, COMMENT, CAPACITY));
        decisions.add(Decision.apply(at(9), BOB, COMMENT, CAPACITY));
        decisions.add(Decision.remove(at(9), BOB, COMMENT, CULTURE));

        assertEquals("{barrier=rules, capacity=bob}", decided());
        assertEquals("{barrier=rules}", decided(ANN));
        assertEquals("{barrier=rules, capacity=rules}", decided(CoderId.RULES));
        assertEquals("{barrier=rules, capacity=bob, culture=model}", decided(CoderId.MODEL));
    }

    @Test
    void letsAHiddenRepeatDecideNothing() {
        decisions.add(Decision.remove(at(1), ANN, COMMENT, CAPACITY));
        decisions.add(Decision.apply(at(2), new CoderId("ann.again"), COMMENT, CAPACITY));

        assertEquals("{barrier=rules, culture=model}", decided());
    }

    private String decided(CoderId... strongest) {
        return standing()
                .with(new Precedence(List.of(strongest)))
                .decide(COMMENT, FOUND)
                .toString();
    }

    private String decided() {
        return standing().decide(COMMENT, FOUND).toString();
    }

    private Standing standing() {
        return Standing.of(decisions, Set.of(CAPACITY, CULTURE, new ThemeId("data")));
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
