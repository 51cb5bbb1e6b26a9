package org.verbatim.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Reads a report that was finished in a word processor.
final class WordDocument {
    /// Styles of what a run prints around its findings: rules and digests, the source below a quotation, places that
    /// are
    /// still to be written.
    private static final Set<String> APPARATUS =
            Set.of("fact", "facttitle", "quotesource", "towrite", "marking", "footer", "header");

    private final XWPFDocument word;
    private final List<Document.Piece> pieces = new ArrayList<>();
    private int paragraphs;
    private String heading = "";
    private String caption = "";

    private WordDocument(XWPFDocument word) {
        this.word = word;
    }

    /// The document in the file; empty if no word processor could read it either.
    static Optional<Document> read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                XWPFDocument word = new XWPFDocument(stream)) {
            return Optional.of(new WordDocument(word).document());
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | org.apache.poi.EmptyFileException
                | org.apache.poi.UnsupportedFileFormatException
                | java.util.zip.ZipException broken) {
            return Optional.empty();
        }
    }

    private Document document() {
        word.getBodyElements().forEach(this::add);
        return new Document(pieces);
    }

    private void add(IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> add(paragraph);
            case XWPFTable table -> pieces.add(new Document.Grid(caption, rows(table)));
            case XWPFSDT control -> add(text(control));
            default -> {
                // nothing else holds words
            }
        }
    }

    private void add(XWPFParagraph paragraph) {
        String text = text(paragraph);
        paragraphs++;
        if (text.isBlank()) {
            return;
        }
        Document.Kind kind = kind(style(paragraph));
        if (kind == Document.Kind.HEADING) {
            heading = text.strip();
        } else if (kind == Document.Kind.CAPTION) {
            caption = text.replaceFirst("^(?:Table|Figure)\\s*\\d+\\s*[:.]\\s*", "")
                    .strip();
        }
        pieces.add(new Document.Paragraph(paragraphs, heading, kind, text, evidence(paragraph)));
    }

    private void add(String text) {
        paragraphs++;
        if (!text.isBlank()) {
            pieces.add(new Document.Paragraph(paragraphs, heading, Document.Kind.TEXT, text, Optional.empty()));
        }
    }

    private static String text(XWPFSDT control) {
        return control.getContent().getText();
    }

    private static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            text.append(run.text());
        }
        return text.toString();
    }

    /// The style's name as every language of Word stores it: `heading 1`, `Quote`.
    private String style(XWPFParagraph paragraph) {
        String id = Optional.ofNullable(paragraph.getStyle()).orElse("");
        XWPFStyle style = word.getStyles() == null || id.isEmpty()
                ? null
                : word.getStyles().getStyle(id);
        return (style == null ? id : style.getName()).toLowerCase(Locale.ROOT);
    }

    private static Document.Kind kind(String style) {
        if (style.startsWith("heading") || style.equals("title")) {
            return Document.Kind.HEADING;
        }
        if (style.startsWith("toc") || APPARATUS.contains(style.replace(" ", ""))) {
            return Document.Kind.APPARATUS;
        }
        return switch (style) {
            case "caption" -> Document.Kind.CAPTION;
            case "quote", "intense quote" -> Document.Kind.QUOTE;
            default -> Document.Kind.TEXT;
        };
    }

    private static Optional<String> evidence(XWPFParagraph paragraph) {
        return paragraph.getCTP().getBookmarkStartList().stream()
                .map(bookmark -> bookmark.getName())
                .filter(name -> name.matches("e_[0-9a-f]{10}(?:_\\d+)?"))
                .map(name -> name.substring(0, "e_".length() + 10))
                .findFirst();
    }

    private static List<List<String>> rows(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            rows.add(row.getTableCells().stream().map(cell -> cell.getText()).toList());
        }
        return rows;
    }
}
