package org.verbatim.files;

import java.nio.file.Files;
import java.nio.file.Path;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// A file that somebody named, which may not be one.
final class Named {
    private Named() {}

    /// Whether there is such a file; if not, that is a problem of `name`.
    static boolean isFile(Path path, String name, Problems problems) {
        if (Files.isRegularFile(path)) {
            return true;
        }
        if (Files.isDirectory(path)) {
            problems.add(Problem.Place.of(name), "this is a folder, and a file is wanted", "name a file in it");
        } else {
            problems.add(
                    Problem.Place.of(name), "there is no such file", "put it there, or mend the path that names it");
        }
        return false;
    }
}
