package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that a report must equal, letter by letter. `-Dverbatim.golden=update` writes them anew; the change is then
/// read as a diff.
final class Golden {
    private static final Path FOLDER = Path.of(
            System.getProperty("verbatim.home", "../.."),
            "pipeline",
            "app",
            "src",
            "test",
            "resources",
            "org",
            "verbatim",
            "report");

    private Golden() {}

    static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("update".equals(System.getProperty("verbatim.golden"))) {
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file), actual, () -> name + " has changed; see -Dverbatim.golden=update");
    }
}
