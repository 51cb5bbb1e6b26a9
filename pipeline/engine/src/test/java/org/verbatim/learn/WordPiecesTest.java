package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pieces expected here are those that the reference implementation gives (Hugging Face tokenizers 0.23).
class WordPiecesTest {
    private static final int AT_MOST = 512;

    private final List<String> names = SentenceVectors.pieces();
    private final WordPieces pieces = new WordPieces(names);

    @Test
    void splitsAtSpacesAndAroundPunctuation() {
        assertEquals("don ' t wait 3rd time ! ! . . .", of("Don't\twait\u00a03rd\ntime!!..."));
    }

    @Test
    void splitsAnUnknownWordIntoThePiecesThatItIsMadeOf() {
        assertEquals(
                "super ##cal ##if ##rag ##ilis ##tic ##ex ##pia ##lid ##oc ##ious",
                of("supercalifragilisticexpialidocious"));
    }

    @Test
    void readsWithoutAccentsAndCapitals() {
        assertEquals("cafe naive facade ang ##strom istanbul", of("Café NAÏVE façade Ångström İstanbul"));
        assertEquals(of("e\u0301cole"), of("\u00e9cole"));
    }

    @Test
    void tellsCurlyQuotesAndDashesFromLetters() {
        assertEquals("we ’ re “ quoted ” – so —", of("we’re “quoted” – so —"));
    }

    @Test
    void readsAcrossSignsThatCannotBeSeen() {
        assertEquals("background", of("back\u00ad\u200bground\ufeff"));
    }

    @Test
    void takesChineseCharactersOneByOne() {
        assertEquals("中 文 and", of("中文and"));
    }

    @Test
    void doesNotLoseTheWordThatAnEmojiIsStuckTo() {
        assertEquals("great [UNK] service [UNK]", of("great👍 service 😊😊"));
    }

    @Test
    void takesSignsOfItsOwnThatARespondentWroteForWords() {
        assertEquals("[ cl ##s ] [ mask ]", of("[CLS] [MASK]"));
    }

    @Test
    void givesUpOnAWordOfMoreThanAHundredLetters() {
        assertEquals("[UNK]", of("x".repeat(101)));
        assertEquals("xx ##x", of("xxx"));
    }

    @Test
    void findsNothingInASpace() {
        assertEquals("", of(" \t\n\u0000"));
        assertEquals("", of(""));
    }

    @Test
    void readsNoMorePiecesThanTheModelHasPlacesFor() {
        long[] numbers = pieces.of("word ".repeat(600), AT_MOST);

        assertEquals(AT_MOST, numbers.length);
        assertEquals("[CLS]", names.get((int) numbers[0]));
        assertEquals("[SEP]", names.get((int) numbers[AT_MOST - 1]));
    }

    @Test
    void refusesAVocabularyWithoutItsSigns() {
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> new WordPieces(List.of("[UNK]", "[CLS]", "word")));

        assertEquals("the vocabulary lacks [SEP]", refusal.getMessage());
    }

    private String of(String text) {
        long[] numbers = pieces.of(text, AT_MOST);
        List<String> found = new ArrayList<>();
        Arrays.stream(numbers).skip(1).limit(numbers.length - 2L).forEach(number -> found.add(names.get((int) number)));
        return String.join(" ", found);
    }
}
