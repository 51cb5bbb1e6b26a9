package org.verbatim.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.report.Block;
import org.verbatim.report.EvidenceId;

/// The document as another's library reads it.
class WordReportTest {
    @TempDir
    private Path folder;

    @Test
    void usesWordsOwnHeadings() throws IOException {
        assertEquals(
                List.of(
                        "heading 1: Closed questions",
                        "heading 2: What are the top three barriers to improvement?",
                        "heading 1: Barriers",
                        "heading 2: In respondents’ words",
                        "heading 3: Capacity"),
                styled(name -> name.startsWith("heading")));
    }

    @Test
    void opensWithTheTitleAndItsMarking() throws IOException {
        assertEquals(
                List.of(
                        "Title: Improvement survey 2023",
                        "Subtitle: Report of the survey",
                        "Marking: Internal: holds answers given in confidence"),
                styled(name -> List.of("Title", "Subtitle", "Marking").contains(name)));
    }

    @Test
    void numbersFiguresAndTablesByFields() throws IOException {
        assertEquals(
                List.of(
                        "caption: Figure 1: Barriers, most frequent first",
                        "caption: Table 1: Barriers",
                        "caption: Figure 2: Confidence in boards",
                        "caption: Table 2: Confidence by region",
                        "caption: Figure 3: Progress by type of trust",
                        "caption: Table 3: All regions"),
                styled("caption"::equals));
        String xml = xml("word/document.xml");
        assertTrue(xml.contains(" SEQ Figure \\* ARABIC "), xml);
        assertTrue(xml.contains(" SEQ Table \\* ARABIC "), xml);
    }

    @Test
    void refersToFiguresAndTablesByFields() throws IOException {
        List<String> text = styled("Normal"::equals);
        assertTrue(text.contains("Normal: See Figure 1 and Table 1."), text.toString());
        assertTrue(
                text.contains("Normal: Boards are more confident than others. See Figure 2 and Table 2."),
                text.toString());
        Document read = read();
        for (String instruction : read.fields("REF ")) {
            String name = instruction.strip().split(" ")[1];
            assertTrue(read.bookmarks().contains(name), name);
        }
    }

    @Test
    void listsItsContentsWithLinksThatLeadSomewhere() throws IOException {
        Document read = read();
        assertEquals(List.of(" TOC \\o \"1-2\" \\n \\h \\z \\u "), read.fields("TOC"));
        assertEquals(
                List.of(
                        "toc 1: Closed questions",
                        "toc 2: What are the top three barriers to improvement?",
                        "toc 1: Barriers",
                        "toc 2: In respondents’ words"),
                styled(name -> name.startsWith("toc")));
        List<String> anchors = found("w:anchor=\"([^\"]*)\"", xml("word/document.xml"));
        assertEquals(4, anchors.size());
        assertTrue(read.bookmarks().containsAll(anchors), anchors.toString());
    }

    @Test
    void repeatsTheHeadingOfATableAndTearsNoRow() throws IOException {
        for (XWPFTable table : read().tables()) {
            assertTrue(table.getRow(0).isRepeatHeader());
            for (XWPFTableRow row : table.getRows()) {
                assertTrue(row.isCantSplitRow());
                assertEquals(
                        table.getRow(0).getTableCells().size(),
                        row.getTableCells().size());
            }
        }
    }

    @Test
    void describesEveryTable() throws IOException {
        XWPFTable table = read().tables().getFirst();
        assertEquals("Barriers", table.getCTTbl().getTblPr().getTblCaption().getVal());
        assertEquals(
                "A table of 3 rows with the columns Answer; Respondents; Per cent, of 129 who answered.",
                table.getCTTbl().getTblPr().getTblDescription().getVal());
    }

    @Test
    void putsBasesAndWhatIsWithheldAtTheFoot() throws IOException {
        assertEquals(
                List.of(
                        "Base: 129 respondents who answered. Respondents could choose up to three options."
                                + " [c]: a number that is withheld, so that nobody can be recognised by it or by what"
                                + " it would let others work out.",
                        "Base: 129 respondents who answered."),
                read().footnotes());
    }

