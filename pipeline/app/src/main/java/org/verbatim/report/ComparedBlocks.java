package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.Comparisons.PairedRow;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Share;

/// Two closed questions with the same options, put to the same respondents, side by side.
final class ComparedBlocks {
    /// Differences that are spoken of.
    private static final int TOLD = 5;

    private final ClosedQuestion first;
    private final Optional<ClosedQuestion> other;
    private final Optional<Chart> chart;
    private final List<PairedRow> paired;

    ComparedBlocks(Evidence evidence, ClosedQuestion first, List<ClosedRow> options) {
        this.first = first;
        this.chart = first.compareWith()
                .flatMap(evidence::closed)
                .flatMap(second -> chart(evidence, first, options, second));
        this.other = chart.flatMap(drawn -> first.compareWith().flatMap(evidence::closed));
        this.paired = evidence.findings().comparisons().paired().stream()
                .filter(row -> row.question().id().equals(first.id()))
                .toList();
    }

    /// The question that the first is compared with.
    Optional<ClosedQuestion> other() {
        return other;
    }

    /// Both questions' answers; empty where they share no option.
    static Optional<Chart> chart(
            Evidence evidence, ClosedQuestion first, List<ClosedRow> options, ClosedQuestion second) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (ClosedRow option : options) {
            evidence.options(second).stream()
                    .filter(theirs -> theirs.option().equals(option.option()))
                    .findFirst()
                    .ifPresent(theirs -> bars.add(new Chart.Bar(
                            option.option(), 0, List.of(option.share(), theirs.share()), Optional.empty())));
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        "Respondents by answer: " + first.text(),
                        "Base: respondents who answered each question",
                        List.of(first.text(), second.text()),
                        bars));
    }

    List<Block> blocks() {
        if (other.isEmpty() || !chart.orElseThrow().tells()) {
            return List.of();
        }
        if (paired.isEmpty()) {
            return List.of(unpaired(first, other.get(), chart.orElseThrow().bars()));
        }
        List<Block> blocks = new ArrayList<>();
        List<Stated> told = differences();
        boolean whole = paired.stream().noneMatch(ComparedBlocks::isWithheld);
        if (!told.isEmpty()) {
            blocks.add(Block.plain("The shares differ by more than chance would explain in "
                    + (told.size() > TOLD ? "these answers among others:" : "these answers:")));
            blocks.add(new Block.Points(told.stream().limit(TOLD).toList()));
        } else if (whole) {
            blocks.add(Block.plain("No share differs by more than chance would explain."));
        }
        blocks.add(table());
        blocks.add(Block.note("“Here” is this question, “there” the one that it is compared with. The table counts "
                + "respondents who answered both. They are the same people, so the difference is tested within "
                + "respondents (McNemar; exact where fewer than 25 answered differently); p is adjusted over the "
                + "answers (Benjamini and Hochberg)."));
        return blocks;
    }

    private static boolean isWithheld(PairedRow row) {
        return row.first().isWithheld() || row.second().isWithheld();
    }

    /// The differences that the test bears out, where the base allows percentages, the largest first.
    private List<Stated> differences() {
        return paired.stream()
                .filter(row -> !isWithheld(row) && row.pAdjusted() < 0.05)
                .filter(row -> row.first().base() >= Figures.PERCENT_BASE)
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.difference())))
                .map(ComparedBlocks::sentence)
                .toList();
    }

    /// The clearest difference, in a sentence that stands alone.
    Optional<Stated> furthest() {
        return paired.stream()
                .filter(row -> !isWithheld(row) && row.pAdjusted() < 0.05)
                .filter(row -> row.first().base() >= Figures.PERCENT_BASE)
                .max(Comparator.comparingDouble(row -> Math.abs(row.difference())))
                .map(row -> Stated.of(
                                Figures.whole(row.first()) + " (" + Figures.counts(row.first()) + ") in "
                                        + Sentences.quoted(row.question().text()) + ", "
                                        + Figures.whole(row.second()) + " (" + Figures.counts(row.second()) + ") in "
                                        + Sentences.quoted(row.other().text()) + ".",
                                Bases.paired(row, row.first()),
                                Bases.paired(row, row.second()))
                        .under(row.option() + "."));
    }

    private static Stated sentence(PairedRow row) {
        String text = Sentences.quoted(row.option()) + " was chosen by " + Figures.whole(row.first()) + " here ("
                + Figures.counts(row.first()) + ") and by " + Figures.whole(row.second()) + " there ("
                + Figures.counts(row.second()) + "): a difference of " + Figures.points(row.difference())
                + " percentage points (95% interval "
                + Figures.points(row.interval().low()) + " to "
                + Figures.points(row.interval().high()) + ").";
        return Stated.of(text, Bases.paired(row, row.first()), Bases.paired(row, row.second()));
    }

    private Table table() {
        List<Table.Column> columns = List.of(
                Table.Column.words("Answer"),
                new Table.Column("Here", "respondents", true),
                new Table.Column("Here", "per cent", true),
                new Table.Column("There", "respondents", true),
                new Table.Column("There", "per cent", true),
                new Table.Column("Difference", "percentage points", true),
                new Table.Column("95% interval", "of the difference", true),
                new Table.Column("p", "adjusted", true));
        List<Table.Row> rows = paired.stream().map(ComparedBlocks::row).toList();
        return new Table("The same respondents on both questions: " + first.text(), columns, rows);
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
                                Table.Cell.of(Figures.of(bar.values().getFirst()))
                                        .on(chosen(first, bar, bar.values().getFirst())),
                                Table.Cell.of(Figures.of(bar.values().getLast()))
                                        .on(chosen(second, bar, bar.values().getLast())),
                                Table.Cell.of(Figures.points(
                                        bar.values().getFirst(), bar.values().getLast())))))
                .toList();
        return new Table("Side by side: " + first.text() + " / " + second.text(), columns, rows);
    }

    private static Basis chosen(ClosedQuestion question, Chart.Bar bar, Share share) {
        return Basis.of(
                "respondents who chose " + Sentences.quoted(bar.label()),
                Map.of("table", "closed", "question", question.id().value(), "option", bar.label()),
                share);
    }
}
