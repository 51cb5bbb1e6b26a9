package org.verbatim.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.verbatim.model.Problem;

/// Says in a researcher's words what the YAML parser found wrong.
final class YamlFaults {
    private static final String QUOTE_IT =
            "put the whole text in single quotation marks: '…', and write ' inside it twice";

    private YamlFaults() {}

    static Problem explain(YamlEngineException fault, String file, String text) {
        return switch (fault) {
            case YamlComposer.TooMuch tooMuch -> tooMuch.problem();
            case MarkedYamlEngineException marked -> explain(marked, file);
            case ReaderException character ->
                new Problem(
                        placeAt(file, text, character.getPosition()),
                        String.format(Locale.ROOT, "the character U+%04X may not stand here", character.getCodePoint()),
                        "delete it");
            default -> new Problem(Problem.Place.of(file), plain(String.valueOf(fault.getMessage())), "mend the file");
        };
    }

    private static Problem explain(MarkedYamlEngineException fault, String file) {
        String problem = fault.getProblem() == null ? "" : fault.getProblem();
        String context = fault.getContext() == null ? "" : fault.getContext();
        Problem.Place where = place(file, fault.getProblemMark());
        if (context.contains("quoted scalar") && problem.contains("unexpected end of stream")) {
            return new Problem(
                    place(file, fault.getContextMark()),
                    "the quotation opened here is never closed",
                    "close it with the same quotation mark");
        }
        if (problem.contains("\\t")) {
            return new Problem(where, "a tab stands where only spaces may", "indent with spaces");
        }
        if (problem.contains("cannot start any token")) {
            return new Problem(where, "a text may not begin with this character unless it is quoted", QUOTE_IT);
        }
        if (problem.contains("mapping values are not allowed")) {
            return new Problem(
                    where, "a colon and a space stand inside a text, or the line is indented wrongly", QUOTE_IT);
        }
        if (problem.contains("but found '<scalar>'")) {
            return new Problem(where, "more text stands after a quotation was closed, or a comma is missing", QUOTE_IT);
        }
        if (problem.contains("could not find expected ':'")) {
            return new Problem(where, "a name stands here without a colon behind it", "write NAME: VALUE");
        }
        if (problem.startsWith("expected <block end>")) {
            return new Problem(where, "this does not belong to what stands above it", "give both the same indentation");
        }
        return new Problem(where, "this is not YAML: " + plain(context + " " + problem), "mend it, or quote the text");
    }

    static Problem.Place place(String file, Optional<Mark> mark) {
        return mark.map(at -> Problem.Place.of(file, at.getLine() + 1L, at.getColumn() + 1))
                .orElseGet(() -> Problem.Place.of(file));
    }

    private static Problem.Place placeAt(String file, String text, int codePoint) {
        int line = 1;
        int column = 1;
        int seen = 0;
        for (int i = 0; i < text.length() && seen < codePoint; i += Character.charCount(text.codePointAt(i))) {
            boolean ends = text.charAt(i) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
            seen++;
        }
        return Problem.Place.of(file, line, column);
    }

    /// The place of the first byte that does not belong to a character of UTF-8.
    static Problem.Place firstPlaceThatIsNotUtf8(byte[] bytes, String file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var good = CharBuffer.allocate(bytes.length);
        decoder.decode(ByteBuffer.wrap(bytes), good, true);
        String before = good.flip().toString();
        return placeAt(file, before, before.codePointCount(0, before.length()));
    }

    private static String plain(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
