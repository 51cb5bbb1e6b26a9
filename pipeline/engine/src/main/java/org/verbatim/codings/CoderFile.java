package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// One person's file of decisions, read line by line.
final class CoderFile {
    private CoderFile() {}

    /// What a file holds.
    ///
    /// @param complete how many bytes of it are whole lines
    record Content(List<Entry> entries, Optional<Torn> torn, long complete) {}

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
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file);
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (long line = 1; start < bytes.length; line++) {
            int end = endOfLine(bytes, start);
            Problem.Place where = Problem.Place.of(name, line, 0);
            try {
                String text = decode(bytes, start, end);
                if (!text.isBlank()) {
                    entries.add(checked(DecisionLine.read(text), coder));
                }
            } catch (LineFault fault) {
                if (end == bytes.length) {
                    return new Content(entries, Optional.of(new Torn(where)), start);
                }
                problems.add(where, fault.what(), fault.fix());
            }
            start = end + 1;
        }
        return new Content(entries, Optional.empty(), bytes.length);
    }

    private static Entry checked(Entry decision, CoderId coder) throws LineFault {
        if (!decision.coder().equals(coder)) {
            throw new LineFault(
                    "a decision of '" + decision.coder() + "' stands in the file of '" + coder + "'",
                    "move the line to " + decision.coder() + CodingsFolder.ENDING);
        }
        return decision;
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
