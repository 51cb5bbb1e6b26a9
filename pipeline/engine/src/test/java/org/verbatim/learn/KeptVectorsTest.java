package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTest {
    @TempDir
    Path folder;

    /// Makes vectors of the first letters of a text, and remembers what it was asked.
    private static final class Letters implements Embeddings {
        private final List<String> asked = new ArrayList<>();

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public int dimensions() {
            return 3;
        }

        @Override
        public List<float[]> of(List<String> texts) {
            asked.addAll(texts);
            return texts.stream().map(Letters::vector).toList();
        }

        private static float[] vector(String text) {
            float[] vector = new float[3];
            for (int letter = 0; letter < Math.min(3, text.length()); letter++) {
                vector[letter] = (text.charAt(letter) - 'm') * 256 * Network.STEP;
            }
            return vector;
        }
    }

    private final Letters made = new Letters();

    @Test
    void makesEachVectorOnceAndKeepsItForTheNextTime() {
        List<float[]> first;
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            first = kept.of(List.of("beds", "staff", "beds"));
        }
        assertEquals(List.of("beds", "staff"), made.asked);

        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            List<float[]> again = kept.of(List.of("staff", "parking", "beds"));

            assertEquals(List.of("beds", "staff", "parking"), made.asked);
            assertArrayEquals(first.get(1), again.get(0));
            assertArrayEquals(first.get(0), again.get(2));
            assertArrayEquals(Letters.vector("parking"), again.get(1));
        }
    }

    @Test
    void keepsMoreThanAFewThousand() {
        List<String> texts =
                IntStream.range(0, 5_000).mapToObj(n -> "text " + n).toList();
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            kept.of(texts);
        }
        made.asked.clear();
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            assertEquals(5_000, kept.size());
            kept.of(texts);
        }
        assertEquals(List.of(), made.asked);
    }

    @Test
    void makesADamagedVectorAnew() throws IOException {
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            kept.of(List.of("beds", "staff"));
        }
        Path file = folder.resolve("letters.vectors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[17] ^= 1;
        Files.write(file, bytes);
        made.asked.clear();
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            assertArrayEquals(
                    Letters.vector("beds"), kept.of(List.of("beds", "staff")).getFirst());
        }
        assertEquals(List.of("beds"), made.asked);
    }

    @Test
    void forgetsWhatACrashLeftOfAVector() throws IOException {
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            kept.of(List.of("beds"));
        }
        Files.write(folder.resolve("letters.vectors"), new byte[5], StandardOpenOption.APPEND);
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            kept.of(List.of("staff"));
            assertEquals(2, kept.size());
        }
        made.asked.clear();
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            kept.of(List.of("staff", "beds"));
        }
        assertEquals(List.of(), made.asked);
    }

    @Test
    void readsOnlyWhileAnotherWrites() {
        try (KeptVectors first = KeptVectors.in(folder, made);
                KeptVectors second = KeptVectors.in(folder, made)) {
            assertArrayEquals(Letters.vector("beds"), second.of(List.of("beds")).getFirst());
            assertEquals(0, second.size());
            first.of(List.of("staff"));
            assertEquals(1, first.size());
        }
    }

    @Test
    void holdsNoText() throws IOException {
        try (KeptVectors kept = KeptVectors.in(folder, made)) {
            kept.of(List.of("Sister Agnes was rude"));
        }
        String bytes = Files.readString(folder.resolve("letters.vectors"), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("Agnes"));
    }
}
