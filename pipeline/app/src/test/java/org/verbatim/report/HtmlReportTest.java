package org.verbatim.report;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void writesTheWholePage() throws IOException {
        Golden.check("report.html", HtmlReport.text(Demonstration.findings(), Demonstration.provenance()));
    }
}
