package org.verbatim.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Where a run's results go.
final class OutFolder {
    private OutFolder() {}

    /// Sees to it that a run replaces an earlier run's results and nothing else.
    static void check(Path out, Problems problems) {
        if (!Files.exists(out) || Files.exists(out.resolve("run.json")) || isEmpty(out)) {
            return;
        }
        problems.add(
                Problem.Place.of(out.toString()),
                "something else stands here than the results of an earlier run, and a run would replace it",
                "give another folder with --out, or move away what is there");
    }

    private static boolean isEmpty(Path out) {
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(out)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
