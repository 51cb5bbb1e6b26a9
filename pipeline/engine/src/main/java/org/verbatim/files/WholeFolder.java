package org.verbatim.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder that is written whole or not at all: it grows beside its place under another name, and moves there when it
/// is complete. The old one stays until then.
///
/// Closed without [#complete()], it leaves no trace.
public final class WholeFolder implements AutoCloseable {
    private final Path target;
    private final Path growing;
    private final List<Path> made;
    private boolean complete;

    private WholeFolder(Path target, Path growing, List<Path> made) {
        this.target = target;
        this.growing = growing;
        this.made = made;
    }

    /// Begins the folder that is to stand at `target`.
    public static WholeFolder begin(Path target) {
        Path whole = target.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a folder that can be replaced: " + target);
        }
        try {
            List<Path> missing = missing(parent);
            Files.createDirectories(parent);
            return new WholeFolder(whole, Files.createTempDirectory(parent, "." + whole.getFileName() + "."), missing);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The folders that must be made so that `folder` is there, the innermost first.
    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path above = folder; above != null && !Files.exists(above); above = above.getParent()) {
            missing.add(above);
        }
        return missing;
    }

    /// Where to write, until the folder is complete.
    public Path path() {
        return growing;
    }

    /// Puts the folder in its place, and the one that stood there away.
    public void complete() {
        try {
            fsyncAll(growing);
            makeReadable(growing);
            Path old = growing.resolveSibling(growing.getFileName() + ".old");
            boolean replaces = Files.exists(target);
            if (replaces) {
                Files.move(target, old);
            }
            moveOrRestore(replaces, old);
            complete = true;
            fsyncFolder(growing.resolveSibling("."));
            delete(old);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void moveOrRestore(boolean replaces, Path old) throws IOException {
        try {
            Files.move(growing, target);
        } catch (IOException unwritable) {
            if (replaces) {
                Files.move(old, target);
            }
            throw unwritable;
        }
    }

    /// A temporary folder is private to its owner; a finished one has the rights of any other.
    private static void makeReadable(Path folder) throws IOException {
        var posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Override
    public void close() {
        try {
            delete(growing);
            if (!complete) {
                deleteEmpty(made);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Another may have put something there meanwhile.
    private static void deleteEmpty(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException inUse) {
                return;
            }
        }
    }

    private static void fsyncAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file)) {
                    fsync(file);
                } else {
                    fsyncFolder(file);
                }
            }
        }
    }

    /// Returns once what was written into the file is on the disk.
    public static void fsync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Returns once the names of the files in the folder are on the disk.
    ///
    /// Some systems cannot open a folder; there the move itself is all that can be done.
    public static void fsyncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOpened) {
            return;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
