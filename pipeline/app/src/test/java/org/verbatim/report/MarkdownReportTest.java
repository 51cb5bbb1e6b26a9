package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
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

    private static String written(Findings findings) {
        return MarkdownReport.text(Report.of(findings, Demonstration.provenance()));
    }

    private static long headings(String text) {
        return text.lines().filter(line -> line.startsWith("#")).count();
    }
}
