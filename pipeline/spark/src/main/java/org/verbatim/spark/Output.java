package org.verbatim.spark;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// The place of a run's results, which are written beside it and moved there when complete.
final class Output implements AutoCloseable {
    private static final String RECORD = "run.json";

    private final FileSystem system;
    private final Path place;
    private final Path growing;

    Output(String place, Storage storage) throws IOException {
        this.system = storage.system(place);
        this.place = system.makeQualified(new Path(place));
        this.growing = new Path(
                this.place.getParent(),
                "." + this.place.getName() + ".growing-"
                        + UUID.randomUUID().toString().substring(0, 8));
    }

    /// Sees to it that a run replaces an earlier run's results and nothing else.
    void check(Problems problems) throws IOException {
        boolean free = !system.exists(place)
                || system.exists(new Path(place, RECORD))
                || (system.getFileStatus(place).isDirectory() && system.listStatus(place).length == 0);
        if (!free) {
            problems.add(
                    Problem.Place.of(place.toString()),
                    "something else stands here than the results of an earlier run, and a run would replace it",
                    "give another folder with --out, or move away what is there");
        }
    }

    /// Where something stands while the run goes on.
    String meanwhile(String name) {
        return new Path(growing, name).toString();
    }

    /// Where a part of the results grows.
    String result(String name) {
        return new Path(result(), name).toString();
    }

    private Path result() {
        return new Path(growing, "result");
    }

    /// Where the results grow.
    String results() {
        return result().toString();
    }

    /// Puts the results in their place.
    void complete() throws IOException {
        if (system.exists(place)) {
            system.rename(place, new Path(growing, "before"));
        }
        if (!system.rename(result(), place)) {
            throw new IOException("cannot move the results to " + place);
        }
    }

    /// Takes away what is left of the work.
    @Override
    public void close() throws IOException {
        system.delete(growing, true);
    }
}
