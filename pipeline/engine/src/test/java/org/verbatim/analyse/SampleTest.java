package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verbatim.model.CommentId;

class SampleTest {
    @Test
    void isTheSameHoweverCommentsAreDividedAndOrdered() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<CommentId> ids = new ArrayList<>(ids(random.nextInt(200)));
            Sample<CommentId> whole = sample(ids);
            Collections.shuffle(ids, random);
            int cut = random.nextInt(ids.size() + 1);
            Sample<CommentId> one = sample(ids.subList(0, cut));
            Sample<CommentId> other = sample(ids.subList(cut, ids.size()));

            assertEquals(whole.entries(), sample(ids).entries(), "order, seed " + seed);
            assertEquals(whole.entries(), one.plus(other).entries(), "cut, seed " + seed);
            assertEquals(whole.entries(), other.plus(one).entries(), "commutative, seed " + seed);
            assertEquals(whole.entries(), whole.plus(whole).entries(), "twice the same, seed " + seed);
        }
    }

    @Test
    void keepsAllOfFewAndNoMoreThanItsSize() {
        assertEquals(3, sample(ids(3)).entries().size());
        assertEquals(25, sample(ids(300)).entries().size());
        assertEquals(0, new Sample<String>(0).entries().size());
        assertFalse(new Sample<String>(0).wants(ids(1).getFirst()));
    }

    @Test
    void drawsFromTheWholeOfNumberedIds() {
        Sample<CommentId> sample = new Sample<>(2_000);
        ids(10_000).forEach(id -> sample.add(id, id));
        int[] tenths = new int[10];
        sample.entries().forEach(id -> tenths[Integer.parseInt(id.respondent().value()) / 1_000]++);
        // 200 are expected in each, with a standard deviation of 13
        assertTrue(IntStream.of(tenths).allMatch(count -> count > 145 && count < 255), () -> Arrays.toString(tenths));
    }

    @Test
    void hashesTheSameOnEveryMachine() {
        assertEquals("345f975c54a5511", Long.toHexString(StableHash.of(CommentId.parse("R001/support"))));
    }

    private static List<CommentId> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> CommentId.parse(row + "/support"))
                .toList();
    }

    private static Sample<CommentId> sample(List<CommentId> ids) {
        Sample<CommentId> sample = new Sample<>(25);
        ids.forEach(id -> sample.add(id, id));
        return sample;
    }
}
