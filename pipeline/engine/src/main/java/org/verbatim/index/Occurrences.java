package org.verbatim.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads where words stand in a shard; for one thread.
///
/// A word that matters in few comments only is read in these; else it is read whole, once, and remembered.
final class Occurrences {
    /// To skip to a comment takes about as long as to read so many.
    private static final int SKIP = 8;

    private final Optional<Terms> terms;
    private final int skip;
    private final Map<List<String>, Hits> read = new HashMap<>();
    private final Map<List<String>, Long> counts = new HashMap<>();

    Occurrences(Shard shard) {
        this(shard, SKIP);
    }

    /// @param skip a word is read whole if it is in fewer than so many comments for each one that matters
    Occurrences(Shard shard, int skip) {
        this.skip = skip;
        try {
            this.terms = shard.leaf().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(shard.leaf().get().terms(Fields.WORDS));
        } catch (IOException e) {
            throw new DamagedIndex("cannot read the words", e);
        }
    }

    /// Every word with the comments that hold it.
    static void each(Optional<LeafReader> leaf, Function<String, Optional<IntConsumer>> uses) throws IOException {
        @Nullable Terms terms = leaf.isEmpty() ? null : leaf.get().terms(Fields.WORDS);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        @Nullable PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String word = term.utf8ToString();
            Optional<IntConsumer> use = word.equals(Fields.SENTENCE_END) ? Optional.empty() : uses.apply(word);
            if (use.isPresent()) {
                postings = each.postings(postings, PostingsEnum.NONE);
                for (int comment = postings.nextDoc();
                        comment != DocIdSetIterator.NO_MORE_DOCS;
                        comment = postings.nextDoc()) {
                    use.get().accept(comment);
                }
            }
        }
    }

    /// How many comments hold one of these words; a comment counts once for each of them.
    long comments(List<String> words) {
        return counts.computeIfAbsent(words, this::count);
    }

    private long count(List<String> words) {
        if (words.isEmpty() || terms.isEmpty()) {
            return 0;
        }
        try {
            TermsEnum each = terms.get().iterator();
            long comments = 0;
            for (String word : words) {
                comments += each.seekExact(new BytesRef(word)) ? each.docFreq() : 0;
            }
            return comments;
        } catch (IOException e) {
            throw new DamagedIndex("cannot read the words", e);
        }
    }

    /// Every position at which one of these words stands in the comments that matter, and perhaps some elsewhere.
    Hits of(List<String> words, Within within) {
        Hits known = read.get(words);
        if (known != null) {
            return known;
        }
        if (!within.isEverywhere() && comments(words) > (long) skip * within.size()) {
            return read(words, within);
        }
        Hits all = read(words, Within.EVERYWHERE);
        read.put(words, all);
        return all;
    }

    private Hits read(List<String> words, Within within) {
        if (words.isEmpty() || terms.isEmpty()) {
            return Hits.NONE;
        }
        Hits.Collector found = new Hits.Collector(64);
        try {
            TermsEnum each = terms.get().iterator();
            @Nullable PostingsEnum postings = null;
            for (String word : words) {
                if (each.seekExact(new BytesRef(word))) {
                    postings = each.postings(postings, PostingsEnum.POSITIONS);
                    if (within.isEverywhere()) {
                        readAll(postings, found);
                    } else {
                        readSome(postings, within, found);
                    }
                }
            }
        } catch (IOException e) {
            throw new DamagedIndex("cannot read the words", e);
        }
        return found.places();
    }

    private static void readAll(PostingsEnum postings, Hits.Collector found) throws IOException {
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            readPositions(postings, found);
        }
    }

    private static void readSome(PostingsEnum postings, Within within, Hits.Collector found) throws IOException {
        int next = 0;
        while (next < within.size()) {
            int comment = postings.docID();
            if (comment < within.comment(next)) {
                comment = postings.advance(within.comment(next));
            }
            if (comment == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            next = within.firstFrom(next, comment);
            if (next < within.size() && within.comment(next) == comment) {
                readPositions(postings, found);
                next++;
            }
        }
    }

    private static void readPositions(PostingsEnum postings, Hits.Collector found) throws IOException {
        for (int left = postings.freq(); left > 0; left--) {
            int position = postings.nextPosition();
            found.add(postings.docID(), position, position);
        }
    }
}
