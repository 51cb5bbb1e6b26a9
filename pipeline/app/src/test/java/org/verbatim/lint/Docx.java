package org.verbatim.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word document of a few paragraphs and tables, as a word processor would store it.
final class Docx {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/></Relationships>";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final List<String> pieces = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> charts = new ArrayList<>();
    private int bookmarks;

    Docx heading(String text) {
        return styled("Heading1", text);
    }

    Docx quote(String text) {
        return styled("Quote", text);
    }

    Docx text(String text) {
        return paragraph(run(text));
    }

    /// A paragraph of a style.
    Docx styled(String style, String text) {
        return paragraph("<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text));
    }

    /// A paragraph that repeats a piece of evidence, as its bookmark says.
    Docx drafted(String id, String text) {
        return draftedOf(id, run(text));
    }

    /// The same of several runs.
    Docx draftedOf(String id, String runs) {
        bookmarks++;
        return paragraph("<w:bookmarkStart w:id=\"" + bookmarks + "\" w:name=\"" + id + "\"/>" + runs
                + "<w:bookmarkEnd w:id=\"" + bookmarks + "\"/>");
    }

    /// A paragraph of whatever a word processor writes into one.
    Docx paragraph(String markup) {
        pieces.add("<w:p>" + markup + "</w:p>");
        return this;
    }

    /// A table below its caption; the first row is the heading.
    Docx table(String caption, List<List<String>> rows) {
        styled("Caption", "Table 1: " + caption);
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (List<String> row : rows) {
            table.append("<w:tr>");
            row.forEach(cell -> table.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>"));
            table.append("</w:tr>");
        }
        pieces.add(table.append("</w:tbl>").toString());
        return this;
    }

    /// A paragraph with a mark that leads to a footnote.
    Docx note(String text) {
        notes.add("<w:footnote w:id=\"" + (notes.size() + 1) + "\"><w:p>" + run(text) + "</w:p></w:footnote>");
        return paragraph(run("See below.") + "<w:r><w:footnoteReference w:id=\"" + notes.size() + "\"/></w:r>");
    }

    /// A chart of one bar.
    ///
    /// @param told of the chart to who cannot see it
    /// @param length the share that its file keeps
    Docx chart(String told, String bar, String length, String label) {
        charts.add("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:ser><c:dLbls><c:dLbl>"
                + "<c:idx val=\"0\"/><c:tx><a:t>" + label
                + "</a:t></c:tx></c:dLbl></c:dLbls><c:cat><c:pt idx=\"0\"><c:v>"
                + bar + "</c:v></c:pt></c:cat><c:val><c:pt idx=\"0\"><c:v>" + length
                + "</c:v></c:pt></c:val></c:ser></c:chartSpace>");
        return paragraph(
                "<w:r><w:drawing><wp:docPr xmlns:wp=\"urn:wp\" descr=\"" + told + "\"/><c:chart xmlns:c=\"urn:c\""
                        + " xmlns:r=\"urn:r\" r:id=\"c" + charts.size() + "\"/></w:drawing></w:r>");
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</w:t></w:r>";
    }

    static String inserted(String text) {
        return "<w:ins w:id=\"90\" w:author=\"A\">" + run(text) + "</w:ins>";
    }

    static String deleted(String text) {
        return "<w:del w:id=\"91\" w:author=\"A\">" + run(text).replace("w:t", "w:delText") + "</w:del>";
    }

    Path write(Path file) {
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + WORD + "styles+xml\"/></Types>");
        parts.put("_rels/.rels", RELATIONS.formatted("officeDocument", "word/document.xml"));
        parts.put(
                "word/_rels/document.xml.rels",
                RELATIONS.formatted("styles", "styles.xml").replace("</Relationships>", beside() + "</Relationships>"));
        parts.put("word/footnotes.xml", "<w:footnotes " + W + ">" + String.join("", notes) + "</w:footnotes>");
        for (int chart = 1; chart <= charts.size(); chart++) {
            parts.put("word/chart" + chart + ".xml", charts.get(chart - 1));
        }
        parts.put(
                "word/styles.xml",
                "<w:styles " + W + ">" + style("Heading1", "heading 1") + style("Quote", "Quote")
                        + style("Caption", "caption") + style("Base", "Base") + "</w:styles>");
        parts.put(
                "word/document.xml",
                "<w:document " + W + "><w:body>" + String.join("", pieces) + "</w:body></w:document>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String beside() {
        String relation =
                RELATIONS.substring(RELATIONS.indexOf("<Relationship "), RELATIONS.indexOf("</Relationships>"));
        StringBuilder relations =
                new StringBuilder(relation.replace("r1", "r2").formatted("footnotes", "footnotes.xml"));
        for (int chart = 1; chart <= charts.size(); chart++) {
            relations.append(relation.replace("r1", "c" + chart).formatted("chart", "chart" + chart + ".xml"));
        }
        return relations.toString();
    }

    private static String style(String id, String name) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/></w:style>";
    }
}
