package org.verbatim.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes a file whole or not at all: readers see the old one or the new one, never a part.
public final class WholeFile {
    private WholeFile() {}

    /// What fills a file.
    @FunctionalInterface
    public interface Filling {
        void into(OutputStream out) throws IOException;
    }

    /// Writes the file at `target`, in place of the one that may be there.
    public static void write(Path target, Filling filling) {
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("not the path of a file: " + target);
        }
        try {
            Files.createDirectories(folder);
            Path growing = Files.createTempFile(folder, ".", ".part");
            try {
                // What is made to be temporary is for its owner alone; this is to be what any file would be.
                Files.delete(growing);
                try (OutputStream out = Files.newOutputStream(growing, StandardOpenOption.CREATE_NEW)) {
                    filling.into(out);
                }
                keepPermissions(whole, growing);
                WholeFolder.fsync(growing);
                move(growing, whole);
                WholeFolder.fsyncFolder(folder);
            } finally {
                Files.deleteIfExists(growing);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Writes `text` in UTF-8 as the file at `target`.
    public static void write(Path target, String text) {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Whoever could read the file still can.
    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
