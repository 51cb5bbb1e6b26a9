package org.verbatim.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Reads a file of JSON objects, one a line.
///
/// A last line without a line end, that is no whole object, was torn while it was written: it was never acknowledged,
/// and is told apart. Any other line that is no object is a problem.
public final class JsonLines {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final String name;
    private final Problems problems;
    private final List<Line> lines = new ArrayList<>();
    private Optional<Problem.Place> torn = Optional.empty();

    private JsonLines(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /// The objects of a file.
    ///
    /// @param torn where the last line begins, if it was torn while it was written
    public record Content(List<Line> lines, Optional<Problem.Place> torn) {
        public Content {
            lines = List.copyOf(lines);
        }
    }

    /// An object, and the line it stands in.
    public record Line(JsonNode object, Problem.Place place) {
        /// The text that `name` has in the object; empty if it has none, or something else.
        public Optional<String> text(String name) {
            return Optional.ofNullable(object.get(name))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue);
        }
    }

    /// The objects of the file at `path`.
    public static Content read(Path path, Problems problems) {
        JsonLines reading = new JsonLines(String.valueOf(path.getFileName()), problems);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            reading.readAll(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Content(reading.lines, reading.torn);
    }

    private void readAll(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                take(line.toByteArray(), Problem.Place.of(name, number++, 1), true);
                line.reset();
            } else {
                line.write(b);
            }
        }
        take(line.toByteArray(), Problem.Place.of(name, number, 1), false);
    }

    private void take(byte[] bytes, Problem.Place place, boolean ended) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank()) {
                return;
            }
            JsonNode object = READER.readTree(text);
            if (object.isObject()) {
                lines.add(new Line(object, place));
            } else {
                problems.add(place, "a JSON object was expected here", "write {…} in one line, or delete the line");
            }
        } catch (CharacterCodingException notUtf8) {
            fault(place, "this line is not UTF-8", ended);
        } catch (JsonProcessingException notJson) {
            var at = notJson.getLocation();
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            fault(
                    Problem.Place.of(name, place.line(), column),
                    "this line is no JSON: "
                            + notJson.getOriginalMessage().lines().findFirst().orElse(""),
                    ended);
        }
    }

    private void fault(Problem.Place where, String what, boolean ended) {
        if (ended) {
            problems.add(where, what, "mend the line, or restore it from the file's history");
        } else {
            torn = Optional.of(Problem.Place.of(name, where.line(), 1));
        }
    }
}
