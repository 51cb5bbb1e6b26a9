package org.verbatim.lint;

import java.util.List;
import java.util.OptionalDouble;

/// A report as it was read: what stands in it, in order.
record Document(List<Piece> pieces) {
    Document {
        pieces = List.copyOf(pieces);
    }

    /// A paragraph, a table or a chart.
    sealed interface Piece permits Paragraph, Grid, Plotted {}

    /// Where something stands.
    ///
    /// @param number of the paragraph, from 1 over the whole document; of a table, that of the last one above it
    /// @param chapter the text of the last heading of the first level, empty before the first
    /// @param heading the text of the last heading of any level
    record Spot(int number, String chapter, String heading) {}

    /// A paragraph.
    ///
    /// @param evidence what its bookmarks say that it repeats
    record Paragraph(Spot spot, Kind kind, String text, List<String> evidence) implements Piece {
        public Paragraph {
            evidence = List.copyOf(evidence);
        }

        Found.Place place() {
            return new Found.Place(spot.number(), spot.heading());
        }
    }

    /// What a paragraph is by its style.
    enum Kind {
        TEXT,
        HEADING,
        CAPTION,
        QUOTE,
        /// What the percentages of a chart or table are of.
        BASE,
        /// A note at the foot of a page.
        NOTE,
        /// Contents, headers and the like: not read.
        APPARATUS
    }

    /// A table with the text of its cells, the heading row first.
    ///
    /// @param caption of the paragraph above it, without `Table 3:`
    record Grid(Spot spot, String caption, List<List<String>> rows) implements Piece {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// The cells of the heading row.
        List<String> heads() {
            return rows.isEmpty() ? List.of() : rows.getFirst();
        }

        /// The rows below the heading.
        List<List<String>> body() {
            return rows.isEmpty() ? List.of() : rows.subList(1, rows.size());
        }

        Found.Place place(String row, String column) {
            return new Found.Place(
                    spot.number(), "table “" + caption + "”, row “" + row + "”, column “" + column + "”");
        }
    }

    /// A chart, as its file keeps what it draws.
    ///
    /// @param caption of the paragraph nearest to it that is one, without `Figure 3:`
    /// @param points in the order of the file
    record Plotted(Spot spot, String caption, List<Point> points) implements Piece {
        public Plotted {
            points = List.copyOf(points);
        }

        Found.Place place(Point point) {
            return new Found.Place(
                    spot.number(),
                    "chart “" + caption + "”, bar “" + point.bar() + "”"
                            + (point.series().isEmpty() ? "" : ", “" + point.series() + "”"));
        }
    }

    /// A bar, or a part of one.
    ///
    /// @param label what is printed beside it, such as `22% (28)`; empty if nothing is
    /// @param value the percentage that its length stands for; empty if the file keeps none
    record Point(String bar, String series, String label, OptionalDouble value) {}

    List<Paragraph> paragraphs() {
        return pieces.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    List<Grid> grids() {
        return pieces.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }
}
