package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.verbatim.model.Share;

/// A table with its caption: the first column names the rows.
public record Table(String caption, List<Column> columns, List<Row> rows) implements Block {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size() - 1) {
                throw new IllegalArgumentException("a ragged row in " + caption + ": " + row);
            }
        }
    }

    /// A column's heading.
    ///
    /// @param under what stands below it in small print, such as its base; often empty
    public record Column(String head, String under, boolean numeric) {
        static Column words(String head) {
            return new Column(head, "", false);
        }

        static Column number(String head) {
            return new Column(head, "", true);
        }

        String style() {
            return numeric ? "number" : "words";
        }
    }

    /// One row.
    ///
    /// @param depth how deep in a tree it stands; 0 at the top
    public record Row(Rank rank, int depth, String name, Optional<Behind> behind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row plain(String name, List<Cell> cells) {
            return new Row(Rank.PLAIN, 0, name, Optional.empty(), cells);
        }

        static Row sum(String name, List<Cell> cells) {
            return new Row(Rank.SUM, 0, name, Optional.empty(), cells);
        }

        String style() {
            return rank == Rank.SUM ? "sum" : "plain";
        }
    }

    /// What a row is to the others.
    public enum Rank {
        PLAIN,
        /// The sum of others.
        SUM
    }

    /// What stands in one column of one row.
    ///
    /// @param heat from 0 to 5, how strongly it is coloured
    /// @param basis what it stands on, where it is a figure that the results give
    public record Cell(String text, int heat, Optional<Basis> basis) {
        /// What stands in place of a number that is withheld.
        public static final String WITHHELD = "[c]";

        Cell(String text, int heat) {
            this(text, heat, Optional.empty());
        }

        static Cell of(String text) {
            return new Cell(text, 0);
        }

        static Cell of(long count) {
            return new Cell(Figures.count(count), 0);
        }

        static Cell of(OptionalLong count) {
            return count.isPresent() ? of(count.getAsLong()) : of(WITHHELD);
        }

        /// How many, and what that stands on.
        static Cell count(Share share, Basis stands) {
            return (share.isWithheld() ? of(WITHHELD) : of(share.count())).on(stands);
        }

        /// The percentage with one decimal, and what it stands on.
        static Cell percent(Share share, Basis stands) {
            return of(Figures.tenths(share)).on(stands);
        }

        Cell on(Basis stands) {
            return new Cell(text, heat, Optional.of(stands));
        }
    }

    /// A cell in its column.
    record Placed(String text, String style) {}

    /// The cells of `row`, each set as its column asks.
    List<Placed> placed(Row row) {
        List<Placed> placed = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            Cell cell = row.cells().get(at);
            String heat = cell.heat() == 0 ? "" : " heat-" + cell.heat();
            placed.add(new Placed(cell.text(), columns.get(at + 1).style() + heat));
        }
        return placed;
    }
}
