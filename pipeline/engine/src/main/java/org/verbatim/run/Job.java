package org.verbatim.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What a run is to do.
///
/// @param directory the survey's folder
/// @param out where the results go; they replace an earlier run's
/// @param taxonomy a taxonomy to use in place of the survey's first
/// @param seed of everything random
/// @param clock tells the time for run.json, and for nothing else
/// @param reports write further files from the findings
public record Job(
        Path directory, Path out, Optional<Path> taxonomy, long seed, Clock clock, List<ReportWriter> reports) {
    public Job {
        reports = List.copyOf(reports);
    }

    /// Writes a report of the findings into a run's results.
    @FunctionalInterface
    public interface ReportWriter {
        /// @param folder where the run's results grow
        void write(Results results, Path folder) throws java.io.IOException;
    }
}
