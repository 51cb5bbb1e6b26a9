package org.verbatim.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.verbatim.report.Chart;

/// The charts of a document, with their places in the text and their worksheets.
final class Drawings {
    /// English Metric Units: a twentieth of a point, a millimetre.
    private static final long TWENTIETH = 635;

    private static final long MILLIMETRE = 36_000;

    private final Parts parts;
    private final String document;
    private final long width;
    private int count;

    /// @param width of the text, in twentieths of a point
    Drawings(Parts parts, String document, int width) {
        this.parts = parts;
        this.document = document;
        this.width = width * TWENTIETH;
    }

    /// The run that shows the chart.
    Xml of(Chart chart, Plot plot) {
        count++;
        String id = "chart" + count;
        String path = "word/charts/" + id + ".xml";
        String data = "word/embeddings/" + id + ".xlsx";
        parts.add(path, ChartPart.TYPE, ChartPart.of(plot));
        parts.relate(document, Parts.Relation.inside(id, Office.relation("chart"), path));
        parts.add(new Parts.Part(data, Sheet.TYPE, workbook(plot)));
        parts.relate(path, Parts.Relation.inside("data", Office.relation("package"), data));
        return shown(chart, id, height(plot));
    }

    private static byte[] workbook(Plot plot) {
        try {
            return plot.sheet().file();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static long height(Plot plot) {
        Chart chart = plot.chart();
        int lines = chart.kind() == Chart.Kind.BARS ? Plot.values(chart) : 1;
        double each = lines == 1 ? (chart.kind() == Chart.Kind.BARS ? 7.0 : 11.0) : 5.5 * lines + 2;
        double key = chart.key().isEmpty() ? 0 : 12.0;
        double bars = Math.min(205.0, each * chart.bars().size());
        return Math.round((6.0 + key + bars) * MILLIMETRE);
    }

    private Xml shown(Chart chart, String id, long height) {
        Xml extent = Xml.of("wp:extent").with("cx", width).with("cy", height);
        Xml named = Xml.of("wp:docPr")
                .with("id", count)
                .with("name", "Chart " + count)
                .with("descr", chart.caption() + ". " + chart.base() + ". " + chart.description());
        Xml reference = Xml.of("c:chart").with("xmlns:c", Office.CHART).with("r:id", id);
        Xml graphic = Xml.of("a:graphic", Xml.of("a:graphicData", reference).with("uri", Office.CHART))
                .with("xmlns:a", Office.DRAWING);
        Xml inline = Xml.of("wp:inline", extent, named, Xml.of("wp:cNvGraphicFramePr"), graphic)
                .with("distT", 0)
                .with("distB", 0)
                .with("distL", 0)
                .with("distR", 0);
        return Xml.of("w:r", Xml.of("w:drawing", inline));
    }
}
