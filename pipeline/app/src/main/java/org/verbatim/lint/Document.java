package org.verbatim.lint;

import java.util.List;
import java.util.Optional;

/// A report as it was read: what stands in it, in order.
record Document(List<Piece> pieces) {
    Document {
        pieces = List.copyOf(pieces);
    }

    /// A paragraph or a table.
    sealed interface Piece permits Paragraph, Grid {}

    /// A paragraph.
    ///
    /// @param number from 1, over the whole document
    /// @param heading the text of the heading above it, empty before the first
    /// @param evidence what its bookmark says that it repeats
    record Paragraph(int number, String heading, Kind kind, String text, Optional<String> evidence) implements Piece {
        Found.Place place() {
            return new Found.Place(number, heading);
        }
    }

    /// What a paragraph is by its style.
    enum Kind {
        TEXT,
        HEADING,
        CAPTION,
        QUOTE,
        /// Contents, headers and the like: not read.
        APPARATUS
    }

    /// A table with the text of its cells, the heading row first.
    ///
    /// @param caption of the paragraph above it, without `Table 3:`
    record Grid(String caption, List<List<String>> rows) implements Piece {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

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
