package org.verbatim.files;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// How a file's bytes are to be read as text.
///
/// @param mark how many bytes at the start are a byte order mark
record Encoding(Charset charset, int mark) {
    static final String SAY_IT =
            "write encoding: utf-8, windows-1252 or x-MacRoman beside data: (or --encoding for init), "
                    + "or save the file as \"CSV UTF-8\"";

    static Optional<Encoding> of(Path path, ByteSurvey bytes, Optional<String> given, Problems problems) {
        Problem.Place where = Problem.Place.of(String.valueOf(path.getFileName()));
        Optional<Encoding> marked = marked(bytes);
        if (marked.isPresent()) {
            return readable(path, bytes, marked.get(), problems);
        }
        if (given.isPresent()) {
            return named(given.get(), where, problems).flatMap(chosen -> readable(path, bytes, chosen, problems));
        }
        if (bytes.looksLikeUtf16()) {
            Charset charset = bytes.zerosComeSecond() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return readable(path, bytes, new Encoding(charset, 0), problems);
        }
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
        if (bytes.hasZeros()) {
            return readable(path, bytes, utf8, problems);
        }
        return bytes.isUtf8() ? Optional.of(utf8) : singleByte(path, where, problems);
    }

    private static Optional<Encoding> marked(ByteSurvey bytes) {
        if (bytes.startsWith(0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (bytes.startsWith(0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        return bytes.startsWith(0xFE, 0xFF)
                ? Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2))
                : Optional.empty();
    }

    private static Optional<Encoding> named(String name, Problem.Place where, Problems problems) {
        try {
            return Optional.of(new Encoding(Charset.forName(name), 0));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            problems.add(where, "there is no encoding called '" + name + "'", SAY_IT);
            return Optional.empty();
        }
    }

    private static Optional<Encoding> singleByte(Path path, Problem.Place where, Problems problems) {
        return switch (SingleByteVotes.of(path).winner()) {
            case WINDOWS -> Optional.of(new Encoding(Charset.forName("windows-1252"), 0));
            case MACINTOSH -> Optional.of(new Encoding(Charset.forName("x-MacRoman"), 0));
            case NEITHER -> {
                problems.add(
                        where,
                        "the file is not UTF-8, and could be Windows-1252 as well as Mac Roman" + TwoReadings.of(path),
                        SAY_IT);
                yield Optional.empty();
            }
        };
    }

    /// The encoding, if the file can be read by it to the end.
    private static Optional<Encoding> readable(Path path, ByteSurvey bytes, Encoding encoding, Problems problems) {
        boolean known = encoding.charset.equals(StandardCharsets.UTF_8) && bytes.isUtf8() && !bytes.hasZeros();
        if (known) {
            return Optional.of(encoding);
        }
        Optional<Problem> fault = DecodingFault.find(path, encoding.mark, encoding.charset);
        fault.ifPresent(problems::add);
        return fault.isPresent() ? Optional.empty() : Optional.of(encoding);
    }
}
