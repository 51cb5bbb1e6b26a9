package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralScanTest {
    @Test
    void findsStringsWithinStringsCaseAside() {
        assertEquals(List.of("time", "im", "me"), found("No TIME", "time", "im", "me", "team", "timed"));
        assertEquals(List.of("staff", "staff"), found("überstaff日staff", "staff", "staff", "staffs"));
        assertEquals(List.of(), found("", "a"));
        assertEquals(List.of(), found("staff"));
    }

    @Test
    void findsJustWhatTheTextContains() {
        Random random = new Random(8);
        for (int round = 0; round < 20_000; round++) {
            String[] strings = new String[random.nextInt(8)];
            for (int i = 0; i < strings.length; i++) {
                strings[i] = letters(random, 1 + random.nextInt(4)).toLowerCase(Locale.ROOT);
            }
            String text = letters(random, random.nextInt(12));
            List<String> contained = new ArrayList<>();
            for (String string : strings) {
                if (text.toLowerCase(Locale.ROOT).contains(string)) {
                    contained.add(string);
                }
            }
            assertEquals(contained, found(text, strings), text);
        }
    }

    private static List<String> found(String text, String... strings) {
        BitSet held = new BitSet();
        new LiteralScan(List.of(strings)).scan(text, held);
        return held.stream().mapToObj(number -> strings[number]).toList();
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append("abBc ".charAt(random.nextInt(5)));
        }
        return letters.toString();
    }
}
