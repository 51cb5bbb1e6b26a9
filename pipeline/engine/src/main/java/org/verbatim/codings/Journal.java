package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problems;

/// One person's file, open for further decisions. What it has accepted is on the disk.
public final class Journal implements AutoCloseable {
    private final CoderId coder;
    private final FileChannel channel;
    private final WriterLock lock;

    private Journal(CoderId coder, FileChannel channel, WriterLock lock) {
        this.coder = coder;
        this.channel = channel;
        this.lock = lock;
    }

    static Journal open(Path file, CoderId coder, String holder) throws IOException {
        WriterLock lock = WriterLock.take(file, holder);
        try {
            setTornLineApart(file, coder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.position(channel.size());
            endLastLine(channel);
            return new Journal(coder, channel, lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /// Appends `entries`, all of them or none, and returns when they are on the disk.
    public synchronized void append(List<? extends Entry> entries) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            if (!entry.coder().equals(coder)) {
                throw new IllegalArgumentException(entry.coder() + " decides in the file of " + coder);
            }
            lines.append(DecisionLine.write(entry)).append('\n');
        }
        try {
            write(lines.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Appends one entry; it is on the disk when this returns.
    public void append(Entry entry) {
        append(List.of(entry));
    }

    @Override
    public synchronized void close() {
        try (lock) {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A write that fails half way is taken back: nothing of it was acknowledged.
    private void write(String lines) throws IOException {
        long before = channel.position();
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
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
    private static void setTornLineApart(Path file, CoderId coder) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        CoderFile.Content content = CoderFile.read(file, coder, new Problems());
        if (content.torn().isEmpty()) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        int complete = Math.toIntExact(content.complete());
        Path torn = file.resolveSibling(file.getFileName() + ".torn");
        Files.write(
                torn,
                Arrays.copyOfRange(bytes, complete, bytes.length),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.write(torn, new byte[] {'\n'}, StandardOpenOption.APPEND);
        Path whole = file.resolveSibling(file.getFileName() + ".whole");
        Files.write(whole, Arrays.copyOf(bytes, complete));
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
