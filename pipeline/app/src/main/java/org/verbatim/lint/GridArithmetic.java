package org.verbatim.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The percentages of a table against the counts and bases that stand beside them: of whatever table has both.
final class GridArithmetic {
    private static final Pattern CELL = Pattern.compile("^(\\d+)\\s*\\((\\d{1,3}(?:\\.\\d+)?)\\s?%\\).*");
    private static final Pattern PERCENT = Pattern.compile("^(\\d{1,3}(?:\\.\\d+)?)\\s?%?$");
    private static final Pattern COUNT = Pattern.compile("^\\d+$");
    private static final Pattern BASE = Pattern.compile("(?i)(?:base|n\\s?=|\\bof)\\s*(\\d+)");

    private GridArithmetic() {}

    static List<Found> check(Document.Grid grid) {
        List<Found> found = new ArrayList<>();
        for (List<String> row : grid.body()) {
            columns(grid, row, found);
            pair(grid, row, found);
        }
        return found;
    }

    /// Cells such as `10 (66.7%)` under a heading such as `Beginning (base 15)`.
    private static void columns(Document.Grid grid, List<String> row, List<Found> found) {
        for (int column = 1; column < row.size() && column < grid.heads().size(); column++) {
            Matcher cell = CELL.matcher(plain(row.get(column)));
            OptionalLong base = base(grid.heads().get(column));
            if (cell.matches() && base.isPresent()) {
                check(grid, row, column, Long.parseLong(cell.group(1)), base.getAsLong(), cell.group(2), found);
            }
        }
    }

    /// A column of counts beside one of percentages, with a column of bases or a heading that names the base.
    private static void pair(Document.Grid grid, List<String> row, List<Found> found) {
        OptionalInt counts = only(grid, head -> head.matches("respondents|count|number|n"));
        OptionalInt percents = only(grid, head -> head.matches("(?:per cent|percent|percentage|%)(?: of .*)?"));
        OptionalInt bases = only(grid, head -> head.equals("base"));
        if (counts.isEmpty() || percents.isEmpty() || row.size() < grid.heads().size()) {
            return;
        }
        OptionalLong base = bases.isPresent()
                ? number(row.get(bases.getAsInt()))
                : base(grid.heads().get(percents.getAsInt()));
        OptionalLong count = number(row.get(counts.getAsInt()));
        Matcher percent = PERCENT.matcher(plain(row.get(percents.getAsInt())));
        if (base.isPresent() && count.isPresent() && percent.matches()) {
            check(grid, row, percents.getAsInt(), count.getAsLong(), base.getAsLong(), percent.group(1), found);
        }
    }

    private static void check(
            Document.Grid grid,
            List<String> row,
            int column,
            long count,
            long base,
            String percent,
            List<Found> found) {
        Printed printed = Printed.of(percent);
        if (base > 0 && (count > base || !printed.standsFor(count, base))) {
            found.add(new Found(
                    grid.place(row.getFirst(), plain(grid.heads().get(column))),
                    row.get(column),
                    count > base
                            ? count + " cannot be a part of " + base
                            : count + " of " + base + " is " + printed.like(count, base) + ", not " + printed,
                    "put the percentage that the count gives, or the right count"));
        }
    }

    private static OptionalInt only(Document.Grid grid, Predicate<String> head) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < grid.heads().size(); column++) {
            if (head.test(plain(grid.heads().get(column)).toLowerCase(Locale.ROOT))) {
                columns.add(column);
            }
        }
        return columns.size() == 1 ? OptionalInt.of(columns.getFirst()) : OptionalInt.empty();
    }

    private static OptionalLong base(String head) {
        Matcher base = BASE.matcher(plain(head));
        return base.find() ? number(base.group(1)) : OptionalLong.empty();
    }

    private static OptionalLong number(String cell) {
        String digits = plain(cell);
        return COUNT.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /// Without the commas between thousands.
    private static String plain(String cell) {
        return Words.plain(cell).replaceAll("(?<=\\d),(?=\\d{3})", "");
    }
}
