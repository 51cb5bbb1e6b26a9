package org.verbatim.index;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Where something stands in the comments of a shard: stretches of places, in the order of comment, start and end, each
/// once.
///
/// A place is a word's position or a character's offset, as the holder says; `to` is the last place, inclusive.
/// Kept in columns, so that a rule is answered by merging sorted arrays.
final class Hits {
    static final Hits NONE = new Hits(new long[0], new int[0], 0);

    private final long[] keys;
    private final int[] tos;
    private final int size;

    private Hits(long[] keys, int[] tos, int size) {
        this.keys = keys;
        this.tos = tos;
        this.size = size;
    }

    int size() {
        return size;
    }

    int comment(int hit) {
        return (int) (keys[hit] >>> 32);
    }

    int from(int hit) {
        return (int) keys[hit];
    }

    int to(int hit) {
        return tos[hit];
    }

    /// Comment and start as one number that sorts as they do.
    long key(int hit) {
        return keys[hit];
    }

    static long key(int comment, int from) {
        return (long) comment << 32 | from;
    }

    /// The first hit at `low` or after whose key is `key` or more; found by doubling steps, so that a short list meets
    /// a long one fast.
    int firstFrom(int low, long key) {
        int step = 1;
        int high = low;
        int below = low;
        while (high < size && keys[high] < key) {
            below = high + 1;
            high += step;
            step <<= 1;
        }
        int found = Arrays.binarySearch(keys, below, Math.min(high, size), key);
        if (found < 0) {
            return -found - 1;
        }
        while (found > low && keys[found - 1] == key) {
            found--;
        }
        return found;
    }