    @Test
    void setsQuotesInWordsStyleForThem() throws IOException {
        assertEquals(
                List.of(
                        "Quote: We cannot release staff.\nNobody can.",
                        "Quote Source: Acute, North: r01/barriers",
                        "Quote: نحتاج إلى وقت",
                        "Quote Source: Community, London: r07/barriers"),
                styled(name -> name.startsWith("Quote")));
    }

    @Test
    void turnsParagraphsOfLanguagesThatRunLeftwards() throws IOException {
        List<Boolean> turned = read().paragraphs().stream()
                .filter(paragraph -> "Quote".equals(paragraph.getStyle()))
                .map(paragraph -> paragraph.getCTP().getPPr().isSetBidi())
                .toList();
        assertEquals(List.of(false, true), turned);
    }

    @Test
    void marksThePlacesForTheResearcher() throws IOException {
        String xml = xml("word/document.xml");
        assertEquals(List.of("To write"), found("<w:alias w:val=\"([^\"]*)\"", xml));
        assertTrue(xml.contains("<w:showingPlcHdr/>"), xml);
        assertTrue(xml.contains("what the barriers mean for the programme"), xml);
    }

    @Test
    void namesEverySentenceThatGivesFiguresAsTheEvidenceDoes() throws IOException {
        List<String> sentences = read().bookmarks().stream()
                .filter(name -> name.startsWith("e_"))
                .toList();
        assertEquals(
                List.of(
                        EvidenceId.of("open", Specimen.COUNTED),
                        EvidenceId.of("open", "Culture was raised by 9 of 41.")),
                sentences);
    }

    @Test
    void namesEveryPlaceOnce() throws IOException {
        Block twice = Specimen.counted();
        Path file = Specimen.written(Specimen.saying(twice, twice), folder);
        List<String> names = Document.read(file).bookmarks();
        assertEquals(names.stream().distinct().toList(), names);
        assertTrue(names.contains(EvidenceId.of("only", Specimen.COUNTED)), names.toString());
    }

    @Test
    void isInBritishEnglishAndHasATitleButNoTime() throws IOException {
        assertTrue(xml("word/styles.xml").contains("<w:lang w:bidi=\"ar-SA\" w:eastAsia=\"en-GB\" w:val=\"en-GB\"/>"));
        String core = xml("docProps/core.xml");
        assertTrue(core.contains("<dc:title>Improvement survey 2023</dc:title>"), core);
        assertTrue(core.contains("<dc:language>en-GB</dc:language>"), core);
        assertEquals(List.of(), found("(20\\d\\d-\\d\\d)", core));
    }

    @Test
    void laysAWideTableAcross() throws IOException {
        List<String> pages = found("<w:pgSz ([^>]*)/>", xml("word/document.xml"));
        assertEquals(
                List.of(
                        "w:h=\"16838\" w:w=\"11906\"",
                        "w:h=\"11906\" w:orient=\"landscape\" w:w=\"16838\"",
                        "w:h=\"16838\" w:w=\"11906\""),
                pages);
    }

    @Test
    void givesTheSameBytesWhateverTheMachine() throws IOException {
        byte[] here = Files.readAllBytes(written());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertArrayEquals(here, Files.readAllBytes(written()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void keepsToTheSchemaOfWord() throws Exception {
        try (Document read = Document.read(written())) {
            assertEquals(List.of(), read.faults());
        }
    }

    @Test
    void leavesNoReferenceWithoutItsPart() throws IOException {
        assertEquals(List.of(), Zipped.read(written()).dangling());
    }

    private List<String> styled(java.util.function.Predicate<String> style) throws IOException {
        return read().styled(style);
    }

    private Document read() throws IOException {
        return Document.read(written());
    }

    private String xml(String part) throws IOException {
        return Zipped.read(written()).text(part);
    }

    private Path written() throws IOException {
        return Specimen.written(Specimen.report(), folder);
    }

    static List<String> found(String pattern, String text) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
