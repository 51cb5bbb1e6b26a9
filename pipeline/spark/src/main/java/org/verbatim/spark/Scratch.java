package org.verbatim.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder of this machine for a while.
record Scratch(Path path) implements AutoCloseable {
    static Scratch begin() {
        try {
            return new Scratch(Files.createTempDirectory("verbatim-spark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One that is there until this Java ends.
    static Scratch forLife() {
        Scratch scratch = begin();
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::close, "verbatim-scratch"));
        return scratch;
    }

    @Override
    public void close() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
