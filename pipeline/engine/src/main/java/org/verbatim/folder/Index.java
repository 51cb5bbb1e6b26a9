package org.verbatim.folder;

import java.util.List;
import org.verbatim.index.Shard;
import org.verbatim.model.Problem;
import org.verbatim.model.Segment;
import org.verbatim.work.Workers;

/// All the answers of a survey, indexed.
///
/// @param shards in the order of the data
/// @param segments the survey's segments with the values that occur
/// @param rows how many rows the data hold; each is a respondent
/// @param remarks what the user should know of the data, though nothing is wrong
public record Index(List<Shard> shards, List<Segment> segments, long rows, List<Problem> remarks)
        implements AutoCloseable {
    public Index {
        shards = List.copyOf(shards);
        segments = List.copyOf(segments);
        remarks = List.copyOf(remarks);
    }

    /// How many cells there were to answer in: respondents times open questions.
    public long answers() {
        return shards.stream().mapToLong(Shard::comments).sum();
    }

    /// Reads every byte of the index, on all processors.
    ///
    /// @throws org.verbatim.index.DamagedIndex if any is not as it was written
    public void verify() {
        try (Workers<Shard> workers = new Workers<>(whole -> {})) {
            for (Shard shard : shards) {
                workers.add(() -> {
                    shard.verify();
                    return shard;
                });
            }
            workers.finish();
        }
    }

    @Override
    public void close() {
        shards.forEach(Shard::close);
    }
}
