package org.verbatim.exports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// An export that was read to its end: how it is written, and what its columns hold. It may be in several files, each a
/// wave of the same questions.
///
/// @param columns of all files, in the order of the first
/// @param remarks what the user should know, though nothing is wrong
record Export(List<Part> parts, List<Column> columns, List<Problem> remarks) {
    Export {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /// One of the files.
    ///
    /// @param rows the respondents
    /// @param width its columns
    /// @param renamed what it calls otherwise than the first file: the common name, and its own
    /// @param missing the columns that it does not have
    record Part(
            Path file,
            Recognition recognition,
            Table.Source source,
            long rows,
            int width,
            Map<String, String> renamed,
            List<String> missing) {
        Part {
            renamed = Map.copyOf(renamed);
            missing = List.copyOf(missing);
        }

        /// The same file, without these columns.
        Part without(List<String> columns) {
            return new Part(file, recognition, source, rows, width, renamed, columns);
        }

        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /// Reads the files; empty, with their problems, if any is no export or cannot be read whole.
    static Optional<Export> read(List<Path> files, Tables.Settings settings, Problems problems) {
        int before = problems.count();
        ExportReader reader = new ExportReader(settings, problems);
        files.forEach(reader::read);
        return problems.count() == before ? Optional.of(reader.export()) : Optional.empty();
    }

    /// How the first file is written, and which tool wrote all of them.
    Recognition recognition() {
        return parts.getFirst().recognition();
    }

    /// Respondents of all files.
    long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }
}
