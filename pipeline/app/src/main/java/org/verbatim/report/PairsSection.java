package org.verbatim.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings.PairRow;

/// Which themes are raised together.
final class PairsSection {
    private static final int SHOWN = 10;
    private static final int LEAST_COMMENTS = 5;

    private PairsSection() {}

    static Optional<Section> of(Evidence evidence) {
        List<Table.Row> rows = evidence.findings().pairs().stream()
                .filter(pair -> pair.comments() >= LEAST_COMMENTS)
                .filter(pair -> evidence.tree().depth(pair.first()) == 0
                        && evidence.tree().depth(pair.second()) == 0)
                .sorted(Comparator.comparingLong((PairRow pair) -> -pair.comments())
                        .thenComparingDouble(pair -> -pair.phi())
                        .thenComparing(PairRow::first)
                        .thenComparing(PairRow::second))
                .limit(SHOWN)
                .map(pair -> row(evidence, pair))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(section(rows));
    }

    private static Section section(List<Table.Row> rows) {
        List<Table.Column> columns = List.of(
                Table.Column.words("Theme"),
                Table.Column.words("With"),
                Table.Column.number("Comments"),
                new Table.Column("Phi", "from −1 to 1", true),
                new Table.Column("NPMI", "from −1 to 1", true));
        return new Section(
                "pairs",
                "Themes raised together",
                List.of(
                        Block.plain("Pairs of themes that the same comment carries, in " + LEAST_COMMENTS
                                + " comments or more; at most " + SHOWN + " pairs, the most frequent first. Those of "
                                + "sub-themes are in tables/cooccurrence.csv."),
                        new Table("Pairs of themes in the same comments", columns, rows),
                        Block.note("Phi is the correlation of the two themes over comments; NPMI is normalised "
                                + "pointwise mutual information. 0 means that they meet as often as chance "
                                + "would have it.")));
    }

    private static Table.Row row(Evidence evidence, PairRow pair) {
        return Table.Row.plain(
                evidence.tree().name(pair.first()),
                List.of(
                        Table.Cell.of(evidence.tree().name(pair.second())),
                        Table.Cell.of(pair.comments()).on(evidence.bases().pair(pair)),
                        Table.Cell.of(Figures.two(pair.phi())),
                        Table.Cell.of(Figures.two(pair.npmi()))));
    }
}
