package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
    @ParameterizedTest
    @CsvSource({
        "vacancies, vacancy",
        "measuring, measure",
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
    void aWordAndItsInflectionHaveOneStem(String inflected, String word) {
        assertEquals(Stems.of(word), Stems.of(inflected));
    }

    @ParameterizedTest
    @CsvSource({"news, new", "staffing, staff", "this, thi", "process, proces", "crisis, crisi", "nhs, nh"})
    void otherWordsHaveTheirOwn(String one, String other) {
        assertNotEquals(Stems.of(one), Stems.of(other));
    }
}
