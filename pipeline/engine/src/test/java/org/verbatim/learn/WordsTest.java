package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Span;

class WordsTest {
    @Test
    void areInSmallLettersWithPlainApostrophes() {
        assertEquals(
                List.of("didn't", "wait", "24", "hours"),
                Words.of("Didn’t WAIT 24 hours!").forms());
    }

    @Test
    void knowWhereTheyStand() {
        assertEquals(
                List.of(new Span(1, 3), new Span(5, 7)), Words.of("'We' go").spans());
    }

    @Test
    void giveTheirPairsAndTheirRunsOfCharacters() {
        List<String> grams = new ArrayList<>();
        Grams.of(List.of("go", "on"), (gram, word) -> grams.add(gram + "@" + word));

        assertEquals(
                List.of("go@0", "go on@0", "#_go@0", "#go_@0", "#_go_@0", "on@1", "#_on@1", "#on_@1", "#_on_@1"),
                grams);
    }
}
