package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// The right to write a coder's file, held by one at a time.
///
/// The lock is on a file beside it, `.<coder>.lock`, which the operating system frees if its holder dies. The file
/// stays: to delete it would let two hold locks on two files of that name. Who holds it is written in
/// `.<coder>.holder`, which can be read while the lock is held, on every system.
final class WriterLock implements AutoCloseable {
    private final FileChannel channel;
    private final Path holderFile;

    private WriterLock(FileChannel channel, Path holderFile) {
        this.channel = channel;
        this.holderFile = holderFile;
    }

    static WriterLock take(Path file, String holder) throws IOException {
        String name = String.valueOf(file.getFileName()).replace(CodingsFolder.ENDING, "");
        return take(
                file.resolveSibling("." + name),
                holder,
                new Taken(
                        String.valueOf(file.getFileName()),
                        "this file is being written by ",
                        "close it there, or code under another name"));
    }

    /// How somebody who comes second is told.
    record Taken(String where, String what, String fix) {
        WrongInput by(String holder) {
            return new WrongInput(new Problem(Problem.Place.of(where), what + holder, fix));
        }
    }

    /// @param stem the path of the lock's files but for their endings
    static WriterLock take(Path stem, String holder, Taken taken) throws IOException {
        Path holderFile = stem.resolveSibling(stem.getFileName() + ".holder");
        FileChannel channel = FileChannel.open(
                stem.resolveSibling(stem.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            channel.close();
            throw taken.by(heldBy(holderFile));
        }
        Files.writeString(
                holderFile, holder + " (process " + ProcessHandle.current().pid() + ")");
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
        return new WriterLock(channel, holderFile);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String heldBy(Path holderFile) throws IOException {
        return Files.exists(holderFile) ? Files.readString(holderFile, StandardCharsets.UTF_8) : "another programme";
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(holderFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
