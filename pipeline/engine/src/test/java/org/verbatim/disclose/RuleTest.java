package org.verbatim.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verbatim.model.Share;
import org.verbatim.model.Survey.Disclosure;

class RuleTest {
    @Test
    void isNoneWhereNothingIsToBeProtected() {
        assertEquals(Optional.empty(), Rule.of(Disclosure.NONE));
    }

    /// A count tells too much if it is small, or if the rest of its base is; nobody is nobody.
    @ParameterizedTest
    @CsvSource({
        "SMALL_NUMBERS, 0, 40, false",
        "SMALL_NUMBERS, 1, 40, true",
        "SMALL_NUMBERS, 4, 40, true",
        "SMALL_NUMBERS, 5, 40, false",
        "SMALL_NUMBERS, 35, 40, false",
        "SMALL_NUMBERS, 36, 40, true",
        "SMALL_NUMBERS, 40, 40, true",
        "STAFF_SURVEY, 10, 40, true",
        "STAFF_SURVEY, 11, 40, false",
        "STAFF_SURVEY, 29, 40, false",
        "STAFF_SURVEY, 30, 40, true",
        "NHS_DIGITAL, 7, 40, true",
        "NHS_DIGITAL, 8, 40, false",
        "NHS_DIGITAL, 33, 40, true"
    })
    void withholdsCountsThatTellTooMuch(Disclosure profile, long count, long base, boolean tells) {
        assertEquals(tells, Rule.of(profile).orElseThrow().tells(count, base));
    }

    @ParameterizedTest
    @CsvSource({"SMALL_NUMBERS, 9, 10", "STAFF_SURVEY, 10, 11", "NHS_DIGITAL, 7, 8"})
    void showsNoShareOfASmallBase(Disclosure profile, long small, long large) {
        Rule rule = Rule.of(profile).orElseThrow();
        assertTrue(rule.isSmallBase(small));
        assertFalse(rule.isSmallBase(large));
        assertFalse(rule.isSmallBase(0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 0", "3, 5", "12, 10", "13, 15", "129, 130"})
    void roundsToTheNearestFiveForNhsDigital(long count, long shown) {
        assertEquals(shown, Rule.of(Disclosure.NHS_DIGITAL).orElseThrow().rounded(count));
        assertEquals(count, Rule.of(Disclosure.SMALL_NUMBERS).orElseThrow().rounded(count));
        assertEquals(count, Rule.of(Disclosure.STAFF_SURVEY).orElseThrow().rounded(count));
    }

    @Test
    void roundsCountAndBaseAndLeavesWhatIsWithheld() {
        Rule rule = Rule.of(Disclosure.NHS_DIGITAL).orElseThrow();
        assertEquals(new Share(10, 130), rule.rounded(new Share(12, 129)));
        assertEquals(Share.withheld(), rule.rounded(Share.withheld()));
    }

    @Test
    void saysInWordsWhatItWithholds() {
        assertEquals(
                "Counts of 1 to 10, counts of all or all but 1 to 10 of their base, and every share of a base below 11 are "
                        + "withheld",
                Rule.of(Disclosure.STAFF_SURVEY).orElseThrow().words());
        assertEquals(
                "Counts of 1 to 7, counts of all or all but 1 to 7 of their base, and every share of a base below 8 are "
                        + "withheld; all other counts are rounded to the nearest 5",
                Rule.of(Disclosure.NHS_DIGITAL).orElseThrow().words());
    }

    /// What is protected could be as many different numbers as are small, or as its base allows.
    @ParameterizedTest
    @EnumSource(value = Disclosure.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void wantsAllSmallNumbersPossible(Disclosure profile) {
        Rule rule = Rule.of(profile).orElseThrow();
        assertEquals(rule.least() - 1, rule.width(100));
        assertEquals(3, rule.width(3));
    }
}
