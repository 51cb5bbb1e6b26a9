package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The right to change a survey, which one program has at a time. It is given back when closed, or when its holder
/// dies.
public final class SurveyHold implements AutoCloseable {
    private final WriterLock lock;

    private SurveyHold(WriterLock lock) {
        this.lock = lock;
    }

    /// Takes the right.
    ///
    /// @param directory the survey's folder
    /// @param holder what holds it, as the second one is told: "the workbench at http://127.0.0.1:8177"
    /// @throws WrongInput if another holds it
    public static SurveyHold take(Path directory, String holder) {
        Path cache = directory.resolve(".verbatim");
        try {
            Files.createDirectories(cache);
            return new SurveyHold(WriterLock.take(
                    cache.resolve("survey"),
                    holder,
                    new WriterLock.Taken(
                            "survey", "this survey is being changed by ", "close it there, or read on here")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
