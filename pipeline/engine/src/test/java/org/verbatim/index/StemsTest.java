package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StemsTest {
    private static final List<String> ENDINGS = List.of(
            "", "s", "es", "ies", "ed", "ied", "ing", "ly", "er", "ization", "ative", "ness", "ity", "ment", "able",
            "al");

    @Test
    void startWithTheLetterThatTheirWordStartsWith() {
        List<String> words = new ArrayList<>(List.of(
                "danish", "dutch", "english", "swiss", "welsh", "french", "lying", "dying", "aging", "italian",
                "geese"));
        Random random = new Random(5);
        for (int word = 0; word < 20_000; word++) {
            StringBuilder text = new StringBuilder();
            for (int letter = 1 + random.nextInt(6); letter > 0; letter--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            words.add(text + ENDINGS.get(random.nextInt(ENDINGS.size())));
        }
        for (String word : words) {
            assertEquals(word.charAt(0), Stems.of(word).charAt(0), word);
        }
    }
}
