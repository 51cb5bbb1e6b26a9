package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Quantifiers;
import org.verbatim.model.Share;

class PrevalenceTest {
    private static final Prevalence USUAL = new Prevalence(Quantifiers.USUAL);

    @Test
    void changesItsWordAtTheLowerLimit() {
        assertEquals("one respondent", word(1, 200));
        assertEquals("two respondents", word(2, 200));
        assertEquals("a few respondents", word(3, 200));
        assertEquals("a few respondents", word(19, 200));
        assertEquals("some respondents", word(20, 200));
        assertEquals("some respondents", word(49, 200));
        assertEquals("many respondents", word(50, 200));
        assertEquals("many respondents", word(99, 200));
        assertEquals("half of the respondents", word(100, 200));
        assertEquals("more than half of the respondents", word(101, 200));
        assertEquals("most respondents", word(150, 200));
        assertEquals("almost all respondents", word(180, 200));
        assertEquals("almost all respondents", word(200, 200));
    }

    @Test
    void growsWithTheCount() {
        List<String> order =
                USUAL.limits().stream().map(Prevalence.Limits::words).toList();
        List<String> words = List.of(
                order.get(0),
                order.get(1),
                order.get(2),
                order.get(3),
                order.get(4),
                order.get(8),
                order.get(5),
                order.get(6),
                order.get(7));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int trial = 0; trial < 200; trial++) {
            long base = random.nextLong(20, 5_000);
            int last = 0;
            for (long count = 1; count <= base; count++) {
                int now = words.indexOf(word(count, base));
                assertTrue(now >= last, count + " of " + base);
                last = now;
            }
        }
    }

    @Test
    void speaksInATeamsOwnWords() {
        Prevalence own = new Prevalence(new Quantifiers(
                List.of(new Quantifiers.Word("hardly anybody", 0), new Quantifiers.Word("a good part", 30))));
        assertEquals("hardly anybody who commented (29 of 100, 29%)", own.respondents(new Share(29, 100)));
        assertEquals("a good part who commented (30 of 100, 30%)", own.respondents(new Share(30, 100)));
        assertEquals(
                List.of(
                        new Prevalence.Limits("one respondent", "1 respondent"),
                        new Prevalence.Limits("two respondents", "2 respondents"),
                        new Prevalence.Limits("hardly anybody", "3 respondents or more, below 30%"),
                        new Prevalence.Limits("a good part", "30% and above"),
                        new Prevalence.Limits("half of the respondents", "exactly 50%")),
                own.limits());
    }

    private static String word(long count, long base) {
        return USUAL.words(new Share(count, base));
    }
}
