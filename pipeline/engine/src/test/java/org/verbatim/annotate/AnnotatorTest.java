package org.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opennlp.tools.tokenize.TokenizerME;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verbatim.clean.CleanText;
import org.verbatim.clean.Cleaner;
import org.verbatim.model.Span;

class AnnotatorTest {
    private static final Models MODELS = Models.load();
    private static final String[] PARTS = {
        "staff", "STAFF", "time", "café", "don't", "’s", "s'", "'", "`", "-", ".", ",", "3", "1,000", "3.5", " ", " ",
        " ", "\n", "R&D", "&amp;", "•", "?", "(", "\u0301", "ß", "_", "👍", "𝐀", "donâ€™t", "e.g.", "nhs.uk", "!",
        "\u200B", "日本"
    };

    private final Annotator annotator = new Annotator(MODELS);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '>',
            value = {
                "We need more staff! > we need more staff",
                "don't Can’t WON`T I'm we’ve donâ€™t > don't can't won't i'm we've don't",
                "The staff's time, trusts' boards, STAFF’S it's > the staff time trusts boards staff it",
                "3.5 1,000 5pm 2019. A,B end.next 1,x > 3.5 1,000 5pm 2019 a b end next 1 x",
                "R&D and/or over-stretched > r d and or over -stretched",
                "staff's-led pre\u2011op mid - way a--b > staff led pre -op mid way a b",
                "CAFÉ Straße Łódź smørrebrød Æ > cafe strasse lodz smorrebrod ae",
                "snake_case O'Brien 'quoted' ''x'' > snake_case o'brien quoted x",
            })
    void findsTheWords(String verbatim, String words) {
        assertEquals(words, words(annotate(verbatim)));
    }

    @Test
    void findsSentencesInCapitalsToo() {
        assertEquals(List.of("Short of staff.", "No time."), sentences("Short of staff. No time."));
        assertEquals(List.of("SHORT OF STAFF.", "NO TIME."), sentences("SHORT OF STAFF.  NO TIME. "));
    }

    @Test
    void endsASentenceAtALineABulletAndAMissingSpace() {
        String verbatim = "Short of staff.Time is short\nBeds\r\n- parking • food\n----\nWhy?Because";

        assertEquals(
                List.of("Short of staff.", "Time is short", "Beds", "parking", "food", "Why?", "Because"),
                sentences(verbatim));
    }

    @Test
    void readsOnAfterAnAbbreviationANumberAndAnAddress() {
        String verbatim =
                "1. Support e.g. training (see p. 3) from St. Thomas' at 4 p.m. on Tuesday. Ask a.B@nhs.net or www.nhs.UK";

        assertEquals(
                List.of(
                        "1. Support e.g. training (see p. 3) from St. Thomas' at 4 p.m. on Tuesday.",
                        "Ask a.B@nhs.net or www.nhs.UK"),
                sentences(verbatim));
    }

    @Test
    void placesWordsInTheVerbatim() {
        String verbatim = "<p>We donâ€™t</p> have ca\u00ADpacity. “Staff’s” time";
        Annotation words = annotate(verbatim);

        assertEquals("we don't have capacity staff time", words(words));
        assertEquals("donâ€™t", verbatim.substring(words.starts()[1], words.ends()[1]));
        assertEquals("ca\u00ADpacity", verbatim.substring(words.starts()[3], words.ends()[3]));
        assertEquals("Staff", verbatim.substring(words.starts()[4], words.ends()[4]));
    }

    @Test
    void keepsAnAnswerWithoutWordsAsOneSentence() {
        assertEquals(List.of("👍"), sentences(" 👍 "));
        assertEquals(0, annotate(" \n ").sentenceSpans().length);
    }

    @Test
    void splitsTheWordsOfARuleAlike() {
        assertEquals(
                List.of(
                        new RuleWord("over", false),
                        new RuleWord("stretch*", true),
                        new RuleWord("r", false),
                        new RuleWord("d", false),
                        new RuleWord("don't", false),
                        new RuleWord("*load", false)),
                annotator.words("  Over-stretch* R&D don’t *load "));
        assertEquals(List.of(), annotator.words(" "));
    }

    @Test
    void sharesEqualWords() {
        Annotation words = annotate("Staff (staff) STAFF’S");

        assertSame(words.forms()[0], words.forms()[1]);
        assertSame(words.forms()[0], words.forms()[2]);
    }

    @Test
    void remembersExactlyWhatTheTokenizerSaid() {
        Random random = new Random(3);
        WordFinder direct = new WordFinder(new TokenizerME(MODELS.tokens()));
        for (int n = 0; n < 20_000; n++) {
            String text = Cleaner.clean(text(random)).text();
            List<String> expected = new ArrayList<>();
            for (String chunk : text.split("\\s+")) {
                expected.addAll(List.of(direct.words(chunk).forms()));
            }
            assertArrayEquals(
                    expected.toArray(),
                    annotator.annotate(CleanText.unchanged(text)).forms(),
                    text);
        }
    }

    @Test
    void keepsWordsAndSentencesInOrder() {
        Random random = new Random(4);
        for (int n = 0; n < 20_000; n++) {
            String verbatim = text(random);
            Annotation words = annotate(verbatim);
            for (int i = 0; i < words.size(); i++) {
                assertTrue(words.starts()[i] < words.ends()[i] && words.ends()[i] <= verbatim.length(), verbatim);
                assertTrue(i == 0 || words.ends()[i - 1] <= words.starts()[i], verbatim);
                assertTrue(i == 0 || words.sentences()[i - 1] <= words.sentences()[i], verbatim);
                assertTrue(words.sentences()[i] < words.sentenceSpans().length, verbatim);
            }
            for (int i = 1; i < words.sentenceSpans().length; i++) {
                assertTrue(words.sentenceSpans()[i - 1].end() <= words.sentenceSpans()[i].start(), verbatim);
            }
        }
    }

    @Test
    void takesNoLongerForOneEndlessWord() {
        assertEquals(300_000, annotate("a.".repeat(300_000)).size());
        assertEquals(1, annotate("a'".repeat(300_000)).size());
    }

    private Annotation annotate(String verbatim) {
        return annotator.annotate(Cleaner.clean(verbatim));
    }

    private List<String> sentences(String verbatim) {
        List<String> sentences = new ArrayList<>();
        for (Span span : annotate(verbatim).sentenceSpans()) {
            sentences.add(span.in(verbatim));
        }
        return sentences;
    }

    private static String words(Annotation words) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            all.append(i == 0 ? "" : " ").append(words.joined()[i] ? "-" : "").append(words.forms()[i]);
        }
        return all.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(16); i >= 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }
}
