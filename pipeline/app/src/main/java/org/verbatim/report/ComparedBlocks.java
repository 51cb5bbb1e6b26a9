package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Comparisons.PairedRow;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;

/// Two closed questions with the same options, put to the same respondents, side by side.
final class ComparedBlocks {
    private ComparedBlocks() {}

    static List<Block> of(Evidence evidence, ClosedQuestion first, List<ClosedRow> options) {
        return first.compareWith()
                .flatMap(evidence::closed)
                .map(second -> of(evidence, first, options, second))
                .orElse(List.of());
    }

    private static List<Block> of(
            Evidence evidence, ClosedQuestion first, List<ClosedRow> options, ClosedQuestion second) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (ClosedRow option : options) {
            evidence.options(second).stream()
                    .filter(other -> other.option().equals(option.option()))
                    .findFirst()
                    .ifPresent(other -> bars.add(new Chart.Bar(
                            option.option(), 0, List.of(option.share(), other.share()), Optional.empty())));
        }
        if (bars.isEmpty()) {
            return List.of();
        }
        List<PairedRow> paired = evidence.findings().comparisons().paired().stream()
                .filter(row -> row.question().id().equals(first.id()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        paired.stream().flatMap(row -> sentence(row).stream()).forEach(stated -> blocks.add(Block.plain(stated)));
        blocks.add(new Chart(
                "Two questions side by side",
                "Base: respondents who answered each question",
                List.of(first.text(), second.text()),
                bars));
        blocks.add(paired.isEmpty() ? unpaired(first, second, bars) : table(first, second, paired));
        if (!paired.isEmpty()) {
            blocks.add(
                    Block.note("The table counts respondents who answered both questions. They are the same people, so "
                            + "the difference is tested within respondents (McNemar; exact where fewer than 25 answered "
                            + "differently); p is adjusted over the answers (Benjamini and Hochberg)."));
        }
        return blocks;
    }

    /// A difference that the test bears out, where the base allows percentages.
    private static Optional<Stated> sentence(PairedRow row) {
        if (row.first().isWithheld()
                || row.second().isWithheld()
                || !(row.pAdjusted() < 0.05)
                || row.first().base() < Figures.PERCENT_BASE) {
            return Optional.empty();
        }
        String text = "Of the " + Figures.count(row.first().base()) + " respondents who answered both questions, "
                + Figures.whole(row.first()) + " (" + Figures.count(row.first().count()) + ") chose "
                + Sentences.quoted(row.option()) + " here and " + Figures.whole(row.second()) + " ("
                + Figures.count(row.second().count()) + ") chose it in "
                + Sentences.quoted(row.other().text())
                + ": a difference of " + Figures.points(row.difference()) + " percentage points (95% interval "
                + Figures.points(row.interval().low()) + " to "
                + Figures.points(row.interval().high()) + ").";
        return Optional.of(Stated.of(text, Bases.paired(row, row.first()), Bases.paired(row, row.second())));
    }

    private static Table table(ClosedQuestion first, ClosedQuestion second, List<PairedRow> paired) {
        List<Table.Column> columns = List.of(
                Table.Column.words("Answer"),
                new Table.Column("Respondents", first.text(), true),
                new Table.Column("Per cent", first.text(), true),
                new Table.Column("Respondents", second.text(), true),
                new Table.Column("Per cent", second.text(), true),
                new Table.Column("Difference", "percentage points, first less second", true),
                new Table.Column("95% interval", "of the difference", true),
                new Table.Column("p", "adjusted", true));
        List<Table.Row> rows = paired.stream().map(ComparedBlocks::row).toList();
        return new Table("The same respondents on both: " + first.text() + " / " + second.text(), columns, rows);
    }

    private static Table.Row row(PairedRow row) {
        boolean told = !row.first().isWithheld() && !row.second().isWithheld();
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.count(row.first(), Bases.paired(row, row.first())));
        cells.add(Table.Cell.percent(row.first(), Bases.paired(row, row.first())));
        cells.add(Table.Cell.count(row.second(), Bases.paired(row, row.second())));
        cells.add(Table.Cell.percent(row.second(), Bases.paired(row, row.second())));
        cells.add(Table.Cell.of(told ? Figures.points(row.difference()) : Table.Cell.WITHHELD));
        cells.add(Table.Cell.of(
                told
                        ? Figures.points(row.interval().low()) + " to "
                                + Figures.points(row.interval().high())
                        : Table.Cell.WITHHELD));
        cells.add(Table.Cell.of(told ? Figures.probability(row.pAdjusted()) : Table.Cell.WITHHELD));
        String name = row.net() ? "Net: " + row.option() : row.option();
        return row.net() ? Table.Row.sum(name, cells) : Table.Row.plain(name, cells);
    }

    /// Where nobody answered both.
    private static Table unpaired(ClosedQuestion first, ClosedQuestion second, List<Chart.Bar> bars) {
        List<Table.Column> columns = List.of(
                Table.Column.words("Answer"),
                new Table.Column("Respondents", first.text(), true),
                new Table.Column("Respondents", second.text(), true),
                new Table.Column("Difference", "percentage points, first less second", true));
        List<Table.Row> rows = bars.stream()
                .map(bar -> Table.Row.plain(
                        bar.label(),
                        List.of(
                                Table.Cell.of(Figures.of(bar.values().getFirst())),
                                Table.Cell.of(Figures.of(bar.values().getLast())),
                                Table.Cell.of(Figures.points(
                                        bar.values().getFirst(), bar.values().getLast())))))
                .toList();
        return new Table("Side by side: " + first.text() + " / " + second.text(), columns, rows);
    }
}
