package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.verbatim.index.RandomHits.list;
import static org.verbatim.index.RandomHits.sorted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verbatim.index.RandomHits.Hit;

class HitsTest {
    private static final int ROUNDS = 20_000;
    private static final Hit A = new Hit(0, 1, 2);
    private static final Hit B = new Hit(0, 1, 3);
    private static final Hit C = new Hit(0, 3, 3);
    private static final Hit D = new Hit(1, 0, 0);

    @Test
    void standInOrderEachOnce() {
        assertEquals(List.of(A, B, C, D), list(RandomHits.of(List.of(D, B, A, C, B, D))));
        assertSame(Hits.NONE, RandomHits.of(List.of()));
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            List<Hit> drawn = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                int from = random.nextInt(6);
                drawn.add(new Hit(random.nextInt(3), from, from + random.nextInt(4)));
            }
            assertEquals(sorted(drawn), list(RandomHits.of(drawn)));
        }
    }

    @Test
    void putSinglePlacesInOrder() {
        Hits.Collector places = new Hits.Collector(2);
        places.add(1, 4, 4);
        places.add(0, 7, 7);
        places.add(0, 2, 2);

        assertEquals(List.of(new Hit(0, 2, 2), new Hit(0, 7, 7), new Hit(1, 4, 4)), list(places.places()));
    }

    @Test
    void giveWhatEitherFinds() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            Hits one = RandomHits.some(random);
            Hits other = RandomHits.some(random);
            List<Hit> both = new ArrayList<>(list(one));
            both.addAll(list(other));
            assertEquals(sorted(both), list(one.or(other)));
        }
    }

    @Test
    void giveThoseOfSomeComments() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            Hits hits = RandomHits.some(random);
            Comments even = new Comments(RandomHits.COMMENTS);
            even.add(0);
            even.add(2);
            assertEquals(
                    list(hits).stream().filter(hit -> hit.comment() % 2 == 0).toList(), list(hits.in(even::has)));
            for (Hit hit : list(hits)) {
                assertEquals(true, hits.comments(RandomHits.COMMENTS).has(hit.comment()));
            }
        }
    }

    @Test
    void giveThoseThatShareNoPlaceWithOthers() {
        assertEquals(List.of(A, D), list(RandomHits.of(List.of(A, B, C, D)).without(RandomHits.of(List.of(C)))));
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            Hits hits = RandomHits.some(random);
            Hits others = RandomHits.some(random);
            List<Hit> dropped = list(others);
            assertEquals(
                    list(hits).stream()
                            .filter(hit -> dropped.stream().noneMatch(hit::overlaps))
                            .toList(),
                    list(hits.without(others)));
        }
    }

    @Test
    void giveTheShortestThatHoldNoOther() {
        assertEquals(List.of(A, C, D), list(RandomHits.of(List.of(A, B, C, D)).shortest()));
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            Hits hits = RandomHits.some(random);
            assertEquals(RandomHits.shortest(list(hits)), list(hits.shortest()));
        }
    }

    @Test
    void findTheFirstFromAPlace() {
        Random random = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            Hits hits = RandomHits.some(random);
            long key = Hits.key(random.nextInt(RandomHits.COMMENTS + 1), random.nextInt(RandomHits.PLACES));
            int low = random.nextInt(hits.size() + 1);
            int naive = low;
            while (naive < hits.size() && hits.key(naive) < key) {
                naive++;
            }
            assertEquals(naive, hits.firstFrom(low, key));
        }
    }
}
