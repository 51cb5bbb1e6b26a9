package org.verbatim.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.CommentId;
import org.verbatim.report.Behind;
import org.verbatim.report.Block;

/// Comments that break documents.
class HostileTextTest {
    @TempDir
    private Path folder;

    @Test
    void becomesTheMarkOfAnUnknownLetterWhereXmlHasNoPlaceForIt() throws IOException {
        assertEquals("nothing \uFFFD, bell \uFFFD, no letter \uFFFD", quoted("nothing \0, bell \7, no letter \uFFFF"));
        assertEquals("half a pair \uFFFD, and \uFFFD.", quoted("half a pair \uD83D, and \uDE1E."));
    }

    @Test
    void staysAsItWasWritten() throws IOException {
        for (String text : List.of(
                "</w:t></w:r><w:p/> & \"quoted\" 'so' ]]>",
                "👩‍👩‍👧 emoji 😞",
                "\u202Eesrever\u202C and العربية",
                "  two spaces  and no-break\u00A0space  ",
                "_x0041_ ${report} { TOC \\o }",
                "Capacity. ".repeat(1_000))) {
            assertEquals(text, quoted(text));
        }
    }

    @Test
    void keepsItsLinesAndTabs() throws IOException {
        assertEquals("one\ntwo\nthree\tfour\n", quoted("one\ntwo\r\nthree\tfour\r"));
    }

    @Test
    void stillMakesADocumentToTheSchema() throws Exception {
        Path file = Specimen.written(
                Specimen.saying(
                        said("\0\7\uD83D"), said(""), said("\n\n"), new Block.Subheading("h", ""), Specimen.bars()),
                folder);
        try (Document read = Document.read(file)) {
            assertEquals(List.of(), read.faults());
        }
    }

    private String quoted(String words) throws IOException {
        try (Document read = Document.read(Specimen.written(Specimen.saying(said(words)), folder))) {
            return read.paragraphs().stream()
                    .filter(paragraph -> "Quote".equals(paragraph.getStyle()))
                    .findFirst()
                    .orElseThrow()
                    .getText();
        }
    }

    private static Block said(String words) {
        return new Block.Quotes(
                "Capacity",
                new Behind("*", "capacity"),
                List.of(new Block.Said(words, CommentId.parse("r1/q1"), "r1/q1")));
    }
}
