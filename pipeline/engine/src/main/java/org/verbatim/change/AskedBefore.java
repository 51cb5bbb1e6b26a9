package org.verbatim.change;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.verbatim.index.Found;

/// What was asked of one shard before, by the text of what was asked; what was not asked for longest is forgotten
/// first. For one thread at a time.
final class AskedBefore {
    private static final int MOST_SETS = 512;

    private final int most;
    private final LinkedHashMap<String, Found> found = new LinkedHashMap<>(64, 0.75f, true);
    private final LinkedHashMap<String, BitSet> sets = new LinkedHashMap<>(64, 0.75f, true);
    private int held;

    /// @param most how many stretches are kept at most
    AskedBefore(int most) {
        this.most = most;
    }

    Found found(String key, Supplier<Found> asked) {
        Found known = found.get(key);
        if (known == null) {
            known = asked.get();
            held += known.size();
            found.put(key, known);
            forget(key);
        }
        return known;
    }

    private void forget(String key) {
        var oldest = found.entrySet().iterator();
        while (held > most && oldest.hasNext()) {
            Map.Entry<String, Found> entry = oldest.next();
            if (!entry.getKey().equals(key)) {
                held -= entry.getValue().size();
                oldest.remove();
            }
        }
    }

    BitSet set(String key, Supplier<BitSet> asked) {
        BitSet known = sets.get(key);
        if (known == null) {
            known = asked.get();
            sets.put(key, known);
            if (sets.size() > MOST_SETS) {
                sets.remove(sets.firstEntry().getKey());
            }
        }
        return known;
    }
}
