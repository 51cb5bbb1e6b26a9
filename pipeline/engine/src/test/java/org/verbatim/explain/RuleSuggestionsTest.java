package org.verbatim.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verbatim.annotate.Models;

final class RuleSuggestionsTest {
    private static final RuleSuggestions SUGGESTIONS = new RuleSuggestions(Models.load());

    private static void assertSuggests(String selected, String... rules) {
        assertEquals(List.of(rules), SUGGESTIONS.of(selected));
    }

    @Test
    void takesASingleWordAsItStandsOrWithItsInflections() {
        assertSuggests(" Staffing, ", "=staffing", "staffing");
    }

    @Test
    void takesAPhraseAndItsTellingWords() {
        assertSuggests("no time to think", "\"no time to think\"", "time NEAR/3 think");
        assertSuggests(
                "release of staff for training",
                "\"release of staff for training\"",
                "(release NEAR/3 staff) NEAR/3 training");
    }

    @Test
    void makesNoPhraseOfALongPassage() {
        assertSuggests(
                "the staff who are left run from one bed to the next bed all day", "(staff NEAR/4 left) NEAR/8 next");
    }

    @Test
    void makesNothingOfNoWords() {
        assertSuggests(" … 😀 ?!");
    }

    @Test
    void takesNoSignsOfTheRuleLanguageAlong() {
        assertSuggests("\"staff* (NHS)\"", "\"staff nhs\"", "staff NEAR/2 nhs");
    }
}
