package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Share;

class FisherExactTest {
    @Test
    void judgesTheLadyTastingTea() {
        // Fisher (1935): four cups of eight had the milk poured first, and she named three of them
        assertEquals(
                34.0 / 70,
                FisherExact.p(List.of(new Share(3, 4), new Share(1, 4)), 1).orElseThrow(),
                1e-12);
    }

    @Test
    void countsTablesThatAreAsLikelyAsTheOneSeen() {
        // 11 and 12 of the 27 are exactly as likely, and nothing is likelier
        assertEquals(
                1,
                FisherExact.p(List.of(new Share(11, 27), new Share(6, 13)), 1).orElseThrow(),
                1e-12);
    }

    @Test
    void agreesWithCountingEveryTable() {
        Random random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            List<Share> groups = groups(random, 2 + trial % 3, 7);
            assertEquals(byHand(groups), FisherExact.p(groups, 1).orElseThrow(), 1e-9, groups.toString());
        }
    }

    @Test
    void doesNotMindTheOrderOfTheGroups() {
        Random random = new Random(3);
        List<Share> groups = groups(random, 6, 20);
        double p = FisherExact.p(groups, 1).orElseThrow();
        Collections.shuffle(groups, random);
        assertEquals(p, FisherExact.p(groups, 1).orElseThrow(), 1e-12);
    }

    @Test
    void estimatesFromTheSeedThatItIsGiven() {
        List<Share> groups = List.of(new Share(9, 40), new Share(15, 40), new Share(12, 40));
        assertEquals(FisherExact.estimate(groups, 1), FisherExact.estimate(groups, 1));
        assertNotEquals(FisherExact.estimate(groups, 1), FisherExact.estimate(groups, 2));
    }

    @Test
    void estimatesCloseToTheExactProbability() {
        Random random = new Random(4);
        for (int trial = 0; trial < 20; trial++) {
            List<Share> groups = groups(random, 4, 20);
            double p = FisherExact.p(groups, 1).orElseThrow();
            assertEquals(p, FisherExact.estimate(groups, 1), 0.03 + 0.25 * p, groups.toString());
        }
    }

    @Test
    void takesNoLongWhateverTheTable() {
        Random random = new Random(5);
        long milliseconds = Spent.milliseconds(() -> {
            for (int trial = 0; trial < 50; trial++) {
                double p = Association.p(groups(random, 90, 40), 1);
                assertTrue(p > 0 && p <= 1);
            }
        });
        assertTrue(milliseconds < 5_000, milliseconds + " ms");
    }

    @Test
    void givesOneWhereNothingCanDiffer() {
        assertEquals(1, Association.p(List.of(new Share(0, 9), new Share(0, 4)), 1));
        assertEquals(1, Association.p(List.of(new Share(9, 9), new Share(4, 4)), 1));
        assertEquals(1, Association.p(List.of(new Share(3, 9), new Share(0, 0)), 1));
        assertEquals(1, Association.p(List.of(), 1));
    }

    @Test
    void leavesLargeTablesToChiSquared() {
        List<Share> groups = List.of(new Share(300_000, 1_000_000), new Share(2, 3));
        assertTrue(FisherExact.p(groups, 1).isEmpty());
        assertEquals(ChiSquared.ofShares(groups).p(), Association.p(groups, 1));
    }

    private static List<Share> groups(Random random, int count, int largest) {
        List<Share> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            int base = 1 + random.nextInt(largest);
            groups.add(new Share(random.nextInt(base + 1), base));
        }
        return groups;
    }

    /// Every table with the same margins, by brute force.
    private static double byHand(List<Share> groups) {
        long have = groups.stream().mapToLong(Share::count).sum();
        double seen = 1;
        for (Share group : groups) {
            seen *= choose(group.base(), group.count());
        }
        double[] sums = new double[2];
        walk(groups, 0, have, 1, seen * (1 + 1e-7), sums);
        return sums[0] / sums[1];
    }

    private static void walk(List<Share> groups, int group, long left, double ways, double seen, double[] sums) {
        if (group == groups.size()) {
            if (left == 0) {
                sums[0] += ways <= seen ? ways : 0;
                sums[1] += ways;
            }
            return;
        }
        long base = groups.get(group).base();
        IntStream.rangeClosed(0, (int) Math.min(base, left))
                .forEach(count -> walk(groups, group + 1, left - count, ways * choose(base, count), seen, sums));
    }

    private static double choose(long all, long some) {
        double ways = 1;
        for (long place = 1; place <= some; place++) {
            ways = ways * (all - some + place) / place;
        }
        return Math.rint(ways);
    }
}
