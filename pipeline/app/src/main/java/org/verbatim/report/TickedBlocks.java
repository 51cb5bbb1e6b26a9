package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.verbatim.analyse.Comparisons.TickedCell;
import org.verbatim.analyse.Comparisons.TickedQuote;
import org.verbatim.analyse.Comparisons.TickedRow;
import org.verbatim.model.QuestionId;

/// What respondents ticked in a closed question against what they wrote about it.
final class TickedBlocks {
    /// Pairs of an option and a theme that are shown.
    private static final int SHOWN = 12;

    private TickedBlocks() {}

    /// Pairs that are spoken of.
    private static final int TOLD = 4;

    /// In sentences, the pairs that go together by more than chance.
    static List<Block> told(Evidence evidence, QuestionId comments) {
        List<TickedRow> all = rows(evidence, comments).toList();
        List<Stated> told = all.stream()
                .filter(row -> row.pAdjusted() < 0.05 && row.phi() != 0)
                .limit(TOLD)
                .map(row -> sentence(evidence, row))
                .toList();
        if (!told.isEmpty()) {
            List<Block> blocks = new ArrayList<>(List.of(new Block.Points(told)));
            blocks.addAll(examples(
                    evidence,
                    all.getFirst(),
                    example -> evidence.quotations().give(example.quote().words())));
            return blocks;
        }
        return all.isEmpty() || all.stream().anyMatch(row -> Double.isNaN(row.pAdjusted()))
                ? List.of()
                : List.of(Block.plain("No option of "
                        + Sentences.quoted(all.getFirst().question().text())
                        + " and no theme of the comments about it go together by more than chance would explain."));
    }

    private static Stated sentence(Evidence evidence, TickedRow row) {
        String theme = evidence.tree().name(row.theme());
        long ticked = row.both() + row.tickedOnly();
        long unticked = row.writtenOnly() + row.neither();
        String text =
                "Of the " + Figures.count(ticked) + " who chose " + Sentences.quoted(row.option()) + " and commented, "
                        + Figures.count(row.both()) + " raised " + theme + "; of the " + Figures.count(unticked)
                        + " who commented and did not choose it, " + Figures.count(row.writtenOnly()) + " did.";
        return Stated.of(
                text,
                evidence.bases().ticked(row, "respondents who chose the option and raised " + theme, row.both()),
                evidence.bases().ticked(row, "respondents who only chose the option", row.tickedOnly()),
                evidence.bases().ticked(row, "respondents who only raised " + theme, row.writtenOnly()),
                evidence.bases().ticked(row, "respondents who did neither", row.neither()));
    }

    private static Stream<TickedRow> rows(Evidence evidence, QuestionId comments) {
        return evidence.findings().comparisons().ticked().stream()
                .filter(row -> row.comments().equals(comments))
                .filter(row -> row.both() + row.writtenOnly() > 0)
                .filter(row -> evidence.tree().depth(row.theme()) == 0)
                .sorted(Comparator.comparingDouble((TickedRow row) -> row.pAdjusted())
                        .thenComparing(Comparator.comparingDouble((TickedRow row) -> -Math.abs(row.phi())))
                        .thenComparing(TickedRow::option)
                        .thenComparing(TickedRow::theme));
    }

    static List<Block> of(Evidence evidence, QuestionId comments) {
        List<TickedRow> rows = rows(evidence, comments).limit(SHOWN).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Table.Column> columns = List.of(
                Table.Column.words("Option"),
                Table.Column.words("Theme"),
                Table.Column.number("Chosen and written"),
                Table.Column.number("Chosen only"),
                Table.Column.number("Written only"),
                Table.Column.number("Neither"),
                new Table.Column("Phi", "from −1 to 1", true),
                new Table.Column("p", "adjusted", true));
        String asked = Sentences.quoted(rows.getFirst().question().text());
        List<Block> blocks = new ArrayList<>(List.of(
                Block.plain("Options that were chosen in " + asked
                        + " against themes that were written about it, by the "
                        + "respondents who answered and commented; the " + rows.size()
                        + " pairs that go together, or exclude each other, most clearly. tables/ticked.csv holds all."
                        + (evidence.findings().comparisons().tickedQuotes().isEmpty()
                                ? ""
                                : " An example of each is in ticked_quotes.csv.")),
                new Table(
                        "Chosen and written: " + evidence.title(Optional.of(comments)),
                        columns,
                        rows.stream().map(row -> row(evidence, row)).toList())));
        rows.stream().limit(TOLD).forEach(row -> blocks.addAll(examples(evidence, row, example -> true)));
        return blocks;
    }

    /// Somebody's words for each of the four counts, where somebody may be quoted.
    private static List<Block> examples(Evidence evidence, TickedRow row, Predicate<TickedQuote> wanted) {
        return evidence.findings().comparisons().tickedQuotes().stream()
                .filter(example -> example.question().equals(row.question().id())
                        && example.option().equals(row.option())
                        && example.comments().equals(row.comments())
                        && example.theme().equals(row.theme()))
                .filter(wanted)
                .<Block>map(example -> new Block.Quotes(
                        told(row, example.cell(), evidence.tree().name(row.theme())),
                        Behind.EVERYTHING,
                        List.of(new Block.Said(
                                example.quote().words(),
                                example.quote().comment().id(),
                                evidence.quotations()
                                        .attribution(example.quote().comment().id())))))
                .toList();
    }

    private static String told(TickedRow row, TickedCell cell, String theme) {
        String option = Sentences.quoted(row.option());
        return switch (cell) {
            case BOTH -> "Chose " + option + " and raised " + theme;
            case TICKED_ONLY -> "Chose " + option + " and did not raise " + theme;
            case WRITTEN_ONLY -> "Did not choose " + option + " and raised " + theme;
            case NEITHER -> "Neither chose " + option + " nor raised " + theme;
        };
    }

    private static Table.Row row(Evidence evidence, TickedRow row) {
        String theme = evidence.tree().name(row.theme());
        Bases bases = evidence.bases();
        return Table.Row.plain(
                row.option(),
                List.of(
                        Table.Cell.of(theme),
                        Table.Cell.of(row.both())
                                .on(bases.ticked(
                                        row, "respondents who chose the option and raised " + theme, row.both())),
                        Table.Cell.of(row.tickedOnly())
                                .on(bases.ticked(row, "respondents who only chose the option", row.tickedOnly())),
                        Table.Cell.of(row.writtenOnly())
                                .on(bases.ticked(row, "respondents who only raised " + theme, row.writtenOnly())),
                        Table.Cell.of(row.neither())
                                .on(bases.ticked(row, "respondents who did neither", row.neither())),
                        Table.Cell.of(Figures.two(row.phi())),
                        Table.Cell.of(Figures.probability(row.pAdjusted()))));
    }
}
