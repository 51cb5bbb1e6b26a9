package org.verbatim.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            return List.of(new Block.Points(told));
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
        return List.of(
                Block.plain(
                        "Options that were chosen in " + asked + " against themes that were written about it, by the "
                                + "respondents who answered and commented; the " + rows.size()
                                + " pairs that go together, or exclude each other, most clearly. tables/ticked.csv holds all."),
                new Table(
                        "Chosen and written: " + evidence.title(Optional.of(comments)),
                        columns,
                        rows.stream().map(row -> row(evidence, row)).toList()));
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
