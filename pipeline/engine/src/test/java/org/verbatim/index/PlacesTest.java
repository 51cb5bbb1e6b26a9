package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.verbatim.annotate.Annotation;
import org.verbatim.clean.Cleaner;
import org.verbatim.model.Span;

class PlacesTest {
    private static final String[] PARTS = {
        "staff", "over-stretched", " ", " ", ". ", "? ", "\n", "café", "👍", "&amp;", "x".repeat(200)
    };

    private final Places places = new Places();

    @Test
    void giveASentenceEndAPositionOfItsOwn() {
        places.read(stored("No staff. Over-worked!"));

        assertEquals(5, places.positions());
        assertEquals(3, places.start(1));
        assertEquals(8, places.end(1));
        assertTrue(places.isSentenceEnd(2));
        assertFalse(places.isSentenceEnd(3));
        assertFalse(places.joined(3));
        assertTrue(places.joined(4));
        assertEquals(0, places.sentence(1));
        assertEquals(1, places.sentence(4));
    }

    @Test
    void tellTheWordAndTheSentenceAtAnOffset() {
        places.read(stored("No staff. Over-worked!"));

        assertEquals(0, places.positionAt(0));
        assertEquals(1, places.positionAt(2));
        assertEquals(3, places.positionAt(8));
        assertEquals(5, places.positionAt(21));
        assertEquals(0, places.sentenceAt(8));
        assertEquals(1, places.sentenceAt(9));
        assertEquals(1, places.sentenceAt(50));
    }

    @Test
    void comeBackAsTheyWentIn() {
        Random random = new Random(10);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder verbatim = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                verbatim.append(PARTS[random.nextInt(PARTS.length)]);
            }
            Annotation annotation = annotation(verbatim.toString());
            places.read(new BytesRef(Places.encode(annotation)));
            assertArrayEquals(annotation.sentenceSpans(), places.sentenceSpans());
            assertWords(annotation);
        }
    }

    private void assertWords(Annotation annotation) {
        int position = 0;
        for (int word = 0; word < annotation.size(); word++, position++) {
            if (word > 0 && annotation.sentences()[word] != annotation.sentences()[word - 1]) {
                assertTrue(places.isSentenceEnd(position++));
            }
            assertFalse(places.isSentenceEnd(position));
            assertEquals(annotation.starts()[word], places.start(position));
            assertEquals(annotation.ends()[word], places.end(position));
            assertEquals(annotation.joined()[word], places.joined(position));
            assertEquals(annotation.sentences()[word], places.sentence(position));
        }
        assertEquals(position, places.positions());
    }

    @Test
    void refuseWordsOutOfOrder() {
        Annotation backwards = new Annotation(
                new String[] {"a", "b"}, new int[] {4, 0}, new int[] {5, 1}, new boolean[2], new int[2], new Span[0]);

        assertEquals(
                "words and sentences stand in the order of the text: -16",
                assertThrows(IllegalArgumentException.class, () -> Places.encode(backwards))
                        .getMessage());
    }

    private static BytesRef stored(String verbatim) {
        return new BytesRef(Places.encode(annotation(verbatim)));
    }

    private static Annotation annotation(String verbatim) {
        return SmallShard.ANNOTATOR.annotate(Cleaner.clean(verbatim));
    }
}
