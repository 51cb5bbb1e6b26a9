package org.verbatim.report;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    @Test
    void writesTheWholeReport() throws IOException {
        Golden.check("report.md", MarkdownReport.text(Report.of(Demonstration.findings(), Demonstration.provenance())));
    }
}
