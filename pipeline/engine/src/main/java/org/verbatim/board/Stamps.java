package org.verbatim.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Size and time of the last change of some files, which tell whether anybody changed one; a file that is not there has
/// none.
record Stamps(Map<Path, String> files) {
    Stamps {
        files = Map.copyOf(files);
    }

    static Stamps of(Collection<Path> files) {
        Map<Path, String> stamps = new HashMap<>();
        files.forEach(file -> add(file, stamps));
        return new Stamps(stamps);
    }

    private static void add(Path file, Map<Path, String> stamps) {
        try {
            stamps.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
        } catch (NoSuchFileException gone) {
            stamps.remove(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The same, but of one file what it is now.
    Stamps with(Path file) {
        Map<Path, String> stamps = new HashMap<>(files);
        add(file, stamps);
        return new Stamps(stamps);
    }
}
