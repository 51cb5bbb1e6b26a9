package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

class AgreementTest {
    private static final CoderId ANN = new CoderId("ann");
    private static final CoderId BOB = new CoderId("bob");
    private static final ThemeId CAPACITY = new ThemeId("capacity");
    private static final ThemeId CULTURE = new ThemeId("culture");

    private final List<Decision> decisions = new ArrayList<>();

    @Test
    void comparesWhatTwoPeopleSawInTheSameComments() {
        code(20, true, true);
        code(5, true, false);
        code(10, false, true);
        code(15, false, false);
        decisions.add(Decision.apply(Instant.EPOCH, ANN, CommentId.parse("alone/b"), CULTURE));

        Agreement agreement = agreement();

        assertEquals(50, agreement.comments());
        assertEquals(0, agreement.inParts());
        Agreement.ThemeAgreement capacity = agreement.themes().getFirst();
        assertEquals(55, capacity.applied());
        assertEquals(0.7, capacity.coefficients().percentage().value(), 1e-12);
        assertEquals(0.4, capacity.coefficients().cohen().value(), 1e-12);
        assertEquals(0.393939393939, capacity.coefficients().fleiss().value(), 1e-9);
        assertEquals(0.4, capacity.coefficients().krippendorff().value(), 1e-9);
        assertEquals(0.405940594059, capacity.coefficients().gwet().value(), 1e-9);
        Estimate kappa = capacity.coefficients().cohen();
        assertTrue(
                0.1 < kappa.low() && kappa.low() < 0.25 && 0.55 < kappa.high() && kappa.high() < 0.7, kappa::toString);
        assertEquals(0.85, agreement.overall().percentage().value(), 1e-12);
        assertEquals(0.4, agreement.sets().value(), 1e-9);
        assertEquals(agreement, agreement());
    }

    /// What one respondent wrote hangs together: of few of them, less is known.
    @Test
    void isLessSureOfTheSameCommentsByFewerRespondents() {
        Agreement ofMany = byRespondents(40);
        Agreement ofFew = byRespondents(4);

        assertEquals(
                ofMany.overall().percentage().value(),
                ofFew.overall().percentage().value());
        assertTrue(
                width(ofFew.overall().percentage())
                        > 1.5 * width(ofMany.overall().percentage()),
                ofFew.overall() + " and " + ofMany.overall());
        assertTrue(width(ofFew.sets()) > 1.5 * width(ofMany.sets()), ofFew.sets() + " and " + ofMany.sets());
    }

    private static double width(Estimate estimate) {
        return estimate.high() - estimate.low();
    }

    /// Forty comments; the coders differ about the first ten, which are of one respondent in four.
    private Agreement byRespondents(int respondents) {
        decisions.clear();
        for (int comment = 0; comment < 40; comment++) {
            CommentId id = CommentId.parse("r" + comment * respondents / 40 + "/q" + comment);
            decide(ANN, id, comment % 3 == 0);
            decide(BOB, id, (comment % 3 == 0) != (comment < 10));
        }
        return agreement();
    }

    @Test
    void hasNothingToSayOfCommentsThatOnePersonCoded() {
        decisions.add(Decision.none(Instant.EPOCH, ANN, CommentId.parse("r1/b")));

        Agreement agreement = agreement();

        assertEquals(0, agreement.comments());
        assertTrue(
                !agreement.overall().percentage().known() && !agreement.sets().known());
    }

    /// Who corrects one theme of what rules found has said nothing of all the others.
    @Test
    void neverCountsAsAgreementWhatWasLookedAtAndLeftAlone() {
        CommentId comment = CommentId.parse("r1/b");
        decisions.add(Decision.none(Instant.EPOCH, ANN, comment));
        decisions.add(Decision.remove(Instant.EPOCH, BOB, comment, CAPACITY));

        Agreement agreement = agreement();

        assertEquals(1, agreement.comments());
        assertEquals(1, agreement.overall().percentage().value());
        assertTrue(agreement.themes().getFirst().coefficients().percentage().known());
        assertFalse(agreement.themes().get(1).coefficients().percentage().known());
        assertFalse(agreement.sets().known());
        assertEquals(1, agreement.inParts());
    }

    @Test
    void findsNothingToCompareWhereTwoPeopleSpokeOfDifferentThemes() {
        CommentId comment = CommentId.parse("r1/b");
        decisions.add(Decision.apply(Instant.EPOCH, ANN, comment, CAPACITY));
        decisions.add(Decision.apply(Instant.EPOCH, BOB, comment, CULTURE));

        assertEquals(0, agreement().comments());
        assertEquals(1, agreement().inParts());
    }

    @Test
    void agreesThatAParentAppliesWhereDifferentChildrenDo() {
        ThemeId staffing = new ThemeId("staffing");
        CommentId comment = CommentId.parse("r1/b");
        decisions.add(Decision.none(Instant.EPOCH, ANN, comment));
        decisions.add(Decision.apply(Instant.EPOCH, ANN, comment, staffing));
        decisions.add(Decision.none(Instant.EPOCH, BOB, comment));
        decisions.add(Decision.apply(Instant.EPOCH, BOB, comment, CAPACITY));
        Set<ThemeId> themes = Set.of(CAPACITY, staffing);
        Standing rolledUp = Standing.of(decisions, themes)
                .rolledUp(theme -> theme.equals(staffing) ? List.of(CAPACITY) : List.of());

        Agreement agreement = Agreement.of(rolledUp, List.of(ANN, BOB), List.of(CAPACITY, staffing), 3);

        assertEquals(
                1, agreement.themes().getFirst().coefficients().percentage().value());
        assertEquals(0, agreement.themes().get(1).coefficients().percentage().value());
    }

    private Agreement agreement() {
        Set<ThemeId> themes = Set.of(CAPACITY, CULTURE);
        return Agreement.of(Standing.of(decisions, themes), List.of(ANN, BOB), List.of(CAPACITY, CULTURE), 3);
    }

    private void code(int comments, boolean annApplies, boolean bobApplies) {
        for (int i = 0; i < comments; i++) {
            CommentId comment = CommentId.parse("r" + decisions.size() + "/b");
            decide(ANN, comment, annApplies);
            decide(BOB, comment, bobApplies);
        }
    }

    private void decide(CoderId coder, CommentId comment, boolean applies) {
        decisions.add(Decision.none(Instant.EPOCH, coder, comment));
        if (applies) {
            decisions.add(Decision.apply(Instant.EPOCH, coder, comment, CAPACITY));
        }
    }
}
