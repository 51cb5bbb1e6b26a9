package org.verbatim.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void reckonsContrastAsWcagDoes() {
        assertEquals(21.0, Palette.contrast("000000", "FFFFFF"), 1e-9);
        assertEquals(10.25, Palette.contrast("12436D", "FFFFFF"), 0.01);
    }

    @Test
    void canBeReadOnEveryColour() {
        List<String> grounds =
                IntStream.rangeClosed(1, 5).mapToObj(Palette::heat).toList();
        for (String ground : grounds) {
            assertReadable(ground);
        }
        for (int parts = 2; parts <= 7; parts++) {
            for (int at = 0; at < parts; at++) {
                assertReadable(Palette.step(at, parts));
                assertReadable(Palette.scale(at, parts));
            }
        }
    }

    @Test
    void standsOutFromThePageAsABar() {
        for (int value = 0; value < 6; value++) {
            assertTrue(Palette.contrast(Palette.bar(value, 0), Palette.PAPER) >= 3, "value " + value);
        }
        assertTrue(Palette.contrast(Palette.bar(0, 1), Palette.PAPER) >= 3, "what stands deeper");
    }

    private static void assertReadable(String ground) {
        double contrast = Palette.contrast(Palette.on(ground), ground);
        assertTrue(contrast >= 4.5, ground + " gives " + contrast);
    }
}
