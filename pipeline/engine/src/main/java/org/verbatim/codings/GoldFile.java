package org.verbatim.codings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.CommentId;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

/// Reads a table of comments and their themes: the columns `comment` and `themes`, themes separated by `;`.
///
/// An empty cell says that no theme applies, and `?` that nothing is said of the comment yet.
public final class GoldFile {
    /// What stands in place of themes where nobody has decided yet.
    public static final String UNSAID = "?";

    private final ThemesCell cells;
    private final Problems problems;
    private final List<Gold.Row> rows = new ArrayList<>();
    private final Map<CommentId, Long> lines = new HashMap<>();
    private int left;

    private GoldFile(Collection<ThemeId> known, Problems problems) {
        this.cells = new ThemesCell(known, problems);
        this.problems = problems;
    }

    /// Whether the table at `path` looks like one: it has both columns, or at least nothing that another tool writes.
    public static boolean is(Path path) {
        try (Table table =
                Tables.open(path, Tables.Settings.DETECT, new Problems()).orElse(null)) {
            return table == null
                    || table.header().find("comment").isPresent()
                    || table.header().find("themes").isPresent()
                    || CodedTable.of(table.header()).isEmpty();
        }
    }

    /// The comments in the table at `path` with those of their themes that are `known`; empty if it cannot be read.
    ///
    /// An id that is no theme is a problem, with the nearest theme; it is never guessed.
    public static Optional<Gold> read(Path path, Collection<ThemeId> known, Problems problems) {
        try (Table table = Tables.open(path, Tables.Settings.DETECT, problems).orElse(null)) {
            return table == null ? Optional.empty() : new GoldFile(known, problems).gold(table);
        }
    }

    private Optional<Gold> gold(Table table) {
        OptionalInt comment = column(table, "comment");
        OptionalInt themes = column(table, "themes");
        if (comment.isEmpty() || themes.isEmpty()) {
            return Optional.empty();
        }
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            read(table, row.get(), comment.getAsInt(), themes.getAsInt());
        }
        return Optional.of(cells.gold(rows, left));
    }

    private OptionalInt column(Table table, String name) {
        OptionalInt column = table.header().find(name);
        if (column.isEmpty()) {
            String nearest = Nearest.to(name, table.header().names())
                    .map(seen -> "; is it '" + seen + "'?")
                    .orElse("");
            problems.add(
                    Problem.Place.of(table.source().name(), 1, 0),
                    "there is no column '" + name + "'" + nearest,
                    "name the columns comment and themes");
        }
        return column;
    }

    private void read(Table table, Row row, int comment, int themes) {
        Problem.Place where = table.place(row, comment);
        String id = row.cell(comment).strip();
        int slash = id.lastIndexOf('/');
        if (slash < 1 || slash == id.length() - 1) {
            problems.add(where, "'" + id + "' is no comment's id", "write <respondent>/<question>");
            return;
        }
        if (row.cell(themes).strip().equals(UNSAID)) {
            left++;
            return;
        }
        SortedSet<ThemeId> carried = cells.read(row.cell(themes), table.place(row, themes));
        Long first = lines.putIfAbsent(CommentId.parse(id), row.line());
        if (first == null) {
            rows.add(new Gold.Row(CommentId.parse(id), carried, where));
        } else {
            problems.add(
                    where,
                    "the comment " + id + " stands here again",
                    "keep one of the two; line " + first + " has it");
        }
    }
}
