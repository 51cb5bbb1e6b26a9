package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void leavesTheOldFileWhereWritingFails() throws IOException {
        Path file = folder.resolve("themes.yaml");
        WholeFile.write(file, "old");
        assertThrows(
                UncheckedIOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("the disk is full");
                }));
        assertEquals("old", Files.readString(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    /// Others who work in the same folder are to read it.
    @Test
    void isReadByWhoeverReadsAnyFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "permissions are POSIX's");
        Path plain = Files.writeString(folder.resolve("plain"), "");
        Path file = folder.resolve("whole");
        WholeFile.write(file, "new");
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        WholeFile.write(file, "newer");
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
