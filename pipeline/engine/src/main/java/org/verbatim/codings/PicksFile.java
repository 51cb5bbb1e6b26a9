package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.verbatim.model.CommentId;
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
        field(line, '{', "at", pick.at().toString());
        field(line, ',', "by", pick.by());
        field(line, ',', "comment", pick.comment().toString());
        field(line, ',', "theme", pick.theme().value());
        field(line, ',', "start", Integer.toString(pick.span().start()));
        field(line, ',', "end", Integer.toString(pick.span().end()));
        field(line, ',', "words", pick.words());
        field(line, ',', "decision", pick.kind().name().toLowerCase(Locale.ROOT));
        return line.append('}').toString();
    }

    private static void field(StringBuilder line, char before, String name, String value) {
        line.append(before).append('"').append(name).append("\":");
        FlatJson.quote(line, value);
    }

    private static Pick pick(String line) throws LineFault {
        Map<String, String> fields = FlatJson.read(line);
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new LineFault("'" + name + "' is no field of a decision about a quote", "remove it");
            }
        }
        int start = number(fields, "start");
        int end = number(fields, "end");
        String words = needed(fields, "words");
        if (end <= start || words.codePointCount(0, words.length()) != end - start) {
            throw new LineFault(
                    "start and end are not those of the words", "restore the line from a copy, or remove it");
        }
        return new Pick(
                at(needed(fields, "at")),
                needed(fields, "by"),
                comment(needed(fields, "comment")),
                new ThemeId(needed(fields, "theme")),
                new Span(start, end),
                words,
                kind(needed(fields, "decision")));
    }

    private static String needed(Map<String, String> fields, String name) throws LineFault {
        return Optional.ofNullable(fields.get(name))
                .filter(text -> !text.isBlank())
                .orElseThrow(
                        () -> new LineFault("the field '" + name + "' is missing", "write it, or remove the line"));
    }

    private static int number(Map<String, String> fields, String name) throws LineFault {
        String text = needed(fields, name);
        if (text.length() > 9 || text.chars().anyMatch(sign -> sign < '0' || sign > '9')) {
            throw new LineFault("'" + text + "' is no place in a text", "write the number of a character, from 0");
        }
        return Integer.parseInt(text);
    }

    private static Instant at(String text) throws LineFault {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noInstant) {
            throw new LineFault("'" + text + "' is no time", "write it as 2023-08-01T12:30:00Z");
        }
    }

    private static CommentId comment(String text) throws LineFault {
        int slash = text.lastIndexOf('/');
        if (slash < 1 || slash == text.length() - 1 || text.substring(0, slash).isBlank()) {
            throw new LineFault("'" + text + "' is no comment's id", "write <respondent>/<question>");
        }
        return CommentId.parse(text);
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
