package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// One person's file of decisions, read line by line.
final class CoderFile {
    private CoderFile() {}

    /// What a file holds.
    ///
    /// @param stray whose decisions all of it are, if it is another person's file under this name
    /// @param complete how many bytes of it are whole lines
    record Content(List<Entry> entries, Optional<CoderId> stray, Optional<Torn> torn, long complete) {}

    /// A last line that was never finished.
    record Torn(Problem.Place where) {
        Problem remark() {
            return new Problem(
                    where,
                    "the last line was never finished, and is left out",
                    "decide about its comment again; the next decision sets the piece aside in a file of its own");
        }
    }

    static Content read(Path file, CoderId coder, Problems problems) {
        return new Reading(file, coder).content(problems);
    }

    /// One reading of a file.
    private static final class Reading {
        private final String name;
        private final byte[] bytes;
        private final CoderId coder;
        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final SortedSet<CoderId> others = new TreeSet<>();
        private final Problems faults = new Problems();
        private Optional<Torn> torn = Optional.empty();

        Reading(Path file, CoderId coder) {
            this.name = String.valueOf(file.getFileName());
            this.bytes = bytes(file);
            this.coder = coder;
        }

        Content content(Problems problems) {
            int start = 0;
            for (long line = 1; start < bytes.length && torn.isEmpty(); line++) {
                int end = endOfLine(bytes, start);
                read(line, start, end);
                start = torn.isEmpty() ? Math.min(end + 1, bytes.length) : start;
            }
            boolean isStray = entries.isEmpty() && others.size() == 1;
            if (!isStray) {
                faults.sorted().forEach(problems::add);
            }
            return new Content(entries, isStray ? Optional.of(others.first()) : Optional.empty(), torn, start);
        }

        private void read(long line, int start, int end) {
            Problem.Place where = Problem.Place.of(name, line, 0);
            try {
                String text = decode(bytes, start, end);
                if (!text.isBlank()) {
                    add(DecisionLine.read(line == 1 ? withoutMark(text) : text));
                }
            } catch (LineFault fault) {
                if (end == bytes.length) {
                    torn = Optional.of(new Torn(where));
                } else {
                    faults.add(where, fault.what(), fault.fix());
                }
            }
        }

        /// A line that stands twice was copied: whoever wrote it did so at one instant, and once.
        private void add(Entry entry) throws LineFault {
            if (!entry.coder().equals(coder)) {
                others.add(entry.coder());
                throw new LineFault(
                        "a decision of '" + entry.coder() + "' stands in the file of '" + coder + "'",
                        "move the line to " + entry.coder() + CodingsFolder.ENDING);
            }
            if (ids.add(entry.id())) {
                entries.add(entry);
            }
        }
    }

    /// Editors may put a mark of the byte order before the first line.
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String decode(byte[] bytes, int start, int end) throws LineFault {
        try {
            ByteBuffer line = ByteBuffer.wrap(bytes, start, end - start);
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new LineFault("this is not UTF-8", "restore the line from a copy, or remove it");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
