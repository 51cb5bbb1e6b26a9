package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    @Test
    void quotesOnlyWhatNeedsIt() {
        assertEquals(
                "comment\r\nplain\r\n\"a, b\"\r\n\"said \"\"no\"\" – twice\"\r\n\"two\nlines\"\r\n",
                written("plain", "a, b", "said \"no\" – twice", "two\nlines"));
    }

    @Test
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun() {
        assertEquals(
                "comment\r\n'=1+1\r\n'+cmd\r\n'-2+3\r\n'@SUM(A1)\r\n'＝1\r\n'＋1\r\n'－1\r\n'＠x\r\n'\tx\r\n\"'\rx\"\r\n",
                written("=1+1", "+cmd", "-2+3", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "\tx", "\rx"));
    }

    @Test
    void leavesNumbersAlone() {
        assertEquals(
                "comment\r\n-3\r\n+0.25\r\n-.5\r\n'-\r\n'-1.2.3\r\n", written("-3", "+0.25", "-.5", "-", "-1.2.3"));
    }

    @Test
    void writesWholeNumbersWhereverTheyStand() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.continuing(out, 4)) {
            writer.cell(1).cell(-2).cell("a, b").cell(Long.MIN_VALUE).endRow();
            writer.cell("").cell(10).cell("").cell(0).endRow();
        }

        assertEquals("1,-2,\"a, b\",-9223372036854775808\r\n\"\",10,,0\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void keepsARecordOfOneEmptyCellFromLookingLikeNoRecord() {
        assertEquals("comment\r\n\"\"\r\n", written(""));
    }

    @Test
    void writesATextLongerThanItsBuffer() {
        String longText = "é".repeat(100_000) + "x".repeat(100_000);

        assertEquals("comment\r\n" + longText + "\r\n", written(longText));
    }

    @Test
    void refusesARowNarrowerThanTheHeader() {
        try (CsvWriter writer = new CsvWriter(new ByteArrayOutputStream(), "a", "b")) {
            IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> writer.row("1"));

            assertEquals("1 cells under a header of 2", thrown.getMessage());
        }
    }

    private static String written(String... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(out, "comment")) {
            for (String cell : cells) {
                writer.row(cell);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
