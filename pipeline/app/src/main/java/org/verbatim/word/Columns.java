package org.verbatim.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.verbatim.report.Table;

/// How wide the columns of a table are, in twentieths of a point, and which way its page lies.
///
/// @param halfPoints the size of its letters
record Columns(Page.Lie lie, int halfPoints, List<Integer> widths) {
    static final int LARGE = 19;

    private static final int SMALL = 17;

    /// Left and right of a cell's text, and a little more, since letters are only estimated.
    static final int ROOM = 165;

    private static final int INDENT = 200;

    /// How wide bold letters are, of 100 ordinary ones.
    private static final int BOLD = 106;

    /// What a column of words is given before others have to give way.
    private static final int WORDS = 3200;

    /// Below this, a column of names is no pleasure to read.
    private static final int LEAST_NAMES = 1300;

    /// Lines of a name that still read well; where there are more, the letters become smaller first.
    private static final int MOST_LINES = 3;

    /// Letters of a heading that stays on one line where there is room.
    private static final int SHORT = 14;

    Columns {
        widths = List.copyOf(widths);
    }

    /// Upright and in letters as large as fit; across where nothing else will do.
    static Columns of(Table table, Page page) {
        int upright = page.width(Page.Lie.UPRIGHT);
        for (int size : List.of(LARGE, SMALL)) {
            Needs needs = Needs.of(table, size);
            if (sum(needs.least()) <= upright) {
                return new Columns(Page.Lie.UPRIGHT, size, needs.within(upright));
            }
        }
        return new Columns(Page.Lie.ACROSS, SMALL, Needs.of(table, SMALL).within(page.width(Page.Lie.ACROSS)));
    }

    int width() {
        return sum(widths);
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /// What the columns need.
    ///
    /// @param least so that no word is broken
    /// @param most so that no line is
    private record Needs(List<Integer> least, List<Integer> most) {
        static Needs of(Table table, int size) {
            List<Integer> least = new ArrayList<>();
            List<Integer> most = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                least.add(Math.max(head(table, column, size), body(table, column, size, true)) + ROOM);
                int lines = Math.max(lines(table.columns().get(column), size), body(table, column, size, false));
                most.add(Math.max(least.get(column), lines + ROOM));
            }
            return new Needs(least, most);
        }

        private static int head(Table table, int column, int size) {
            Table.Column heading = table.columns().get(column);
            int words = Math.max(
                    Letters.widestWord(heading.head(), heading(size)),
                    Letters.widestWord(heading.under(), heading(size) - 2));
            return words * BOLD / 100;
        }

        /// A heading's letters, of a long one on two lines, and what stands below it on three.
        private static int lines(Table.Column heading, int size) {
            int head = Letters.width(heading.head(), heading(size))
                    / (heading.head().length() > SHORT ? 2 : 1);
            return Math.max(head, Letters.width(heading.under(), heading(size) - 2) / 3) * BOLD / 100;
        }

        /// Numbers stay on one line but before a bracket; words may part, within reason.
        private static int body(Table table, int column, int size, boolean least) {
            int widest = 0;
            for (Table.Row row : table.rows()) {
                widest = Math.max(widest, width(table, row, column, size, least));
            }
            return widest;
        }

        private static int width(Table table, Table.Row row, int column, int size, boolean least) {
            String text = column == 0 ? row.name() : row.cells().get(column - 1).text();
            int indent = column == 0 ? row.depth() * INDENT : 0;
            if (table.columns().get(column).numeric()) {
                int bracket = text.indexOf(" (");
                String part = least && bracket > 0 ? text.substring(bracket + 1) : text;
                return Letters.width(part, size);
            }
            int whole = Letters.width(text, size) + indent;
            int words = Math.min(WORDS, Letters.widestWord(text, size) + indent);
            int lines = size == LARGE ? Math.min(WORDS, whole / MOST_LINES) : 0;
            return least ? Math.max(words, Math.max(lines, Math.min(whole, LEAST_NAMES))) : whole;
        }

        /// The widths within `all`: what is over goes where the least of it spares a break.
        List<Integer> within(int all) {
            int over = all - sum(least);
            if (over < 0) {
                return least.stream().map(width -> width * all / sum(least)).toList();
            }
            if (sum(most) - sum(least) <= over) {
                return widened(all - sum(most));
            }
            // The narrowest wishes first: a number that breaks before its bracket costs every row a line.
            List<Integer> widths = new ArrayList<>(least);
            List<Integer> columns = IntStream.range(0, least.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(this::wish))
                    .toList();
            for (int column : columns) {
                int given = Math.min(over, wish(column));
                widths.set(column, widths.get(column) + given);
                over -= given;
            }
            return widths;
        }

        private int wish(int column) {
            return most.get(column) - least.get(column);
        }

        private List<Integer> widened(int over) {
            List<Integer> widths = new ArrayList<>();
            for (int width : most) {
                widths.add(width + Math.min(width / 2, (int) ((long) over * width / sum(most))));
            }
            return widths;
        }
    }

    /// The size of a heading over letters of `halfPoints`: where these are small, it is smaller yet, since its words
    /// are long.
    static int heading(int halfPoints) {
        return halfPoints == LARGE ? LARGE : halfPoints - 2;
    }

    /// How far a row's name is set in, `depth` deep in the tree.
    static int indent(int depth) {
        return depth * INDENT;
    }
}
