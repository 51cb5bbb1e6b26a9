package org.verbatim.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verbatim.files.Formula;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;

/// Codings as the results tell them, row by row: of the comments asked for and of no other.
@FunctionalInterface
public interface CodingRows {
    /// No codings are told.
    CodingRows NONE = comments -> List.of();

    /// The codings of `comments`, in the order of the data.
    List<Coding> of(Set<CommentId> comments);

    /// A comment's theme, by one coder.
    ///
    /// @param rule that matched; empty for a person or a model
    /// @param words that earned the theme; empty where none did
    record Coding(CommentId comment, String theme, String coder, String rule, String words) {}

    /// The codings that the results' `codings.csv` holds.
    static CodingRows in(Path file) {
        return comments -> comments.isEmpty() ? List.of() : read(file, comments);
    }

    private static List<Coding> read(Path file, Set<CommentId> comments) {
        Problems problems = new Problems();
        Tables.Settings written = new Tables.Settings(Optional.of("UTF-8"), Optional.of(','), Optional.empty());
        List<Coding> codings = new ArrayList<>();
        try (Table table = Tables.open(file, written, problems).orElseThrow(() -> unread(problems))) {
            int[] places = List.of("comment", "theme", "coder", "rule", "text").stream()
                    .mapToInt(name -> table.header().find(name).orElseThrow())
                    .toArray();
            Optional<Row> row = table.next();
            while (row.isPresent()) {
                CommentId comment = CommentId.parse(cell(row.get(), places[0]));
                if (comments.contains(comment)) {
                    codings.add(new Coding(
                            comment,
                            cell(row.get(), places[1]),
                            cell(row.get(), places[2]),
                            cell(row.get(), places[3]),
                            cell(row.get(), places[4])));
                }
                row = table.next();
            }
        }
        return codings;
    }

    /// The cell as it was before it was kept from being run.
    private static String cell(Row row, int column) {
        String text = row.cell(column);
        return text.startsWith("'") && Formula.wouldRun(text.substring(1)) ? text.substring(1) : text;
    }

    private static IllegalStateException unread(Problems problems) {
        return new IllegalStateException("our own table cannot be read: " + problems.sorted());
    }
}
