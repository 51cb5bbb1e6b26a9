package org.verbatim;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The folder of shared material beside the checkout, which a machine may lack.
public final class Shared {
    private Shared() {}

    /// A folder of the shared material; the test is skipped where it is absent.
    public static Path folder(String name) {
        String beside = System.getProperty("verbatim.home", ".") + "/../shared";
        Path folder = Path.of(System.getProperty("verbatim.shared", beside)).resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "the shared folder " + folder + " is not here");
        return folder;
    }
}
