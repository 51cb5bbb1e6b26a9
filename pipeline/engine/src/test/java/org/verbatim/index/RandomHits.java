package org.verbatim.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Hits drawn by chance, and hits as a list that a test can reckon with plainly.
final class RandomHits {
    static final int COMMENTS = 4;
    static final int PLACES = 12;

    private RandomHits() {}

    /// One hit, in the order in which hits stand.
    record Hit(int comment, int from, int to) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            int byStart = Long.compare(Hits.key(comment, from), Hits.key(other.comment, other.from));
            return byStart != 0 ? byStart : Integer.compare(to, other.to);
        }

        boolean holds(Hit other) {
            return comment == other.comment && from <= other.from && other.to <= to;
        }

        boolean overlaps(Hit other) {
            return comment == other.comment && from <= other.to && other.from <= to;
        }

        Hit with(Hit other) {
            return new Hit(comment, Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    static Hits some(Random random) {
        return of(draw(random, random.nextInt(16), 4));
    }

    /// Single places.
    static Hits singles(Random random) {
        return of(draw(random, random.nextInt(8), 1));
    }

    private static List<Hit> draw(Random random, int count, int longest) {
        List<Hit> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(PLACES);
            drawn.add(new Hit(random.nextInt(COMMENTS), from, from + random.nextInt(longest)));
        }
        return drawn;
    }

    /// In order, each once.
    static Hits of(Iterable<Hit> hits) {
        Hits.Collector collector = new Hits.Collector(0);
        for (Hit hit : hits) {
            collector.add(hit.comment(), hit.from(), hit.to());
        }
        return collector.sorted();
    }

    static List<Hit> list(Hits hits) {
        List<Hit> list = new ArrayList<>();
        for (int hit = 0; hit < hits.size(); hit++) {
            list.add(new Hit(hits.comment(hit), hits.from(hit), hits.to(hit)));
        }
        return list;
    }

    static List<Hit> sorted(Iterable<Hit> hits) {
        TreeSet<Hit> sorted = new TreeSet<>();
        hits.forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /// Those that hold no other.
    static List<Hit> shortest(List<Hit> hits) {
        return sorted(hits.stream()
                .filter(hit -> hits.stream().noneMatch(other -> !other.equals(hit) && hit.holds(other)))
                .toList());
    }
}
