package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Span;

class ClausesTest {
    @Test
    void cutsAtCommasAndJoiningWords() {
        assertEquals(
                List.of("The staff were kind,", "the food was cold"),
                clauses("The staff were kind, but the food was cold"));
    }

    @Test
    void cutsAtDashesAndLineEnds() {
        assertEquals(List.of("good care", "long waits", "poor food"), clauses("good care - long waits\npoor food"));
    }

    @Test
    void leavesASingleWordWithWhatStandsBefore() {
        assertEquals(List.of("They were friendly, kind and polite"), clauses("They were friendly, kind and polite"));
    }

    @Test
    void leavesHyphensAndWordsThatContainAJoiningWord() {
        assertEquals(List.of("a well-led band"), clauses("a well-led band"));
    }

    @Test
    void keepsSentencesApart() {
        String text = "Good food. Nice view.";
        assertEquals(
                List.of(new Span(0, 10), new Span(11, 21)),
                Clauses.of(text, List.of(new Span(0, 10), new Span(11, 21))));
    }

    @Test
    void hasNoneWithoutSentences() {
        assertEquals(List.of(), Clauses.of("  ", List.of()));
    }

    private static List<String> clauses(String text) {
        return Clauses.of(text, List.of(new Span(0, text.length()))).stream()
                .map(span -> span.in(text))
                .toList();
    }
}
