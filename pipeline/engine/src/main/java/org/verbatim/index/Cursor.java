package org.verbatim.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/// The values of a field of a shard, by document; starts again when a document before the last one is asked for. For
/// one thread.
final class Cursor<V> {
    private final Shard shard;
    private final String field;
    private final Source<V> source;
    private final Advance<V> advance;
    private Optional<V> values;
    private int last = -1;

    Cursor(Shard shard, String field, Source<V> source, Advance<V> advance) {
        this.shard = shard;
        this.field = field;
        this.source = source;
        this.advance = advance;
        this.values = fresh();
    }

    /// None in a shard of nobody.
    private Optional<V> fresh() {
        Optional<LeafReader> leaf = shard.leaf();
        try {
            return leaf.isEmpty() ? Optional.empty() : Optional.of(source.of(leaf.get(), field));
        } catch (IOException e) {
            throw new DamagedIndex("cannot read " + field, e);
        }
    }

    /// Goes to a document: whether it has any value.
    boolean at(int document) throws IOException {
        if (document < last) {
            values = fresh();
        }
        last = document;
        return values.isPresent() && advance.to(values.get(), document);
    }

    /// The values of the document that it stands at.
    V values() {
        return values.orElseThrow();
    }

    /// How the values of a field are opened.
    interface Source<V> {
        V of(LeafReader leaf, String field) throws IOException;
    }

    /// How the values of a field are moved to a document: whether it has any.
    interface Advance<V> {
        boolean to(V values, int document) throws IOException;
    }
}
