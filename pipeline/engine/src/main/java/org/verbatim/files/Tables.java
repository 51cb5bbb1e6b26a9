package org.verbatim.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Opens the table in a file, whatever its format.
public final class Tables {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Tables() {}

    /// What is known of a table's file beforehand; what is not is detected.
    ///
    /// @param encoding the name of the text's encoding
    /// @param delimiter what stands between cells
    /// @param sheet the name of the workbook's sheet
    /// @param headings how many rows the header takes
    public record Settings(
            Optional<String> encoding, Optional<Character> delimiter, Optional<String> sheet, Headings headings) {
        /// Nothing is known: all is detected.
        public static final Settings DETECT = new Settings(Optional.empty(), Optional.empty(), Optional.empty());

        /// Of a table whose header takes one row.
        public Settings(Optional<String> encoding, Optional<Character> delimiter, Optional<String> sheet) {
            this(encoding, delimiter, sheet, Headings.ONE);
        }

        /// The same with another header.
        public Settings with(Headings other) {
            return new Settings(encoding, delimiter, sheet, other);
        }
    }

    /// One of several files of the same questions.
    ///
    /// @param renamed what the file calls otherwise than the others: the common name, and its own
    /// @param marks what tells the file from the others, each under the name of a column
    public record Part(Path path, Settings settings, Map<String, String> renamed, Map<String, String> marks) {
        public Part {
            renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
            marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        }

        /// A file that is the only one.
        public Part(Path path, Settings settings) {
            this(path, settings, Map.of(), Map.of());
        }
    }

    /// The files as one table; empty, with problems, if any cannot be read.
    public static Optional<Table> open(List<Part> files, Problems problems) {
        Part first = files.getFirst();
        boolean alone =
                files.size() == 1 && first.marks().isEmpty() && first.renamed().isEmpty();
        return alone ? open(first.path(), first.settings(), problems) : JoinedTable.open(files, problems);
    }

    /// The table at `path`; empty, with a problem, if there is none to read.
    public static Optional<Table> open(Path path, Settings settings, Problems problems) {
        return openPlain(path, settings, problems).map(table -> HeadedTable.of(table, settings.headings()));
    }

    private static Optional<Table> openPlain(Path path, Settings settings, Problems problems) {
        String name = String.valueOf(path.getFileName());
        if (!Named.isFile(path, name, problems)) {
            return Optional.empty();
        }
        byte[] start = start(path);
        if (Arrays.equals(start, ZIP)) {
            return XlsxTable.open(path, settings, problems);
        }
        if (Arrays.equals(start, OLD_EXCEL) || endsWith(name, ".xls") || endsWith(name, ".ods")) {
            problems.add(
                    Problem.Place.of(name),
                    "this is a workbook of a kind that is not read here",
                    "save it as .xlsx without a password, or as CSV UTF-8");
            return Optional.empty();
        }
        return CsvTable.open(path, settings, problems);
    }

    private static boolean endsWith(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static byte[] start(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
