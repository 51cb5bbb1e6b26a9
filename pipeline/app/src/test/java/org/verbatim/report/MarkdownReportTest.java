package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Findings;

class MarkdownReportTest {
    @Test
    void writesTheWholeReport() throws IOException {
        Golden.check("report.md", written(Demonstration.findings()));
    }

    @Test
    void keepsHostileCommentsInert() throws IOException {
        String hostile = written(Demonstration.saying(Hostile.all()));
        for (String line : hostile.lines().toList()) {
            assertFalse(line.matches("(> )?\\s*```.*"), line);
            assertFalse(line.matches("(.*[^\\\\`])?<(script|img|iframe|a|svg)\\b.*"), line);
        }
        long quotes = 2; // In the question’s section, and in that on method.
        assertEquals(headings(written(Demonstration.unquoted(List.of()))) + quotes, headings(hostile));
    }

    @Test
    void leavesLongListsOfRulesToThePage() {
        List<String> rules = Collections.nCopies(12, "a rule of some thirty letters");
        Report report = new Report(
                "Staff survey",
                "",
                "",
                List.of(new Section(
                        "lexicon",
                        "Lexicon",
                        List.of(new Block.Facts(
                                Optional.empty(),
                                0,
                                List.of(
                                        Block.Fact.code("Rules", rules),
                                        Block.Fact.code("Unless", List.of("bed", "x".repeat(500))),
                                        Block.Fact.code("Rule", List.of("x".repeat(500)))))))));
        String text = MarkdownReport.text(report);

        assertTrue(
                text.contains("- Rules: " + "`a rule of some thirty letters`; ".repeat(8) + "4 more, in report.html\n"),
                text);
        assertTrue(text.contains("- Unless: `bed`; 1 more, in report.html\n"), text);
        assertTrue(text.contains("- Rule: `" + "x".repeat(500) + "`\n"), text);
    }

    private static String written(Findings findings) {
        return MarkdownReport.text(Report.of(findings, Demonstration.provenance()));
    }

    private static long headings(String text) {
        return text.lines().filter(line -> line.startsWith("#")).count();
    }
}
