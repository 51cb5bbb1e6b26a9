package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class EvidenceIdTest {
    @Test
    void isTheSameForTheSameWordsOfASection() {
        assertEquals("e_5c30129052", EvidenceId.of("summary", "Culture was raised by 97 of 120."));
    }

    @Test
    void tellsSectionsApart() {
        assertNotEquals(EvidenceId.of("summary", "No."), EvidenceId.of("summar", "yNo."));
    }
}
