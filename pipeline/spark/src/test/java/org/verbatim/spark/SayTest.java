package org.verbatim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verbatim-spark` as it is typed: what it says, and how it ends.
class SayTest {
    @TempDir
    Path folder;

    @Test
    void endsWithWhatCameOfIt() {
        Surveyed demo = Surveyed.demo(folder);

        Surveyed.Said said = demo.said("responses.csv");
        assertEquals(0, said.status(), said.err());
        assertEquals(
                "129 respondents wrote 670 comments: 597 analysed, 73 set aside.\nWrote " + demo.path("spark")
                        + ": tables, quotes, codings.parquet, matrix.parquet, set_aside.parquet and run.json.\n",
                said.out());
        assertEquals("", demo.said("responses.csv", "--quiet").out());
    }

    @Test
    void tellsBadRowsAndHowManyProblemsThereAre() {
        Surveyed survey = new Surveyed(folder).with("survey.yaml", """
                        title: One
                        data: rows.csv
                        respondent: id
                        questions:
                          - {id: say, type: open, column: say}
                        """).with("rows.csv", "id,say\na,Yes.\nb\n");

        Surveyed.Said said = survey.said("rows.csv");
        assertEquals(2, said.status());
        assertEquals("""
                rows.csv: 1 of the 2 rows cannot be used, and 1 can
                  fix: mend what is told below by line
                rows.csv:3:1: the row has 1 cell, and the header has 2
                  fix: fill in the missing cells, or put quotation marks round a cell that holds a line break
                2 problems
                """, said.err());
        assertEquals("", said.out());
    }

    @Test
    void endsWithASentenceWhereItIsOurFault() {
        String said = Said.ofFailure(new IllegalStateException(
                "Job aborted due to stage failure:\n\tat org.apache.spark",
                new IllegalArgumentException("the cause\nat")));

        assertEquals(
                "Verbatim failed, which is our fault: IllegalArgumentException (the cause). Nothing was lost: results are"
                        + " written whole or not at all.",
                said);
        assertTrue(Said.ofFailure(new OutOfMemoryError()).startsWith("Verbatim ran out of memory. Nothing was lost"));
        assertTrue(Said.ofFailure(new IllegalStateException("java.io.IOException: No space left on device"))
                .startsWith("A disk is full."));
    }

    @Test
    void refusesWordsThatMeanNothing() {
        assertEquals("""
                --colour: there is no such option
                  fix: `verbatim-spark --help` tells what may be said
                --data: it is missing
                  fix: `verbatim-spark --help` tells what may be said
                --parts: 'none' is no number that it may have
                  fix: `verbatim-spark --help` tells what may be said
                DIR: 2 folders are given, and one is wanted
                  fix: `verbatim-spark --help` tells what may be said
                4 problems
                """, typed("one", "two", "--out", "o", "--parts", "none", "--colour"));
    }

    @Test
    void explainsItself() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status =
                VerbatimSpark.run(List.of("--help"), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);

        assertEquals(0, status);
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Usage: verbatim-spark DIR --data PATH --out OUT"));
        assertFalse(out.toString(StandardCharsets.UTF_8).lines().anyMatch(line -> line.length() > 112));
    }

    private static String typed(String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = VerbatimSpark.run(List.of(words), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(2, status);
        return err.toString(StandardCharsets.UTF_8);
    }
}
