package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StemsTest {
    @Test
    void areWholeWords() {
        assertEquals(
                Map.of("vacancy", List.of("vacancies", "vacancy"), "staff", List.of("staff", "staffs")),
                Stems.group(List.of("vacancies", "staff", "staffs", "vacancy").iterator()));
    }

    /// So that the words of one letter alone are never enough to find all inflections.
    @Test
    void mayBeginWithAnotherLetterThanTheirWord() {
        assertEquals("dutch", Stems.of("holland"));
        assertEquals("philippines", Stems.of("filipino"));
    }
}
