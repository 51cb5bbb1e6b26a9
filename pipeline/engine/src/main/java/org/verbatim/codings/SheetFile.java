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
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

/// Reads a sheet that a coder filled in: the columns `item` and `themes`; its plan says which comments the items are.
///
/// An empty cell has not been coded yet. That no theme applies is said in words: `none`.
public final class SheetFile {
    private static final String NONE = "none";

    private final Map<String, Plan.Item> items = new HashMap<>();
    private final ThemesCell firstCells;
    private final ThemesCell againCells;
    private final Problems problems;
    private final List<Gold.Row> first = new ArrayList<>();
    private final List<Gold.Row> again = new ArrayList<>();
    private int left;

    private SheetFile(Plan plan, Collection<ThemeId> known, Problems problems) {
        plan.items().forEach(item -> items.put(String.valueOf(item.number()), item));
        this.firstCells = new ThemesCell(known, problems);
        this.againCells = new ThemesCell(known, problems);
        this.problems = problems;
    }

    /// What a sheet holds.
    ///
    /// @param first the comments coded
    /// @param again those coded a second time
    /// @param left items without a word yet
    public record Sheet(Gold first, Gold again, int left) {}

    /// Whether the table at `path` is a sheet: it has items in place of comments.
    public static boolean is(Path path) {
        try (Table table =
                Tables.open(path, Tables.Settings.DETECT, new Problems()).orElse(null)) {
            return table != null
                    && table.header().find("item").isPresent()
                    && table.header().find("comment").isEmpty();
        }
    }

    /// The sheet at `path`, filled in by the coder of `plan`; empty if it cannot be read.
    public static Optional<Sheet> read(Path path, Plan plan, Collection<ThemeId> known, Problems problems) {
        try (Table table = Tables.open(path, Tables.Settings.DETECT, problems).orElse(null)) {
            return table == null ? Optional.empty() : new SheetFile(plan, known, problems).sheet(table);
        }
    }

    private Optional<Sheet> sheet(Table table) {
        OptionalInt item = table.header().find("item");
        OptionalInt themes = table.header().find("themes");
        if (item.isEmpty() || themes.isEmpty()) {
            problems.add(
                    Problem.Place.of(table.source().name(), 1, 0),
                    "a sheet has the columns item and themes",
                    "restore the header that `verbatim sample` wrote");
            return Optional.empty();
        }
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            read(table, row.get(), item.getAsInt(), themes.getAsInt());
        }
        return Optional.of(new Sheet(firstCells.gold(first, left), againCells.gold(again, 0), left));
    }

    private void read(Table table, Row row, int number, int themes) {
        Problem.Place where = table.place(row, number);
        Plan.Item item = items.remove(row.cell(number).strip());
        String cell = row.cell(themes).strip();
        if (item == null) {
            problems.add(
                    where,
                    "the plan has no item '" + row.cell(number).strip() + "', or the sheet has it twice",
                    "leave the column item as `verbatim sample` wrote it");
        } else if (cell.isEmpty()) {
            left++;
        } else {
            ThemesCell cells = item.repeats().isPresent() ? againCells : firstCells;
            SortedSet<ThemeId> carried = cells.read(cell.equalsIgnoreCase(NONE) ? "" : cell, table.place(row, themes));
            (item.repeats().isPresent() ? again : first).add(new Gold.Row(item.comment(), carried, where));
        }
    }
}
