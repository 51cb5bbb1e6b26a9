package org.verbatim.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.verbatim.report.Picture;

/// The charts of a document, with their places in the text and their worksheets.
final class Drawings {
    /// English Metric Units.
    private static final long MILLIMETRE = 36_000;

    /// Twentieths of a point.
    private static final double TO_THE_MILLIMETRE = 1440 / 25.4;

    private final Parts parts;
    private final String document;
    private final double width;
    private int count;

    /// @param width of the text, in twentieths of a point
    Drawings(Parts parts, String document, int width) {
        this.parts = parts;
        this.document = document;
        this.width = width / TO_THE_MILLIMETRE;
    }

    /// The run that shows the picture.
    Xml of(Picture picture, Drawn drawn) {
        count++;
        String id = "chart" + count;
        String path = "word/charts/" + id + ".xml";
        String data = "word/embeddings/" + id + ".xlsx";
        parts.add(path, ChartPart.TYPE, drawn.part());
        parts.relate(document, Parts.Relation.inside(id, Office.relation("chart"), path));
        parts.add(new Parts.Part(data, Sheet.TYPE, workbook(drawn.sheet())));
        parts.relate(path, Parts.Relation.inside("data", Office.relation("package"), data));
        return shown(picture, id, drawn);
    }

    private static byte[] workbook(Sheet sheet) {
        try {
            return sheet.file();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Xml shown(Picture picture, String id, Drawn drawn) {
        Xml extent = Xml.of("wp:extent")
                .with("cx", Math.round(drawn.width(width) * MILLIMETRE))
                .with("cy", Math.round(drawn.height() * MILLIMETRE));
        Xml named = Xml.of("wp:docPr")
                .with("id", count)
                .with("name", "Chart " + count)
                .with("descr", picture.caption() + ". " + picture.base() + ". " + picture.description());
        Xml reference = Xml.of("c:chart").with("xmlns:c", Office.CHART).with("r:id", id);
        Xml graphic = Xml.of("a:graphic", Xml.of("a:graphicData", reference).with("uri", Office.CHART))
                .with("xmlns:a", Office.DRAWING);
        Xml effect =
                Xml.of("wp:effectExtent").with("l", 0).with("t", 0).with("r", 0).with("b", 0);
        Xml inline = Xml.of("wp:inline", extent, effect, named, Xml.of("wp:cNvGraphicFramePr"), graphic)
                .with("distT", 0)
                .with("distB", 0)
                .with("distL", 0)
                .with("distR", 0);
        return Xml.of("w:r", Xml.of("w:drawing", inline));
    }
}
