package org.verbatim.exports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verbatim.files.Faults;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Looks for text that was broken before the export came here, and for signs that a guessed encoding may have read
/// wrongly. Nothing is mended: the cells are named.
final class Doubtful {
    private static final Pattern BROKEN =
            Pattern.compile("\\S{0,12}(?:\uFFFD|[\u00C2\u00C3][\u0080-\u00BF\u0152\u0153\u0160\u0161\u017D\u017E\u0178"
                    + "\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|\u00E2(?:\u20AC|\u0080).)\\S{0,12}");
    private static final Pattern FOREIGN = Pattern.compile("\\S{0,12}[^\\x00-\\x7F]+\\S{0,12}");

    private final Table table;
    private final Faults faults;
    private final boolean guessed;
    private boolean seen;

    Doubtful(Table table, Faults faults) {
        this.table = table;
        this.faults = faults;
        String reading = table.source().reading();
        this.guessed = reading.startsWith("windows-") || reading.startsWith("x-Mac");
    }

    void lookAtHeader() {
        for (int row = 0; row < table.headings().size(); row++) {
            List<String> cells = table.headings().get(row);
            for (int column = 0; column < cells.size(); column++) {
                Problem.Place where = Problem.Place.of(table.source().name(), row + 1L, 0)
                        .named("column " + (column + 1) + " of the header");
                look(where, cells.get(column));
            }
        }
    }

    void look(Row row, int column, String cell) {
        if (!isPlain(cell)) {
            look(table.place(row, column), cell);
        }
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void look(Problem.Place where, String cell) {
        Matcher broken = BROKEN.matcher(cell);
        if (broken.find()) {
            seen = true;
            faults.add(
                    "broken",
                    new Problem(
                            where,
                            "“" + broken.group() + "” was broken before this export; it is kept as it is",
                            "export again as UTF-8 if it matters"));
            return;
        }
        Matcher foreign = FOREIGN.matcher(cell);
        if (guessed && foreign.find()) {
            seen = true;
            faults.add(
                    "guessed",
                    new Problem(
                            where,
                            "“" + foreign.group() + "” is how this reads in the encoding that was guessed ("
                                    + table.source().reading() + ")",
                            "write another encoding: beside data: if it is wrong"));
        }
    }

    List<Problem> remarks(Problems collected) {
        faults.end();
        return seen ? collected.sorted() : List.of();
    }
}
