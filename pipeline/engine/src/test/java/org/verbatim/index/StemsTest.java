package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
    @ParameterizedTest
    @CsvSource({
        "vacancies, vacancy",
        "measuring, measure",
        "measured, measure",
        "interested, interest",
        "children, child",
        "costs, cost",
        "stays, stay",
        "icbs, icb",
        "overstretched, overstretch",
        "stretched, stretch",
        "pushed, push",
        "inequalities, inequality",
        "trusts, trust"
    })
    void aWordAndItsInflectionHaveAStemInCommon(String inflected, String word) {
        assertFalse(Collections.disjoint(Stems.of(word), Stems.of(inflected)));
    }

    @ParameterizedTest
    @CsvSource({"news, new", "staffing, staf", "this, thi", "process, proces", "crisis, crisi", "nhs, nh"})
    void otherWordsHaveTheirOwn(String one, String other) {
        assertTrue(Collections.disjoint(Stems.of(one), Stems.of(other)));
    }

    /// So that to read the words of one letter is never enough to find all inflections.
    @ParameterizedTest
    @CsvSource("holland, dutch")
    void aStemMayBeginWithAnotherLetter(String one, String other) {
        assertFalse(Collections.disjoint(Stems.of(one), Stems.of(other)));
    }
}
