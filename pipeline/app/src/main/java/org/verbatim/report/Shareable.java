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
        return new Section(section.id(), section.title(), noted(section.blocks()));
    }

    /// What may be shown of the blocks, with the key after the first of them that needs it.
    private static List<Block> noted(List<Block> blocks) {
        List<Block> shown = new ArrayList<>();
        boolean noted = false;
        for (Block block : blocks) {
            shown(block).ifPresent(shown::add);
            if (!noted && marked(block)) {
                shown.add(Block.note(KEY));
                noted = true;
            }
        }
        return withoutEmptyParts(shown);
    }

    /// A heading that nothing follows, since it stood over quotes, is left out.
    private static List<Block> withoutEmptyParts(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            boolean last = at + 1 == blocks.size();
            if (!(blocks.get(at) instanceof Block.Subheading)
                    || !(last || blocks.get(at + 1) instanceof Block.Subheading)) {
                kept.add(blocks.get(at));
            }
        }
        return kept;
    }

    private static Optional<Block> shown(Block block) {
        return switch (block) {
            case Table table -> Optional.of(shown(table));
            case Chart chart -> Optional.of(shown(chart));
            case Curve curve -> Optional.of(curve);
            case Block.Quotes quotes -> Optional.empty();
            case Block.Reading reading -> Optional.empty();
            case Block.Subheading heading -> Optional.of(heading);
            case Block.Minor heading -> Optional.of(heading);
            case Block.Further further ->
                noted(further.blocks()).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Block.Further(further.id(), further.title(), noted(further.blocks())));
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
