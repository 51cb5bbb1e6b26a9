package org.verbatim;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The shared material that lies beside the checkout, for the tests that read it.
public final class Shared {
    private Shared() {}

    /// The folder or file `name` of the shared material; the test is skipped where there is none.
    public static Path folder(String name) {
        String given = System.getProperty("verbatim.shared");
        Path shared = given != null ? Path.of(given) : Path.of(System.getProperty("verbatim.home", "."), "../shared");
        Path folder = shared.resolve(name);
        assumeTrue(Files.exists(folder), "this test reads " + folder + ", which is not on this machine");
        return folder;
    }
}
