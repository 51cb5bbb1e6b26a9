package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentWordsTest {
    @Test
    void leavesOutWhatHoldsASentenceTogether() {
        assertEquals(
                List.of("nurse's", "over-stretched", "epr"),
                Stream.of(
                                "they",
                                "they've",
                                "i'd",
                                "don't",
                                "we're",
                                "nurse's",
                                "over-stretched",
                                "epr",
                                "it",
                                "2023",
                                "it's")
                        .filter(ContentWords::matters)
                        .toList());
    }
}
