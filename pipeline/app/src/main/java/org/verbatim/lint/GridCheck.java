package org.verbatim.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of the document against the one of the same caption in the results.
final class GridCheck {
    private final EvidenceBook book;

    GridCheck(EvidenceBook book) {
        this.book = book;
    }

    /// Every cell that differs. A table of no caption that the results know was made by hand: of it only the arithmetic
    /// is judged.
    List<Found> check(Document.Grid grid) {
        List<EvidenceBook.Grid> candidates = book.grids(Words.plain(grid.caption()));
        if (candidates.isEmpty()) {
            return GridArithmetic.check(grid);
        }
        List<Found> least = differences(grid, candidates.getFirst());
        for (EvidenceBook.Grid candidate : candidates) {
            List<Found> differences = differences(grid, candidate);
            if (differences.size() < least.size()) {
                least = differences;
            }
        }
        return least;
    }

    private static List<Found> differences(Document.Grid grid, EvidenceBook.Grid results) {
        List<Found> found = new ArrayList<>();
        List<EvidenceBook.Row> left = new ArrayList<>(results.rows());
        for (List<String> row : grid.body()) {
            String name = Words.plain(row.isEmpty() ? "" : row.getFirst());
            Optional<EvidenceBook.Row> known = left.stream()
                    .filter(each -> Words.plain(each.name()).equals(name))
                    .findFirst();
            if (known.isPresent()) {
                left.remove(known.get());
                cells(grid, row, known.get(), results.columns(), found);
            }
        }
        return found;
    }

    private static void cells(
            Document.Grid grid, List<String> row, EvidenceBook.Row known, List<String> columns, List<Found> found) {
        for (int cell = 0; cell < known.cells().size() && cell + 1 < row.size(); cell++) {
            String here = Words.plain(row.get(cell + 1));
            String there = Words.plain(known.cells().get(cell));
            if (!here.equals(there)) {
                String column = cell + 1 < columns.size() ? columns.get(cell + 1) : "";
                found.add(new Found(
                        grid.place(known.name(), column),
                        here.isEmpty() ? "(nothing)" : here,
                        "the results give “" + there + "”",
                        "put “" + there + "”"));
            }
        }
    }
}
