package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// The file `quotes.jsonl` of a survey, only ever appended to: which quotes people pinned for a theme, and which they
/// rejected.
///
/// One JSON object a line: at, by, comment, theme, start, end, words, decision (pin | reject | release). A pick is on
/// the disk before it is acknowledged. What a crash left of a last line was never acknowledged: it is left out, and set
/// apart in `quotes.jsonl.torn` when the next one is written.
public final class PicksFile {
    /// Its name, in the survey's folder.
    public static final String NAME = "quotes.jsonl";

    private static final List<String> FIELDS =
            List.of("at", "by", "comment", "theme", "start", "end", "words", "decision");

    private final Path file;

    /// @param directory the survey's folder
    public PicksFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /// What people decided; nothing if there is no such file. A line that cannot be read is a problem by its number.
    public Picks read(Problems problems) {
        List<Pick> picks = new ArrayList<>();
        if (Files.exists(file)) {
            byte[] bytes = bytes();
            int start = 0;
            for (long line = 1; start < bytes.length; line++) {
                int end = endOfLine(bytes, start);
                String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
                try {
                    if (!text.isBlank()) {
                        picks.add(pick(text));
                    }
                } catch (LineFault fault) {
                    if (end < bytes.length) {
                        problems.add(Problem.Place.of(NAME, line, 0), fault.what(), fault.fix());
                    }
                }
                start = end + 1;
            }
        }
        return Picks.of(picks);
    }

    /// Adds a decision; it is on the disk when this returns.
    public synchronized void append(Pick pick) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            setTornLineApart();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer line = ByteBuffer.wrap((write(pick) + "\n").getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void setTornLineApart() throws IOException {
        byte[] bytes = Files.exists(file) ? bytes() : new byte[0];
        if (bytes.length == 0 || bytes[bytes.length - 1] == '\n') {
            return;
        }
        int start = bytes.length;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        byte[] last = Arrays.copyOfRange(bytes, start, bytes.length);
        try {
            pick(new String(last, StandardCharsets.UTF_8));
            // Whole, from an editor: only its end is missing.
            Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
        } catch (LineFault torn) {
            Files.write(
                    file.resolveSibling(NAME + ".torn"), last, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(start);
            }
        }
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String write(Pick pick) {
        StringBuilder line = new StringBuilder(200);
        LineFields.write(line, '{', "at", pick.at().toString());
        LineFields.write(line, ',', "by", pick.by());
        LineFields.write(line, ',', "comment", pick.comment().toString());
        LineFields.write(line, ',', "theme", pick.theme().value());
        LineFields.write(line, ',', "start", Integer.toString(pick.span().start()));
        LineFields.write(line, ',', "end", Integer.toString(pick.span().end()));
        LineFields.write(line, ',', "words", pick.words());
        LineFields.write(line, ',', "decision", pick.kind().name().toLowerCase(Locale.ROOT));
        return line.append('}').toString();
    }

    private static Pick pick(String line) throws LineFault {
        LineFields fields = LineFields.read(line, FIELDS, "a decision about a quote");
        int start = number(fields, "start");
        int end = number(fields, "end");
        String words = fields.required("words");
        if (end <= start || words.codePointCount(0, words.length()) != end - start) {
            throw new LineFault(
                    "start and end are not those of the words", "restore the line from a copy, or remove it");
        }
        return new Pick(
                fields.at(),
                fields.required("by"),
                fields.comment(),
                new ThemeId(fields.required("theme")),
                new Span(start, end),
                words,
                kind(fields.required("decision")));
    }

    private static int number(LineFields fields, String name) throws LineFault {
        String text = fields.required(name);
        if (text.length() > 9 || text.chars().anyMatch(sign -> sign < '0' || sign > '9')) {
            throw new LineFault("'" + text + "' is no place in a text", "write the number of a character, from 0");
        }
        return Integer.parseInt(text);
    }

    private static Pick.Kind kind(String text) throws LineFault {
        return switch (text) {
            case "pin" -> Pick.Kind.PIN;
            case "reject" -> Pick.Kind.REJECT;
            case "release" -> Pick.Kind.RELEASE;
            default -> throw new LineFault("'" + text + "' is no decision", "write pin, reject or release");
        };
    }
}
