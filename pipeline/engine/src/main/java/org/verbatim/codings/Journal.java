package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.verbatim.model.CoderId;

/// One person's file, open for further decisions. What it has accepted is on the disk.
public final class Journal implements AutoCloseable {
    private final CoderId coder;
    private final Path file;
    private final WriterLock lock;
    private FileEnd end;

    private Journal(CoderId coder, Path file, WriterLock lock, FileEnd end) {
        this.coder = coder;
        this.file = file;
        this.lock = lock;
        this.end = end;
    }

    static Journal open(Path file, CoderId coder, String holder) throws IOException {
        WriterLock lock = WriterLock.take(file, holder);
        try {
            return new Journal(coder, file, lock, FileEnd.open(file, coder));
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /// Appends `entries`, all of them or none, even where the process is killed; returns when they are on the disk.
    ///
    /// They stand behind whatever is in the file by now, be it that another file was copied over it.
    public synchronized void append(List<? extends Entry> entries) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            if (!entry.coder().equals(coder)) {
                throw new IllegalArgumentException(entry.coder() + " decides in the file of " + coder);
            }
            lines.append(DecisionLine.write(entry)).append('\n');
        }
        try {
            write(lines.toString().getBytes(StandardCharsets.UTF_8), entries.size());
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
            end.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Of one line that was cut off nothing counts; of several, some would.
    private void write(byte[] lines, int entries) throws IOException {
        if (!end.holds()) {
            end.close();
            end = FileEnd.open(file, coder);
        }
        if (entries == 1) {
            end.write(lines);
        } else if (entries > 1) {
            end.closeWith(lines);
            end = FileEnd.open(file, coder);
        }
    }
}
