package org.verbatim.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.verbatim.model.Problems;

/// Reads a YAML file (JSON is YAML too) into [Node]s that know where they are written.
///
/// No tag builds an object, aliases and depth are bounded, and all that is wrong with the file is a problem.
public final class Yaml {
    private static final int LARGEST = 16 << 20;

    private Yaml() {}

    /// The root of the YAML file at `path`, called by its file name in problems; empty if there is none to use.
    public static Optional<Node> read(Path path, Problems problems) {
        return read(path, String.valueOf(path.getFileName()), problems);
    }

    /// The root of the YAML file at `path`, which problems call `name`.
    public static Optional<Node> read(Path path, String name, Problems problems) {
        if (!Named.isFile(path, name, problems)) {
            return Optional.empty();
        }
        byte[] bytes = bytesOf(path);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text, name, problems);
        } catch (CharacterCodingException notUtf8) {
            problems.add(
                    YamlFaults.firstPlaceThatIsNotUtf8(bytes, name),
                    "this is not UTF-8",
                    "save the file as UTF-8 in your editor");
            return Optional.empty();
        }
    }

    /// The root of a YAML `text`, which problems call `name`; empty if there is none to use.
    public static Optional<Node> parse(String text, String name, Problems problems) {
        int before = problems.count();
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setCodePointLimit(LARGEST).build();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            var events = new Parse(settings).parseReader(YamlSource.of(unmarked));
            Optional<Node> root = new YamlComposer(name, problems).compose(events.iterator());
            return problems.count() == before ? root : Optional.empty();
        } catch (YamlEngineException fault) {
            problems.add(YamlFaults.explain(fault, name, unmarked));
            return Optional.empty();
        }
    }

    private static byte[] bytesOf(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
