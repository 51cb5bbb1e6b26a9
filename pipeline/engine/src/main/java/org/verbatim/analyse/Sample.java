package org.verbatim.analyse;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.verbatim.model.CommentId;

/// A random sample of comments that does not depend on their order, nor on how they are divided among machines.
///
/// It keeps the entries whose ids have the smallest hashes: a bottom-k sketch (Cohen, 1997; Broder, 1997). The
/// sample of two parts together is the sample of their samples.
public final class Sample<T> {
    private final int size;
    private final long seed;
    private final TreeMap<Key, T> entries = new TreeMap<>(Key.ORDER);

    /// An empty sample.
    ///
    /// @param size how many entries it keeps at most
    public Sample(int size) {
        this(size, 0);
    }

    /// An empty sample; each seed keeps other entries.
    public Sample(int size, long seed) {
        if (size < 0) {
            throw new IllegalArgumentException("a sample of " + size);
        }
        this.size = size;
        this.seed = seed;
    }

    /// Whether an entry of this id would be kept as things stand, so that it need not be made in vain.
    public boolean wants(CommentId id) {
        return wants(key(id));
    }

    private boolean wants(Key key) {
        return entries.size() < size || (size > 0 && Key.ORDER.compare(key, entries.lastKey()) <= 0);
    }

    /// Offers one entry; of the same id the latest counts.
    public void add(CommentId id, T entry) {
        add(key(id), entry);
    }

    private void add(Key key, T entry) {
        if (wants(key)) {
            entries.put(key, entry);
            if (entries.size() > size) {
                entries.pollLastEntry();
            }
        }
    }

    /// A new sample of both; neither of the two changes.
    public Sample<T> plus(Sample<T> other) {
        if (size != other.size || seed != other.seed) {
            throw new IllegalArgumentException("samples of " + size + " and of " + other.size);
        }
        Sample<T> sum = new Sample<>(size, seed);
        entries.forEach(sum::add);
        other.entries.forEach(sum::add);
        return sum;
    }

    /// What was kept, in an order that has nothing to do with that of the data.
    public List<T> entries() {
        return List.copyOf(entries.values());
    }

    private Key key(CommentId id) {
        return new Key(StableHash.of(id, seed), id);
    }

    private record Key(long hash, CommentId id) {
        static final Comparator<Key> ORDER = Comparator.comparingLong(Key::hash).thenComparing(Key::id);
    }
}
