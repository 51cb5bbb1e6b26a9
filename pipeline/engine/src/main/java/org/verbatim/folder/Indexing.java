package org.verbatim.folder;

import java.nio.file.Path;
import java.util.List;
import org.verbatim.annotate.Models;
import org.verbatim.index.Shard;
import org.verbatim.index.ShardWriter;
import org.verbatim.model.Respondent;
import org.verbatim.model.Survey;
import org.verbatim.source.Responses;
import org.verbatim.work.Progress;
import org.verbatim.work.Workers;

/// Reads the rows of a survey and indexes them, a bounded number of respondents at a time, on all processors.
public final class Indexing {
    /// How many cells a shard holds at most: enough to ask rules fast, few enough to be held in memory while it is
    /// written.
    private static final int CELLS = 32_768;

    private final Survey survey;
    private final Models models;
    private final Path folder;
    private final Progress progress;

    /// @param folder where the shards are to stand, `0`, `1` and so on
    Indexing(Survey survey, Models models, Path folder, Progress progress) {
        this.survey = survey;
        this.models = models;
        this.folder = folder;
        this.progress = progress;
    }

    /// How many respondents a shard holds at most. It depends on the survey alone, so that every machine cuts alike.
    public static int respondentsPerShard(Survey survey) {
        return Math.max(1, CELLS / Math.max(1, survey.open().size()));
    }

    /// Indexes every row, at most `atMost` respondents a shard; gives the number of shards.
    int index(Responses rows, int atMost) {
        int shards = 0;
        ThreadLocal<Preparation> preparations = ThreadLocal.withInitial(() -> new Preparation(survey, models));
        progress.begin("Reading and indexing", -1);
        try (Workers<Integer> workers = new Workers<>(done -> progress.advance(done))) {
            for (List<Respondent> some = rows.next(atMost); !some.isEmpty(); some = rows.next(atMost)) {
                Path part = folder.resolve(Integer.toString(shards++));
                List<Respondent> respondents = some;
                workers.add(() -> write(part, respondents, preparations.get()));
            }
            workers.finish();
        }
        progress.end();
        return shards;
    }

    private int write(Path part, List<Respondent> respondents, Preparation preparation) {
        try (ShardWriter writer = ShardWriter.onDisk(part, survey.open().size())) {
            for (Respondent respondent : respondents) {
                writer.add(respondent, preparation.entries(respondent));
            }
            try (Shard shard = writer.finish()) {
                return shard.respondents();
            }
        }
    }
}
