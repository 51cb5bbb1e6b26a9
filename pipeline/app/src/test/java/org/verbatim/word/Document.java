package org.verbatim.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// A document as Apache POI reads it.
final class Document implements AutoCloseable {
    private final XWPFDocument read;
    private final Zipped parts;

    private Document(XWPFDocument read, Zipped parts) {
        this.read = read;
        this.parts = parts;
    }

    static Document read(Path file) throws IOException {
        return new Document(new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file))), Zipped.read(file));
    }

    XWPFDocument poi() {
        return read;
    }

    /// The paragraphs of the text itself, without those in tables.
    List<XWPFParagraph> paragraphs() {
        List<XWPFParagraph> found = new ArrayList<>();
        for (IBodyElement element : read.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                found.add(paragraph);
            }
        }
        return found;
    }

    List<XWPFTable> tables() {
        return read.getTables();
    }

    /// The paragraphs of the styles wanted: `heading 1: Summary`.
    List<String> styled(Predicate<String> wanted) {
        List<String> found = new ArrayList<>();
        for (XWPFParagraph paragraph : paragraphs()) {
            XWPFStyle style = read.getStyles().getStyle(paragraph.getStyle());
            String text = paragraph.getText().replaceAll(" ?\\[\\d+:  .*\\] ?$", "");
            if (wanted.test(style.getName()) && !text.isEmpty()) {
                found.add(style.getName() + ": " + text);
            }
        }
        return found;
    }

    List<String> footnotes() {
        return read.getFootnotes().stream()
                .filter(note -> note.getId().intValue() > 0)
                .map(note -> note.getParagraphs().getFirst().getText().strip())
                .toList();
    }

    List<String> bookmarks() throws IOException {
        return WordReportTest.found(
                "<w:bookmarkStart w:id=\"\\d+\" w:name=\"([^\"]*)\"", parts.text("word/document.xml"));
    }

    /// The instructions of the fields that begin so.
    List<String> fields(String beginning) throws IOException {
        return WordReportTest.found("<w:instrText[^>]*>( " + beginning + "[^<]*)<", parts.text("word/document.xml"))
                .stream()
                .map(field -> field.replace("&quot;", "\""))
                .toList();
    }

    /// What is not as the schemas of the format have it.
    List<String> faults() throws Exception {
        List<String> faults = new ArrayList<>();
        add(read.getDocument(), faults);
        add(FootnotesDocument.Factory.parse(parts.text("word/footnotes.xml")), faults);
        add(StylesDocument.Factory.parse(parts.text("word/styles.xml")), faults);
        read.getCharts().forEach(chart -> add(chart.getCTChartSpace(), faults));
        return faults;
    }

    private static void add(XmlObject part, List<String> faults) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        errors.stream()
                .map(XmlError::getMessage)
                .filter(message -> !message.contains(Office.CHART_2012)) // An extension, which the schemas leave open.
                .forEach(faults::add);
    }

    @Override
    public void close() throws IOException {
        read.close();
    }
}
