package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;

/// Two closed questions with the same options, side by side.
final class ComparedBlocks {
    private ComparedBlocks() {}

    static List<Block> of(
            ClosedQuestion first, List<ClosedRow> options, ClosedQuestion second, List<ClosedRow> others) {
        List<Chart.Bar> bars = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (ClosedRow option : options) {
            others.stream()
                    .filter(other -> other.option().equals(option.option()))
                    .findFirst()
                    .ifPresent(other -> {
                        bars.add(new Chart.Bar(
                                option.option(), 0, List.of(option.share(), other.share()), Optional.empty()));
                        rows.add(row(option, other));
                    });
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        String caption = "Two questions side by side";
        String base = "Base: " + Figures.count(options.getFirst().share().base()) + " and "
                + Figures.count(others.getFirst().share().base()) + " respondents who answered";
        return List.of(
                new Chart(caption, base, List.of(first.text(), second.text()), bars),
                new Table("Side by side: " + first.text() + " / " + second.text(), columns(first, second), rows));
    }

    private static List<Table.Column> columns(ClosedQuestion first, ClosedQuestion second) {
        return List.of(
                Table.Column.words("Answer"),
                new Table.Column("Respondents", first.text(), true),
                new Table.Column("Per cent", first.text(), true),
                new Table.Column("Respondents", second.text(), true),
                new Table.Column("Per cent", second.text(), true),
                new Table.Column("Difference", "percentage points, first less second", true));
    }

    private static Table.Row row(ClosedRow first, ClosedRow second) {
        return Table.Row.plain(
                first.option(),
                List.of(
                        Table.Cell.of(first.share().count()),
                        Table.Cell.of(Figures.tenths(first.share())),
                        Table.Cell.of(second.share().count()),
                        Table.Cell.of(Figures.tenths(second.share())),
                        Table.Cell.of(Figures.points(first.share(), second.share()))));
    }
}
