package org.verbatim.run;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.index.Matches;
import org.verbatim.index.Shard;
import org.verbatim.model.Span;

/// What a search found: counts of everything, and the hits in the order of the data, read as they are asked for while
/// the answers are open. For one thread.
public final class SearchResult {
    private final Answers answers;
    private final SearchCounts counts;
    private final List<Matches> matches;

    SearchResult(Answers answers, SearchCounts counts, List<Matches> matches) {
        this.answers = answers;
        this.counts = counts;
        this.matches = matches;
    }

    public SearchCounts counts() {
        return counts;
    }

    /// Some of the hits.
    ///
    /// @param skip how many come before them
    /// @param atMost how many to give
    /// @param context how many characters to show on each side
    public List<Hit> hits(long skip, int atMost, int context) {
        List<Hit> hits = new ArrayList<>();
        long before = 0;
        for (int shard = 0; shard < matches.size() && hits.size() < atMost; shard++) {
            int size = matches.get(shard).size();
            if (skip < before + size) {
                int first = (int) Math.max(0, skip - before);
                int end = (int) Math.min(size, (long) first + atMost - hits.size());
                read(shard, first, end, context, hits);
            }
            before += size;
        }
        return hits;
    }

    private void read(int number, int first, int end, int context, List<Hit> hits) {
        Shard.Reading reading = answers.index().shards().get(number).reading();
        Matches found = matches.get(number);
        for (int match = first; match < end; match++) {
            Span span = found.span(match);
            int comment = found.comment(match);
            hits.add(Hit.in(answers.comment(number, comment), reading.verbatim(comment), span, context));
        }
    }
}
