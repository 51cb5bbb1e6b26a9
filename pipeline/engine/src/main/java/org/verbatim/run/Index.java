package org.verbatim.run;

import java.util.List;
import org.verbatim.index.Shard;
import org.verbatim.model.Segment;

/// All the answers of a survey, indexed.
///
/// @param shards in the order of the data
/// @param segments the survey's segments with the values that occur
/// @param rows how many rows the data hold; each is a respondent
public record Index(List<Shard> shards, List<Segment> segments, long rows) implements AutoCloseable {
    public Index {
        shards = List.copyOf(shards);
        segments = List.copyOf(segments);
    }

    @Override
    public void close() {
        shards.forEach(Shard::close);
    }
}
