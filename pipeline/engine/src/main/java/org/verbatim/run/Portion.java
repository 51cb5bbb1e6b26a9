package org.verbatim.run;

import java.util.List;
import java.util.Map;
import org.verbatim.annotate.Annotator;
import org.verbatim.folder.Indexing;
import org.verbatim.folder.Preparation;
import org.verbatim.index.Entry;
import org.verbatim.index.Repeats;
import org.verbatim.index.Shard;
import org.verbatim.index.ShardWriter;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;
import org.verbatim.results.Rows;

/// Some of a survey's respondents, worked on apart from all others: cleaned, annotated, indexed in memory a bounded
/// number at a time, tagged and counted. For one thread.
///
/// It is the same work as that of a [Pipeline], by the same classes. What is held in memory does not grow with the
/// number of respondents.
public final class Portion {
    private final int questions;
    private final Preparation preparation;
    private final Annotator annotator;
    private final Counting counting;
    private final Map<Long, Repeats.Written> first;
    private final Frozen frozen;
    private final List<Segment> segments;
    private final Rows rows;
    private final Sum sum;

    /// @param segments with every value that any respondent is in
    /// @param first of each long text that comes more than once in all the data, the comment that comes first; empty
    /// where all of them count
    /// @param rows take a row for each coding and each comment
    public Portion(Frozen frozen, List<Segment> segments, Map<Long, Repeats.Written> first, Rows rows) {
        this.frozen = frozen;
        this.segments = List.copyOf(segments);
        this.first = Map.copyOf(first);
        this.rows = rows;
        this.questions = frozen.file().survey().open().size();
        this.preparation = new Preparation(frozen.file().survey(), frozen.models());
        this.annotator = new Annotator(frozen.models());
        this.counting = counting(Repeats.in(List.of()));
        this.sum = counting.nobody();
    }

    private Counting counting(Repeats repeats) {
        return new Counting(frozen.opened(), frozen.learnt(), segments, repeats);
    }

    /// How many respondents are indexed together at most.
    public int atATime() {
        return Indexing.respondentsPerShard(frozen.file().survey());
    }

    /// Takes in respondents, at most [#atATime()].
    public void add(List<Respondent> some) {
        try (ShardWriter writer = ShardWriter.inMemory(questions)) {
            for (Respondent respondent : some) {
                List<Entry> entries = preparation.entries(respondent);
                writer.add(respondent, entries);
            }
            try (Shard shard = writer.finish()) {
                Counting here = first.isEmpty() ? counting : counting(Repeats.in(shard, first));
                sum.add(here.count(0, shard, rows, annotator));
            }
        }
    }

    /// What all respondents taken in come to.
    public Sum sum() {
        return sum;
    }
}
