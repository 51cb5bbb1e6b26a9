package org.verbatim.change;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.verbatim.files.CsvWriter;

/// A change of taxonomy as CSV: a row for each comment that a theme gained or lost, and one, without a comment, for
/// each theme's sums.
public final class DifferenceTable {
    private DifferenceTable() {}

    /// The whole table, with its heading.
    public static String of(Difference difference) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter table = new CsvWriter(
                bytes,
                "theme",
                "before",
                "gained",
                "lost",
                "after",
                "respondents_before",
                "respondents_gained",
                "respondents_lost",
                "respondents_after",
                "change",
                "comment",
                "start",
                "end",
                "text",
                "because")) {
            for (Difference.ThemeChange theme : difference.themes()) {
                table.cell(theme.theme().value());
                sums(table, theme.comments());
                sums(table, theme.respondents());
                table.cell("").cell("").cell("").cell("").cell("").cell("").endRow();
                theme.moved().forEach(moved -> row(table, theme, moved));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void sums(CsvWriter table, Difference.Sums sums) {
        table.cell(sums.before()).cell(sums.gained()).cell(sums.lost()).cell(sums.after());
    }

    private static void row(CsvWriter table, Difference.ThemeChange theme, Difference.Moved moved) {
        String verbatim = moved.comment().verbatim();
        table.cell(theme.theme().value());
        for (int empty = 0; empty < 8; empty++) {
            table.cell("");
        }
        table.cell(moved.direction() == Difference.Direction.GAINED ? "gained" : "lost");
        table.cell(moved.comment().id().toString());
        table.cell(moved.words()
                .map(span -> Integer.toString(span.inCodePoints(verbatim).start()))
                .orElse(""));
        table.cell(moved.words()
                .map(span -> Integer.toString(span.inCodePoints(verbatim).end()))
                .orElse(""));
        table.cell(verbatim).cell(moved.because()).endRow();
    }
}
