package org.verbatim.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.verbatim.files.Node;
import org.verbatim.model.Problem;

/// The lines of a taxonomy's file, in which the place of a fault inside a rule is looked up.
///
/// A rule's text is not what stands in the file: YAML has its own quotation marks and escapes around it.
final class Source {
    private final Supplier<String> text;
    private List<String> lines = List.of();

    private Source(Supplier<String> text) {
        this.text = text;
    }

    /// The file at `path`, opened only if a place is asked for.
    static Source of(Path path) {
        return new Source(() -> {
            try {
                return Files.readString(path);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    static Source of(String text) {
        return new Source(() -> text);
    }

    /// The place of the character `offset` of the text of `scalar`; the scalar's own where it runs over several lines.
    Problem.Place within(Node.Scalar scalar, int offset) {
        Problem.Place start = scalar.place();
        String line = line(start);
        int from = from(line, start);
        int found = switch (quote(scalar)) {
            case '\'' -> behindQuotes(line, from + 1, offset);
            case '"' -> behindEscapes(line, from + 1, offset);
            default -> line.startsWith(scalar.text(), from) ? from + offset : -1;
        };
        return found < 0
                ? start
                : new Problem.Place(start.file(), start.line(), line.codePointCount(0, found) + 1, start.name());
    }

    /// The quotation mark that YAML reads around `scalar`, or a space.
    char quote(Node.Scalar scalar) {
        String line = line(scalar.place());
        int from = from(line, scalar.place());
        char first = from < line.length() ? line.charAt(from) : ' ';
        return first == '\'' || first == '"' ? first : ' ';
    }

    private static int behindQuotes(String line, int from, int offset) {
        int at = from;
        for (int left = offset; left > 0; left--) {
            at += line.startsWith("''", at) ? 2 : 1;
        }
        return at < line.length() ? at : -1;
    }

    private static int behindEscapes(String line, int from, int offset) {
        int at = from;
        for (int left = offset; left > 0 && at < line.length(); left--) {
            boolean escape = line.charAt(at) == '\\';
            if (escape && at + 1 < line.length() && "xuU".indexOf(line.charAt(at + 1)) >= 0) {
                return -1;
            }
            at += escape ? 2 : 1;
        }
        return at < line.length() ? at : -1;
    }

    private static int from(String line, Problem.Place place) {
        int before = Math.max(0, place.column() - 1);
        return line.codePointCount(0, line.length()) < before ? line.length() : line.offsetByCodePoints(0, before);
    }

    private String line(Problem.Place place) {
        if (lines.isEmpty()) {
            String whole = text.get();
            lines = (whole.startsWith("\uFEFF") ? whole.substring(1) : whole)
                    .lines()
                    .toList();
        }
        int number = (int) place.line() - 1;
        return number >= 0 && number < lines.size() ? lines.get(number) : "";
    }
}
