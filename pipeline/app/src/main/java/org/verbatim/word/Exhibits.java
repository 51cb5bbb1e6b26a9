package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.Block;
import org.verbatim.report.Chart;
import org.verbatim.report.Curve;
import org.verbatim.report.Table;

/// Sets charts and tables under their captions, with what they stand on at the foot of the page.
record Exhibits(
        Body body,
        Paragraphs paragraphs,
        Captions captions,
        Footnotes footnotes,
        Drawings drawings,
        Frame frame,
        Page page) {
    private static final String WITHHELD_NOTE = Table.Cell.WITHHELD
            + ": a number that is withheld, so that nobody can be recognised by it or by what it would let others"
            + " work out.";

    void print(Piece.Exhibit exhibit) {
        body.turn(Page.Lie.UPRIGHT);
        if (!exhibit.introduced()) {
            List<Xml> runs = new ArrayList<>(Runs.of("See "));
            runs.addAll(captions.references(exhibit.shown()));
            runs.addAll(Runs.of("."));
            body.add(paragraphs.of(Style.NORMAL, runs, Xml.of("w:keepNext")));
        }
        String base = "";
        List<Block> shown = exhibit.shown();
        for (int at = 0; at < shown.size(); at++) {
            Block block = shown.get(at);
            if (block instanceof Chart chart) {
                chart(chart);
                base = chart.base();
            } else if (block instanceof Curve curve) {
                curve(curve);
                base = curve.base();
            } else if (block instanceof Table table) {
                boolean last = at == shown.size() - 1;
                table(table, notes(table, base, last ? exhibit.notes() : List.of()));
            }
        }
    }

    private static List<String> notes(Table table, String base, List<String> notes) {
        List<String> all = new ArrayList<>();
        if (!base.isEmpty()) {
            all.add(base + ".");
        }
        all.addAll(notes);
        boolean withheld = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().contains(Table.Cell.WITHHELD));
        if (withheld && notes.stream().noneMatch(note -> note.startsWith(Table.Cell.WITHHELD))) {
            all.add(WITHHELD_NOTE);
        }
        return all;
    }

    private void chart(Chart chart) {
        body.turn(Page.Lie.UPRIGHT);
        body.add(captions.next(Captions.Kind.FIGURE, chart.caption(), List.of()));
        Plot plot = Plot.of(chart, frame);
        String bars = chart.bars().size() > plot.chart().bars().size()
                ? ". " + plot.chart().bars().size() + " of " + chart.bars().size()
                        + " bars are drawn; the table that follows holds all"
                : "";
        body.add(paragraphs.of(Style.BASE, chart.base() + bars + "."));
        if (!plot.keyed() && !chart.key().isEmpty()) {
            body.add(paragraphs.of(Style.BASE, key(plot)));
        }
        body.add(paragraphs.of(Style.FIGURE, List.of(drawings.of(chart, Drawn.of(plot)))));
    }

    private void curve(Curve curve) {
        body.turn(Page.Lie.UPRIGHT);
        body.add(captions.next(Captions.Kind.FIGURE, curve.caption(), List.of()));
        body.add(paragraphs.of(Style.BASE, curve.base() + "."));
        body.add(paragraphs.of(Style.FIGURE, List.of(drawings.of(curve, Drawn.of(curve)))));
    }

    /// What the colours stand for, in their order.
    private static List<Xml> key(Plot plot) {
        List<Xml> runs = new ArrayList<>();
        List<String> key = plot.chart().key();
        for (int at = 0; at < key.size(); at++) {
            runs.add(Runs.run(at == 0 ? "■" : "   ■", Xml.val("w:color", plot.colour(at, 0))));
            runs.add(Runs.run("\u00A0" + key.get(at)));
        }
        return runs;
    }

    private void table(Table table, List<String> notes) {
        Columns columns = Columns.of(table, page);
        body.turn(columns.lie());
        List<Xml> mark = notes.isEmpty() ? List.of() : List.of(footnotes.mark(String.join(" ", notes)));
        body.add(captions.next(Captions.Kind.TABLE, table.caption(), mark));
        body.add(tables().of(table, columns));
        body.add(paragraphs.of(Style.AFTER_TABLE, List.of()));
    }

    private Tables tables() {
        return new Tables(paragraphs);
    }
}
