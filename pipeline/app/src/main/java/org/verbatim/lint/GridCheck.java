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

    /// Every cell that differs. A table of no caption that the results know was made by hand, and is not judged.
    List<Found> check(Document.Grid grid) {
        List<EvidenceBook.Grid> candidates = book.grids(SentenceCheck.plain(grid.caption()));
        List<Found> least = List.of();
        boolean any = false;
        for (EvidenceBook.Grid candidate : candidates) {
            List<Found> differences = differences(grid, candidate);
            if (!any || differences.size() < least.size()) {
                least = differences;
                any = true;
            }
        }
        return least;
    }

    private static List<Found> differences(Document.Grid grid, EvidenceBook.Grid results) {
        List<Found> found = new ArrayList<>();
        List<EvidenceBook.Row> left = new ArrayList<>(results.rows());
        for (List<String> row :
                grid.rows().subList(Math.min(1, grid.rows().size()), grid.rows().size())) {
            String name = SentenceCheck.plain(row.isEmpty() ? "" : row.getFirst());
            Optional<EvidenceBook.Row> known = left.stream()
                    .filter(each -> SentenceCheck.plain(each.name()).equals(name))
                    .findFirst();
            if (known.isPresent()) {
                left.remove(known.get());
                cells(grid.caption(), row, known.get(), results.columns(), found);
            }
        }
        return found;
    }

    private static void cells(
            String caption, List<String> row, EvidenceBook.Row known, List<String> columns, List<Found> found) {
        for (int cell = 0; cell < known.cells().size() && cell + 1 < row.size(); cell++) {
            String here = SentenceCheck.plain(row.get(cell + 1));
            String there = SentenceCheck.plain(known.cells().get(cell));
            if (!here.equals(there)) {
                String column = cell + 1 < columns.size() ? columns.get(cell + 1) : "";
                found.add(new Found(
                        new Found.Place(
                                0, "table “" + caption + "”, row “" + known.name() + "”, column “" + column + "”"),
                        here,
                        "the results give “" + there + "”",
                        "put “" + there + "”"));
            }
        }
    }
}
