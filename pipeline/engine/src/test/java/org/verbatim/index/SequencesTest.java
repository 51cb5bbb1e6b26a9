package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.verbatim.index.RandomHits.list;
import static org.verbatim.index.RandomHits.shortest;
import static org.verbatim.index.RandomHits.sorted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.verbatim.index.RandomHits.Hit;

/// Every law holds the merging of sorted lists against looking at every pair.
class SequencesTest {
    private static final int ROUNDS = 20_000;

    private final Random random = new Random(7);

    @Test
    void followOneAnother() {
        for (int round = 0; round < ROUNDS; round++) {
            Hits first = RandomHits.some(random);
            Hits second = RandomHits.some(random);
            assertEquals(
                    sorted(pairs(first, second, (one, other) -> other.from() == one.to() + 1)),
                    list(Sequences.follow(first, second)));
        }
    }

    @Test
    void standBeforeOneAnother() {
        for (int round = 0; round < ROUNDS; round++) {
            Hits first = RandomHits.some(random);
            Hits second = RandomHits.some(random);
            Hits ends = RandomHits.singles(random);
            int between = random.nextInt(4);
            assertEquals(
                    shortest(pairs(first, second, (one, other) -> isBefore(one, other, between, ends))),
                    list(new Sequences(ends).before(first, second, between)));
        }
    }

    @Test
    void standNearOneAnother() {
        for (int round = 0; round < ROUNDS; round++) {
            Hits one = RandomHits.some(random);
            Hits other = RandomHits.some(random);
            Hits ends = RandomHits.singles(random);
            int between = random.nextInt(4);
            List<Hit> either = new ArrayList<>(pairs(one, other, (a, b) -> isBefore(a, b, between, ends)));
            either.addAll(pairs(other, one, (a, b) -> isBefore(a, b, between, ends)));
            assertEquals(shortest(either), list(new Sequences(ends).near(one, other, between)));
        }
    }

    @Test
    void standTogetherInASentence() {
        for (int round = 0; round < ROUNDS; round++) {
            Hits one = RandomHits.some(random);
            Hits other = RandomHits.some(random);
            Hits ends = RandomHits.singles(random);
            assertEquals(
                    shortest(pairs(one, other, (a, b) -> isOneSentence(a.with(b), ends))),
                    list(new Sequences(ends).together(one, other)));
        }
    }

    private static boolean isBefore(Hit first, Hit second, int between, Hits ends) {
        int words = second.from() - first.to() - 1;
        return words >= 0
                && words <= between
                && isOneSentence(new Hit(first.comment(), first.to(), second.from()), ends);
    }

    private static boolean isOneSentence(Hit stretch, Hits ends) {
        return list(ends).stream().noneMatch(stretch::overlaps);
    }

    /// The stretches from the one to the other of all pairs in one comment that pass.
    private static List<Hit> pairs(Hits first, Hits second, BiPredicate<Hit, Hit> passes) {
        List<Hit> found = new ArrayList<>();
        for (Hit one : list(first)) {
            for (Hit other : list(second)) {
                if (one.comment() == other.comment() && passes.test(one, other)) {
                    found.add(one.with(other));
                }
            }
        }
        return found;
    }
}
