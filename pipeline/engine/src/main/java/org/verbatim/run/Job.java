package org.verbatim.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.verbatim.results.Audience;
import org.verbatim.results.Results;

/// What a run is to do.
///
/// @param directory the survey's folder
/// @param out where the results go; they replace an earlier run's
/// @param taxonomy a taxonomy to use in place of the survey's first
/// @param seed of everything random
/// @param clock tells the time for run.json, and for nothing else
/// @param reports write further files from the findings
/// @param audience whom the results are for
/// @param learns whether a model learns from people's codings even where survey.yaml does not ask for it
public record Job(
        Path directory,
        Path out,
        Optional<Path> taxonomy,
        long seed,
        Clock clock,
        List<ReportWriter> reports,
        Audience audience,
        boolean learns) {
    public Job {
        reports = List.copyOf(reports);
    }

    /// A job that learns where survey.yaml asks for it.
    public Job(
            Path directory,
            Path out,
            Optional<Path> taxonomy,
            long seed,
            Clock clock,
            List<ReportWriter> reports,
            Audience audience) {
        this(directory, out, taxonomy, seed, clock, reports, audience, false);
    }

    /// The same job, with a model that learns from people's codings.
    public Job learning() {
        return new Job(directory, out, taxonomy, seed, clock, reports, audience, true);
    }

    /// A job whose results stay with those who may read the answers.
    public Job(Path directory, Path out, Optional<Path> taxonomy, long seed, Clock clock, List<ReportWriter> reports) {
        this(directory, out, taxonomy, seed, clock, reports, Audience.INTERNAL);
    }

    /// Writes a report of the findings into a run's results.
    @FunctionalInterface
    public interface ReportWriter {
        /// @param folder where the run's results grow
        void write(Results results, Path folder) throws java.io.IOException;
    }
}
