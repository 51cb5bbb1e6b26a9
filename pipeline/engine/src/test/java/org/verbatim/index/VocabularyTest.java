package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = SmallShard.of(
                    "measure measures MEASURING measurement. measly? vacancy vacancies",
                    "over stretched, overstretched; back-fill backfill don't")
            .vocabulary();

    @Test
    void knowsTheInflectionsThatOccur() {
        assertEquals(List.of("measure", "measures", "measuring"), vocabulary.inflections("measure"));
        assertEquals(List.of("vacancies", "vacancy"), vocabulary.inflections("vacancy"));
        assertEquals(List.of(), vocabulary.inflections("staff"));
        assertEquals(List.of("don't"), vocabulary.inflections("don't"));
    }

    @Test
    void knowsAWordAsWritten() {
        assertEquals(List.of("measure"), vocabulary.exactly("measure"));
        assertEquals(List.of(), vocabulary.exactly("measured"));
    }

    @Test
    void putsAnyLettersForAnAsterisk() {
        assertEquals(List.of("measly", "measure", "measurement", "measures", "measuring"), vocabulary.exactly("meas*"));
        assertEquals(List.of("measurement"), vocabulary.inflections("*ment"));
        assertEquals(List.of(), vocabulary.exactly("m?asly*"));
        assertEquals(14, vocabulary.exactly("*").size());
    }

    @Test
    void knowsWordsOneTypingErrorAway() {
        assertEquals(List.of("vacancy"), vocabulary.similar("vacanyc"));
        assertEquals(List.of("measure", "measures"), vocabulary.similar("measurs"));
    }

    @Test
    void ofAnEmptyShardHoldsNothing() {
        Vocabulary empty = SmallShard.of().vocabulary();

        assertEquals(List.of(), empty.exactly("staff"));
        assertEquals(List.of(), empty.exactly("st*"));
        assertEquals(List.of(), empty.inflections("staff"));
        assertEquals(List.of(), empty.similar("staff"));
        assertEquals(List.of(), empty.halves("overstretched"));
    }
}
