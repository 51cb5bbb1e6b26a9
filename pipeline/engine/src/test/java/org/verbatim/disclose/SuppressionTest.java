package org.verbatim.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.disclose.Place.Table;

/// Small tables, of which every world can be written down.
class SuppressionTest {
    private static final Rule SMALL = new Rule(5, 10, 1);

    private final Cells cells = new Cells(SMALL);

    private Cell count(String name, long count) {
        return cells.answer(Place.of(Table.OPTION, "q", name), count, 100);
    }

    private static List<Cell> withheld(Cells cells) {
        return cells.all().stream().filter(Cell::isWithheld).toList();
    }

    @Test
    void withholdsASecondNumberOfASum() {
        Cell whole = count("whole", 60);
        Cell small = count("small", 2);
        Cell middle = count("middle", 18);
        Cell large = count("large", 40);
        cells.sum(whole, List.of(small, middle, large));

        assertEquals(List.of(), new Suppression(cells).complete());

        assertEquals(List.of(small, middle), withheld(cells));
    }

    @Test
    void leavesOthersAloneWhereNothingCouldBeWorkedOut() {
        count("small", 2);
        count("large", 40);
        new Suppression(cells).complete();
        assertEquals(1, withheld(cells).size());
    }

    @Test
    void withholdsAParentThatIsItsOnlyChild() {
        Cell parent = count("parent", 20);
        Cell child = cells.answer(Place.of(Table.THEME, "q", "child"), 20, 22);
        cells.within(child, parent);
        cells.covered(parent, List.of(child));
        new Suppression(cells).complete();
        assertTrue(child.isWithheld(), "all but two say it");
        assertTrue(parent.isWithheld(), "it is the same number");
    }

    @Test
    void knowsNoRelationThatTheNumbersDoNotBearOut() {
        Cell small = count("small", 2);
        Cell large = count("large", 40);
        cells.sum(large, List.of(small));
        new Suppression(cells).complete();
        assertFalse(large.isWithheld());
    }

    @Test
    void tellsOfANumberThatFollowsFromWhatEverybodyKnows() {
        Cell small = count("small", 2);
        cells.sum(2, List.of(small));
        assertEquals(List.of(small), new Suppression(cells).complete());
    }

    @Test
    void withholdsWhatCannotBeShownWithoutAnother() {
        Cell base = cells.people(new Place(Table.BASE, "q", "", "region", "East"), 3, 100);
        Cell share = cells.plain(Place.of(Table.OPTION, "q", "tea"), 3, 100);
        cells.follows(base, share);
        assertTrue(share.isWithheld());
    }

    /// A table of three by three with its margins, some of them known to everybody: all tables that agree with what is
    /// shown are written down, and in them each withheld number takes values as far apart as the rule wants.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void leavesNoWithheldNumberOfATableToBeToldByWritingDownAllTables(long seed) {
        Random random = new Random(seed);
        long[][] table = new long[3][3];
        for (long[] row : table) {
            for (int column = 0; column < 3; column++) {
                row[column] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(14);
            }
        }
        List<Cell> body = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                body.add(count(row + "/" + column, table[row][column]));
            }
        }
        for (int line = 0; line < 3; line++) {
            cells.sum(sum(table[line]), body.subList(3 * line, 3 * line + 3));
            cells.sum(
                    table[0][line] + table[1][line] + table[2][line],
                    List.of(body.get(line), body.get(line + 3), body.get(line + 6)));
        }

        List<Cell> beyond = new Suppression(cells).complete();

        List<long[]> worlds = worlds(table, body);
        assertTrue(worlds.stream().anyMatch(world -> same(world, table)), "the true one is among them");
        for (int place = 0; place < 9; place++) {
            Cell cell = body.get(place);
            if (SMALL.tells(cell.value, cell.most) && !beyond.contains(cell)) {
                Set<Long> possible = new LinkedHashSet<>();
                for (long[] world : worlds) {
                    possible.add(world[place]);
                }
                long least = possible.stream().mapToLong(Long::longValue).min().orElseThrow();
                long greatest =
                        possible.stream().mapToLong(Long::longValue).max().orElseThrow();
                assertTrue(greatest - least >= cell.width, place + " can be " + possible);
            }
        }
    }

    private static long sum(long[] row) {
        return row[0] + row[1] + row[2];
    }

    private static boolean same(long[] world, long[][] table) {
        for (int place = 0; place < 9; place++) {
            if (world[place] != table[place / 3][place % 3]) {
                return false;
            }
        }
        return true;
    }

    /// All tables with these margins that agree with the numbers shown: four cells determine the others.
    private static List<long[]> worlds(long[][] table, List<Cell> body) {
        List<long[]> worlds = new ArrayList<>();
        long[] rows = {sum(table[0]), sum(table[1]), sum(table[2])};
        long[] columns = new long[3];
        for (int column = 0; column < 3; column++) {
            columns[column] = table[0][column] + table[1][column] + table[2][column];
        }
        for (long a = 0; a <= rows[0]; a++) {
            for (long b = 0; a + b <= rows[0]; b++) {
                for (long c = 0; c <= rows[1]; c++) {
                    for (long d = 0; c + d <= rows[1]; d++) {
                        long[] world = {
                            a, b, rows[0] - a - b, c, d, rows[1] - c - d, columns[0] - a - c, columns[1] - b - d, 0
                        };
                        world[8] = rows[2] - world[6] - world[7];
                        if (agrees(world, body)) {
                            worlds.add(world);
                        }
                    }
                }
            }
        }
        return worlds;
    }

    private static boolean agrees(long[] world, List<Cell> body) {
        for (int place = 0; place < 9; place++) {
            Cell cell = body.get(place);
            if (world[place] < 0 || (!cell.isWithheld() && world[place] != cell.value)) {
                return false;
            }
        }
        return true;
    }
}
