package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The demo survey as it is run for those who may read the answers, and for publication with small numbers withheld.
final class RunDemo {
    private static final Path DEMO =
            Path.of(System.getProperty("verbatim.home", "../..")).resolve("corpus/improvement-survey-2023");

    private RunDemo() {}

    /// Copies the survey into a folder and runs it there, into `out` and `publication`.
    static void in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path described = folder.resolve("survey.yaml");
        Files.writeString(described, Files.readString(described).replace("profile: none", "profile: small-numbers"));
        assertEquals(0, Typed.words("run", folder.toString(), "--quiet").status());
        assertEquals(
                0,
                Typed.words("run", folder.toString(), "--for", "publication", "--quiet")
                        .status());
    }
}
