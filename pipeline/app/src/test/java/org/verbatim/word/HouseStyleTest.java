package org.verbatim.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.verbatim.model.WrongInput;

/// A team's own document as the dress of a report.
class HouseStyleTest {
    @TempDir
    private Path folder;

    private Path reference;

    @BeforeEach
    void nameTheReference() {
        reference = folder.resolve(HouseStyle.FILE);
    }

    @Test
    void isOursWhereThereIsNoOther() throws Exception {
        try (Document read = dressed()) {
            assertEquals("12436D", colour(read.poi().getStyles().getStyle("Heading1")));
        }
    }

    @Test
    void takesAStyleByItsNameWhateverItsId() throws Exception {
        house();
        try (Document read = dressed()) {
            assertEquals(
                    List.of("heading 1: Closed questions", "heading 1: Barriers"), read.styled("heading 1"::equals));
            XWPFStyle heading = read.poi().getStyles().getStyle("berschrift1");
            assertEquals("FF00FF", colour(heading));
        }
    }

    @Test
    void addsTheStylesThatItLacks() throws Exception {
        house();
        try (Document read = dressed()) {
            assertEquals("12436D", colour(read.poi().getStyles().getStyle("Heading2")));
            assertEquals(List.of(), read.faults());
        }
    }

    @Test
    void keepsItsPageAndItsHeaderAndLeavesItsText() throws Exception {
        house();
        try (Document read = dressed()) {
            CTPageSz page = read.poi().getDocument().getBody().getSectPr().getPgSz();
            assertEquals(BigInteger.valueOf(12_240), page.getW());
            assertEquals(
                    "The Office of Examples",
                    read.poi()
                            .getHeaderFooterPolicy()
                            .getDefaultHeader()
                            .getText()
                            .strip());
            String text = read.paragraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .toList()
                    .toString();
            assertFalse(text.contains("Replace me"), text);
        }
    }

    @Test
    void givesOurBulletsANumberOfTheirOwnAmongItsLists() throws Exception {
        house();
        try (Document read = dressed()) {
            BigInteger list = read.poi()
                    .getStyles()
                    .getStyle("ListBullet")
                    .getCTStyle()
                    .getPPr()
                    .getNumPr()
                    .getNumId()
                    .getVal();
            assertEquals(BigInteger.TWO, list);
            assertTrue(read.poi().getNumbering().numExist(list));
        }
    }

    @Test
    void leavesNoReferenceWithoutItsPart() throws Exception {
        house();
        Path file = Specimen.written(Specimen.report(), HouseStyle.in(folder), folder);
        assertEquals(List.of(), Zipped.read(file).dangling());
    }

    @Test
    void refusesWhatIsNoDocument() throws IOException {
        Files.writeString(reference, "Dear all");
        assertEquals(
                reference + ": it is no Word document, or a damaged or very large one\n"
                        + "  fix: open it in Word and save it anew as a Word document (.docx), or take it out of the"
                        + " folder: the report is then set in Verbatim's own style",
                refused());
    }

    @Test
    void refusesADamagedDocument() throws Exception {
        house();
        byte[] whole = Files.readAllBytes(reference);
        for (int at = 100; at < whole.length; at += 997) {
            Files.write(reference, java.util.Arrays.copyOf(whole, at));
            assertTrue(refused().startsWith(reference + ": it "), "cut at " + at);
        }
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(reference);
        assertTrue(refused().startsWith(reference + ": it cannot be read\n"), refused());
    }

    @Test
    void asksNothingOutsideOfADocument() throws IOException {
        Parts parts = new Parts();
        parts.relate("", Parts.Relation.inside("d", Office.relation("officeDocument"), "word/document.xml"));
        parts.add(new Parts.Part(
                "word/document.xml",
                Office.wordType("document.main"),
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        try (OutputStream out = Files.newOutputStream(reference)) {
            parts.writeTo(out);
        }
        assertTrue(
                refused().startsWith(reference + ": it is no Word document, or a damaged or very large one\n"),
                refused());
    }

    private String refused() {
        return String.valueOf(
                assertThrows(WrongInput.class, () -> HouseStyle.in(folder)).getMessage());
    }

    private Document dressed() throws IOException {
        return Document.read(Specimen.written(Specimen.report(), HouseStyle.in(folder), folder));
    }

    private static String colour(XWPFStyle style) {
        return style.getCTStyle().getRPr().getColorArray(0).xgetVal().getStringValue();
    }

    /// A document of a house that wrote it in German Word: its heading has another id.
    private void house() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(reference)) {
            document.createStyles();
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("berschrift1");
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading 1");
            style.addNewRPr().addNewColor().setVal("FF00FF");
            document.getStyles().addStyle(new XWPFStyle(style));
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ZERO);
            document.createNumbering();
            document.getNumbering()
                    .addNum(document.getNumbering()
                            .addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
            document.createParagraph().createRun().setText("Replace me");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("The Office of Examples");
            CTPageSz page = document.getDocument().getBody().getSectPr().addNewPgSz();
            page.setW(BigInteger.valueOf(12_240));
            page.setH(BigInteger.valueOf(15_840));
            document.write(out);
        }
    }
}