    /// What either finds.
    Hits or(Hits other) {
        if (size == 0) {
            return other;
        }
        if (other.size == 0) {
            return this;
        }
        Collector all = new Collector(size + other.size);
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < other.size) {
            if (theirs == other.size || (mine < size && compare(mine, other, theirs) <= 0)) {
                if (theirs < other.size && compare(mine, other, theirs) == 0) {
                    theirs++;
                }
                all.add(keys[mine], tos[mine]);
                mine++;
            } else {
                all.add(other.keys[theirs], other.tos[theirs]);
                theirs++;
            }
        }
        return all.hits();
    }

    private int compare(int mine, Hits other, int theirs) {
        int byKey = Long.compare(keys[mine], other.keys[theirs]);
        return byKey != 0 ? byKey : Integer.compare(tos[mine], other.tos[theirs]);
    }

    /// The hits in comments that `comments` accepts.
    Hits in(IntPredicate comments) {
        Collector kept = new Collector(Math.min(size, 64));
        for (int hit = 0; hit < size; hit++) {
            if (comments.test(comment(hit))) {
                kept.add(keys[hit], tos[hit]);
            }
        }
        return kept.hits();
    }

    /// The hits that share no place with any of `others`.
    Hits without(Hits others) {
        if (others.size == 0 || size == 0) {
            return this;
        }
        Cover dropped = others.new Cover();
        Collector kept = new Collector(size);
        for (int hit = 0; hit < size; hit++) {
            if (!dropped.meets(comment(hit), from(hit), tos[hit])) {
                kept.add(keys[hit], tos[hit]);
            }
        }
        return kept.hits();
    }

    /// The places that these hits cover.
    final class Cover {
        /// For each hit the last place that it or one before it in its comment reaches.
        private final int[] latest = Arrays.copyOf(tos, size);

        Cover() {
            for (int hit = 1; hit < size; hit++) {
                if (comment(hit) == comment(hit - 1)) {
                    latest[hit] = Math.max(latest[hit], latest[hit - 1]);
                }
            }
        }

        /// Whether any of the places from `from` to `to` is covered.
        boolean meets(int comment, int from, int to) {
            int first = firstFrom(0, key(comment, 0));
            int startedByThen = firstFrom(first, key(comment, to + 1));
            return startedByThen > first && latest[startedByThen - 1] >= from;
        }
    }

    /// For each hit the first place at which it or one after it in its comment ends.
    int[] soonestEnds() {
        int[] soonest = Arrays.copyOf(tos, size);
        for (int hit = size - 2; hit >= 0; hit--) {
            if (comment(hit) == comment(hit + 1)) {
                soonest[hit] = Math.min(soonest[hit], soonest[hit + 1]);
            }
        }
        return soonest;
    }

    /// The shortest stretches only: none that holds another.
    Hits shortest() {
        int[] soonest = soonestEnds();
        Collector kept = new Collector(Math.min(size, 64));
        for (int hit = 0; hit < size; hit++) {
            int next = hit + 1;
            boolean holds = next < size && comment(next) == comment(hit) && soonest[next] <= tos[hit];
            if (!holds && (hit == 0 || keys[hit - 1] != keys[hit])) {
                kept.add(keys[hit], tos[hit]);
            }
        }
        return kept.hits();
    }

    /// The longest stretches only: none that stands within another.
    Hits outermost() {
        Collector kept = new Collector(Math.min(size, 64));
        long reach = -1;
        for (int hit = 0; hit < size; hit++) {
            long end = key(comment(hit), tos[hit]);
            boolean longest = hit + 1 == size || keys[hit + 1] != keys[hit];
            if (longest && end > reach) {
                kept.add(keys[hit], tos[hit]);
                reach = end;
            }
        }
        return kept.hits();
    }

    /// Tells the comment of every hit.
    void each(IntConsumer comments) {
        for (int hit = 0; hit < size; hit++) {
            comments.accept(comment(hit));
        }
    }

    /// The comments that have a hit.
    Comments comments(int commentCount) {
        Comments found = new Comments(commentCount);
        for (int hit = 0; hit < size; hit++) {
            found.add(comment(hit));
        }
        return found;
    }

    /// Gathers hits that come in their order.
    static final class Collector {
        private long[] keys;
        private int[] tos;
        private int size;

        Collector(int expected) {
            keys = new long[Math.max(8, expected)];
            tos = new int[keys.length];
        }

        void add(int comment, int from, int to) {
            add(key(comment, from), to);
        }

        void add(long key, int to) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                tos = Arrays.copyOf(tos, 2 * size);
            }
            keys[size] = key;
            tos[size] = to;
            size++;
        }

        /// The hits, which must have come in order.
        Hits hits() {
            return size == 0 ? NONE : new Hits(keys, tos, size);
        }

        /// The hits, each of one place, put in order.
        Hits places() {
            for (int hit = 1; hit < size; hit++) {
                if (keys[hit - 1] >= keys[hit]) {
                    Arrays.sort(keys, 0, size);
                    for (int place = 0; place < size; place++) {
                        tos[place] = (int) keys[place];
                    }
                    break;
                }
            }
            return hits();
        }

        /// The hits, put in order, each once.
        Hits sorted() {
            boolean inOrder = true;
            for (int hit = 1; hit < size; hit++) {
                inOrder &= keys[hit - 1] < keys[hit] || (keys[hit - 1] == keys[hit] && tos[hit - 1] < tos[hit]);
            }
            return inOrder ? hits() : resorted();
        }

        /// Sorts in place, by insertion: hits come in the order of their first part, so that few are out of theirs and
        /// none is far from it.
        private Hits resorted() {
            int kept = 0;
            for (int hit = 0; hit < size; hit++) {
                kept = insert(kept, keys[hit], tos[hit]);
            }
            size = kept;
            return hits();
        }

        /// Inserts a hit among the first `count`, which are in order, unless it is there; gives how many there are
        /// then.
        private int insert(int count, long key, int to) {
            int place = count;
            while (place > 0 && (keys[place - 1] > key || (keys[place - 1] == key && tos[place - 1] > to))) {
                place--;
            }
            if (place > 0 && keys[place - 1] == key && tos[place - 1] == to) {
                return count;
            }
            System.arraycopy(keys, place, keys, place + 1, count - place);
            System.arraycopy(tos, place, tos, place + 1, count - place);
            keys[place] = key;
            tos[place] = to;
            return count + 1;
        }
    }
}
