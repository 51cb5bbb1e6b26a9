package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A section as everybody may read it: nothing leads to a comment, and where a figure is withheld it says so.
final class Shareable {
    /// What the mark of a withheld figure stands for.
    static final String KEY = Table.Cell.WITHHELD + " marks figures withheld to protect respondents.";

    private Shareable() {}

    static Section of(Section section) {
        List<Block> blocks = new ArrayList<>();
        boolean noted = false;
        for (Block block : section.blocks()) {
            shown(block).ifPresent(blocks::add);
            if (!noted && marked(block)) {
                blocks.add(Block.note(KEY));
                noted = true;
            }
        }
        return new Section(section.id(), section.title(), blocks);
    }

    private static Optional<Block> shown(Block block) {
        return switch (block) {
            case Table table -> Optional.of(shown(table));
            case Chart chart -> Optional.of(shown(chart));
            case Block.Quotes quotes -> Optional.empty();
            case Block.Reading reading -> Optional.empty();
            case Block.Subheading heading -> Optional.of(heading);
            case Block.Paragraph paragraph -> Optional.of(paragraph);
            case Block.Points points -> Optional.of(points);
            case Block.ToWrite place -> Optional.of(place);
            case Block.Facts facts -> Optional.of(facts);
        };
    }

    private static Block shown(Table table) {
        return new Table(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new Table.Row(row.rank(), row.depth(), row.name(), Optional.empty(), row.cells()))
                        .toList());
    }

    private static Block shown(Chart chart) {
        return new Chart(
                chart.kind(),
                chart.caption(),
                chart.base(),
                chart.key(),
                chart.bars().stream()
                        .map(bar -> new Chart.Bar(bar.label(), bar.depth(), bar.values(), Optional.empty()))
                        .toList());
    }

    private static boolean marked(Block block) {
        return block instanceof Table table
                && table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.text().contains(Table.Cell.WITHHELD));
    }
}
