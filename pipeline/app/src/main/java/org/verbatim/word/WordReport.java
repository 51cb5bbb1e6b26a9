package org.verbatim.word;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.verbatim.report.Report;

/// The report as a Word document: the same sections, in Word's own terms, for the researcher to go on with.
public final class WordReport {
    private static final String DOCUMENT = "word/document.xml";

    private WordReport() {}

    /// Writes the report to `file`. The same report in the same dress gives the same bytes.
    public static void write(Report report, HouseStyle house, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            parts(report, house).writeTo(out);
        }
    }

    private static Parts parts(Report report, HouseStyle house) throws IOException {
        Parts parts = new Parts();
        parts.relate("", Parts.Relation.inside("document", Office.relation("officeDocument"), DOCUMENT));
        Properties.of(report).addTo(parts);
        house.dress(report, parts, DOCUMENT);
        Printer printer = new Printer(report, house, parts, DOCUMENT);
        parts.add(DOCUMENT, Office.wordType("document.main"), printer.document());
        parts.add("word/footnotes.xml", Office.wordType("footnotes"), printer.footnotes());
        parts.relate(DOCUMENT, Parts.Relation.inside("footnotes", Office.relation("footnotes"), "word/footnotes.xml"));
        parts.add("word/settings.xml", Office.wordType("settings"), Properties.settings());
        parts.relate(DOCUMENT, Parts.Relation.inside("settings", Office.relation("settings"), "word/settings.xml"));
        return parts;
    }
}
