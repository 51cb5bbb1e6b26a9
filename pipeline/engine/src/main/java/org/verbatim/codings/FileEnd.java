package org.verbatim.codings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.verbatim.files.WholeFolder;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problems;

/// The end of a coder's file, open to be written on.
///
/// The file may be copied over meanwhile, as two people's folders are merged, or put in another's place by a program
/// that shares folders. What is written then must neither land in the middle of it nor in a file that nobody sees.
final class FileEnd implements AutoCloseable {
    private final FileChannel channel;
    private final Path file;
    private final Optional<Object> identity;

    private FileEnd(FileChannel channel, Path file, Optional<Object> identity) {
        this.channel = channel;
        this.file = file;
        this.identity = identity;
    }

    /// Opens the file at `path`, once what a crash left of its last line is laid aside.
    static FileEnd open(Path path, CoderId coder) throws IOException {
        setTornLineApart(path, coder);
        boolean isNew = !Files.exists(path);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.position(channel.size());
        endLastLine(channel);
        if (isNew) {
            WholeFolder.fsyncFolder(folder(path));
        }
        return new FileEnd(channel, path, identity(path));
    }

    /// Whether what is written here is still written at the end of the file.
    boolean holds() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() == channel.position()
                    && Optional.ofNullable(now.fileKey()).equals(identity);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /// Writes on; a write that fails half way is taken back. It is on the disk when this returns.
    void write(byte[] lines) throws IOException {
        long before = channel.position();
        ByteBuffer bytes = ByteBuffer.wrap(lines);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failed) {
            channel.truncate(before);
            throw failed;
        }
    }

    /// Closes this, and writes lines that belong together: a file with all of them takes the place of the one without.
    void closeWith(byte[] lines) throws IOException {
        channel.close();
        Path whole = beside(file, ".whole");
        Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.write(whole, lines, StandardOpenOption.APPEND);
        replace(whole, file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Optional<Object> identity(Path path) throws IOException {
        return Optional.ofNullable(
                Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    }

    private static Path folder(Path path) {
        return path.toAbsolutePath().resolveSibling("");
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private static void replace(Path whole, Path path) throws IOException {
        WholeFolder.fsync(whole);
        Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        WholeFolder.fsyncFolder(folder(path));
    }

    /// A complete line without its end comes from an editor; the next decision must not run into it.
    private static void endLastLine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        if (last.get(0) != '\n') {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    /// Copies what a crash left of a line to `<file>.torn` before it is cut off: nothing is lost in silence.
    private static void setTornLineApart(Path path, CoderId coder) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        CoderFile.Content content = CoderFile.read(path, coder, new Problems());
        if (content.torn().isEmpty()) {
            return;
        }
        byte[] bytes = Files.readAllBytes(path);
        int complete = Math.toIntExact(content.complete());
        Path torn = beside(path, ".torn");
        Files.write(
                torn,
                Arrays.copyOfRange(bytes, complete, bytes.length),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.write(torn, new byte[] {'\n'}, StandardOpenOption.APPEND);
        WholeFolder.fsync(torn);
        Path whole = beside(path, ".whole");
        Files.write(whole, Arrays.copyOf(bytes, complete));
        replace(whole, path);
    }
}
