package org.verbatim.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Small JSON files of our own making: objects as maps, arrays as lists.
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /// `object` as indented text, its members in the map's order, lines ended by LF.
    public static byte[] write(Map<String, ?> object) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return (MAPPER.writer(printer).writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + object, e);
        }
    }

    /// `object` as text on one line, its members in the map's order.
    public static byte[] line(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + object, e);
        }
    }

    /// The object in the file; empty if there is no file, or anything else in it.
    public static Optional<Map<String, Object>> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> object = MAPPER.readValue(file.toFile(), Map.class);
            return Optional.ofNullable(object);
        } catch (JsonProcessingException | CharConversionException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The object that `bytes` are.
    ///
    /// @throws IllegalArgumentException if they are anything else
    public static Map<String, Object> read(byte[] bytes) {
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> object = MAPPER.readValue(bytes, Map.class);
            return object;
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON object", e);
        }
    }
}
