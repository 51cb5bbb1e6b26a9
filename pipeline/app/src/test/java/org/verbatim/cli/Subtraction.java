package org.verbatim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;

/// An attack on the finer tables that were published: it subtracts them from the coarser ones that show some of the
/// same people, and looks at who is left.
///
/// Each such table is shown whole or not at all, and all coarse numbers that bear on it are shown with it; so a
/// stranger has nothing to solve, but can subtract.
final class Subtraction {
    private final Path tables;
    private final long least;
    private final long leastBase;
    private final Map<String, long[]> closed = new HashMap<>();
    private final Map<String, long[]> themes = new HashMap<>();
    private final List<String> exposed = new ArrayList<>();
    private int read;

    /// @param tables the folder of published tables
    /// @param least the smallest count that may be shown
    /// @param leastBase the smallest base of which a share may be
    Subtraction(Path tables, long least, long leastBase) {
        this.tables = tables;
        this.least = least;
        this.leastBase = leastBase;
        rows("closed.csv").stream()
                .filter(row -> !cell(row, "n").equals("[c]"))
                .forEach(row -> closed.put(name(row), counts(row, "n", "base")));
        rows("themes.csv").stream()
                .filter(row -> !cell(row, "respondents").equals("[c]"))
                .forEach(row -> themes.put(
                        cell(row, "question") + "/" + cell(row, "theme"), counts(row, "respondents", "base")));
        rows("paired.csv").forEach(this::paired);
        rows("ticked.csv").forEach(this::ticked);
        rows("votes.csv").forEach(this::votes);
        rows("scales.csv").forEach(this::scale);
        rows("keywords.csv").forEach(this::keyword);
    }

    /// What tells too much, in words.
    List<String> exposed() {
        return exposed;
    }

    /// How many rows of finer tables there were.
    int read() {
        return read;
    }

    private void paired(Map<String, String> row) {
        long[] four = counts(row, "both", "only_first", "only_second", "neither");
        fourfold("paired " + name(row), four);
        long answeredBoth = four[0] + four[1] + four[2] + four[3];
        String first = cell(row, "question") + "/" + cell(row, "option");
        String second = cell(row, "other") + "/" + cell(row, "option");
        left("answered " + first + " alone", coarse(closed, first), four[0] + four[1], answeredBoth);
        left("answered " + second + " alone", coarse(closed, second), four[0] + four[2], answeredBoth);
    }

    private void ticked(Map<String, String> row) {
        long[] four = counts(row, "both", "ticked_only", "written_only", "neither");
        String option = cell(row, "question") + "/" + cell(row, "option");
        String theme = cell(row, "comments_on") + "/" + cell(row, "theme");
        fourfold("ticked " + option + " and wrote " + theme, four);
        long answeredBoth = four[0] + four[1] + four[2] + four[3];
        left("ticked " + option + " and wrote nothing", coarse(closed, option), four[0] + four[1], answeredBoth);
        left("wrote " + theme + " and ticked nothing", coarse(themes, theme), four[0] + four[2], answeredBoth);
    }

    /// Where an organisation has one respondent, its vote is that respondent's answer: what is left are the others.
    private void votes(Map<String, String> row) {
        read++;
        double votes = Double.parseDouble(cell(row, "votes"));
        long organisations = Long.parseLong(cell(row, "organisations"));
        tells("votes for " + name(row), votes, (double) organisations);
        if (votes != Math.rint(votes)) {
            exposed.add("votes for " + name(row) + " tell of single organisations: " + votes);
        }
        long[] all = coarse(closed, name(row));
        tells("more respondents than votes for " + name(row), all[0] - votes, (double) all[1] - organisations);
    }

    /// A mean says no more than the options that it is the mean of.
    private void scale(Map<String, String> row) {
        read++;
        boolean all = cell(row, "segment").isEmpty();
        List<Map<String, String>> parts = rows(all ? "closed.csv" : "closed_by_segment.csv").stream()
                .filter(part -> cell(part, "question").equals(cell(row, "question")))
                .filter(part -> all
                        || (cell(part, "segment").equals(cell(row, "segment"))
                                && cell(part, "value").equals(cell(row, "value"))))
                .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> cell(part, "n").equals("[c]"))) {
            exposed.add("the mean of " + row + " tells of options that are withheld");
        }
    }

    private void keyword(Map<String, String> row) {
        read++;
        for (String where : List.of("here", "elsewhere")) {
            long[] of = counts(row, "n_" + where, "base_" + where);
            tells("the word " + cell(row, "word") + " " + where, (double) of[0], (double) of[1]);
        }
    }

    /// Each of the two properties among those who have the other, and among those who do not.
    private void fourfold(String what, long[] four) {
        read++;
        tells(what + ": second among first", (double) four[0], (double) four[0] + four[1]);
        tells(what + ": first among second", (double) four[0], (double) four[0] + four[2]);
        tells(what + ": second among the others", (double) four[2], (double) four[2] + four[3]);
        tells(what + ": first among the others", (double) four[1], (double) four[1] + four[3]);
    }

    private void left(String who, long[] all, long count, long base) {
        tells(who, (double) all[0] - count, (double) all[1] - base);
    }

    private static long[] coarse(Map<String, long[]> shown, String name) {
        return Objects.requireNonNull(shown.get(name), () -> "a finer number is shown, and this is withheld: " + name);
    }

    private void tells(String what, double count, double base) {
        boolean smallBase = base > 0 && base < leastBase;
        boolean smallCount = count > 0 && (count < least || base - count < least);
        if (smallBase || smallCount) {
            exposed.add(what + ": " + count + " of " + base);
        }
    }

    private static String name(Map<String, String> row) {
        return cell(row, "question") + "/" + cell(row, "option");
    }

    private static long[] counts(Map<String, String> row, String... columns) {
        long[] counts = new long[columns.length];
        for (int column = 0; column < columns.length; column++) {
            counts[column] = Long.parseLong(cell(row, columns[column]));
        }
        return counts;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private List<Map<String, String>> rows(String name) {
        Path file = tables.resolve(name);
        List<Map<String, String>> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return rows;
        }
        Tables.Settings settings = new Tables.Settings(Optional.of("UTF-8"), Optional.of(','), Optional.empty());
        try (Table table = Tables.open(file, settings, new Problems()).orElseThrow()) {
            String[] heading = Files.readAllLines(file).getFirst().split(",");
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int column = 0; column < heading.length; column++) {
                    cells.put(heading[column], row.get().cell(column));
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
