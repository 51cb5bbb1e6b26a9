package org.verbatim.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void findsTheNameThatALetterTurnsInto() {
        assertEquals(Optional.of("segments"), Nearest.to("segmets", List.of("questions", "segments")));
    }

    @Test
    void countsTwoNeighbouringLettersSwappedAsOneEdit() {
        assertEquals(Optional.of("id"), Nearest.to("di", List.of("id", "text")));
        assertEquals(Optional.of("form"), Nearest.to("from", List.of("farms", "form")));
    }

    @Test
    void editsNoLetterThatWasSwapped() {
        // "ca" to "abc" takes two edits where a swapped pair may be parted (Damerau and Levenshtein), and three here.
        assertEquals(Optional.empty(), Nearest.to("ca", List.of("abc")));
    }

    @Test
    void takesTheFirstInTheAlphabetOfTwoThatAreEquallyNear() {
        assertEquals(Optional.of("bat"), Nearest.to("xat", List.of("cat", "bat")));
    }

    @Test
    void setsCaseAside() {
        assertEquals(Optional.of("Capacity"), Nearest.to("CAPACTIY", List.of("Capacity", "Culture")));
    }

    @Test
    void givesNothingWhereNothingIsNear() {
        assertEquals(Optional.empty(), Nearest.to("weather", List.of("capacity", "culture")));
        assertEquals(Optional.empty(), Nearest.to("weather", List.of()));
    }
}
