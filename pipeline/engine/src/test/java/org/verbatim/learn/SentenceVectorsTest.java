package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SentenceVectorsTest {
    private static final Optional<Embeddings> FOUND = SentenceVectors.find();

    private final Embeddings vectors = FOUND.orElse(Embeddings.NONE);

    @BeforeEach
    void needsTheModel() {
        assumeTrue(FOUND.isPresent(), "the library of sentence vectors knows no such machine as this");
    }

    /// The three sentences and their likeness stand in the introduction to Sentence Transformers (sbert.net), reckoned
    /// with the model before its numbers were made whole ones: 0.6660, 0.1046 and 0.1411.
    @Test
    void findsThePublishedLikenessOfThreeSentences() {
        List<float[]> three = vectors.of(
                List.of("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."));

        assertEquals(0.6660, likeness(three.get(0), three.get(1)), 0.03);
        assertEquals(0.1046, likeness(three.get(0), three.get(2)), 0.03);
        assertEquals(0.1411, likeness(three.get(1), three.get(2)), 0.03);
    }

    /// The numbers come from the reference tokenizer and the same network, asked from Python.
    @Test
    void givesTheNumbersOfTheReference() {
        float[] vector = vectors.of(List.of("The weather is lovely today.")).getFirst();

        double[] expected = {0.02110, 0.11431, 0.15790, 0.06310, 0.05190, -0.02505};
        for (int dimension = 0; dimension < expected.length; dimension++) {
            assertEquals(expected[dimension], vector[dimension], 0.002, "dimension " + dimension);
        }
    }

    @Test
    void bringsTextsOfLikeMeaningTogether() {
        List<float[]> five = vectors.of(List.of(
                "We cannot release staff for training.",
                "There is no time to send nurses on courses.",
                "The car park is always full.",
                "Parking was a nightmare.",
                "The nurse was kind and explained everything."));

        assertEquals(1, nearest(five, 0));
        assertEquals(0, nearest(five, 1));
        assertEquals(3, nearest(five, 2));
        assertEquals(2, nearest(five, 3));
        assertEquals(1, nearest(five, 4));
    }

    @Test
    void givesVectorsOfLengthOneAndNoneToATextWithoutWords() {
        List<float[]> two = vectors.of(List.of("Waiting times", " \n "));

        assertEquals(vectors.dimensions(), two.get(0).length);
        assertEquals(1, likeness(two.get(0), two.get(0)), 1e-3);
        assertArrayEquals(new float[vectors.dimensions()], two.get(1));
    }

    @Test
    void givesATextTheSameVectorWhateverStandsBesideIt() {
        List<String> texts = new ArrayList<>();
        Random random = new Random(20230401);
        for (int text = 0; text < 40; text++) {
            texts.add("Staff were kind but the wait was long. ".repeat(1 + random.nextInt(6)) + text);
        }
        List<float[]> together = vectors.of(texts);
        List<String> turned = new ArrayList<>(texts);
        Collections.reverse(turned);
        List<float[]> otherwise = vectors.of(turned);

        for (int text = 0; text < texts.size(); text++) {
            assertArrayEquals(together.get(text), otherwise.get(texts.size() - 1 - text));
            assertArrayEquals(
                    together.get(text), vectors.of(List.of(texts.get(text))).getFirst());
        }
    }

    @Test
    void readsATextThatIsLongerThanTheModelCanHold() {
        float[] vector =
                vectors.of(List.of("The ward was clean. ".repeat(2_000))).getFirst();

        assertEquals(1, likeness(vector, vector), 1e-3);
    }

    private static int nearest(List<float[]> vectors, int of) {
        int nearest = of == 0 ? 1 : 0;
        for (int other = 0; other < vectors.size(); other++) {
            boolean nearer =
                    likeness(vectors.get(of), vectors.get(other)) > likeness(vectors.get(of), vectors.get(nearest));
            nearest = other != of && nearer ? other : nearest;
        }
        return nearest;
    }

    /// The cosine of the angle between them.
    static double likeness(float[] one, float[] other) {
        double product = 0;
        for (int dimension = 0; dimension < one.length; dimension++) {
            product += one[dimension] * other[dimension];
        }
        assertTrue(Double.isFinite(product));
        return product;
    }
}
