package org.verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.EvidenceFile;
import org.verbatim.report.HtmlReport;
import org.verbatim.report.MarkdownReport;
import org.verbatim.report.Provenance;
import org.verbatim.run.Audience;
import org.verbatim.run.Job;
import org.verbatim.run.Results;

/// Writes the report of a run, on every kind of paper.
final class Reports implements Job.ReportWriter {
    @Override
    public void write(Results results, Path folder) throws IOException {
        Provenance provenance = provenance(results);
        HtmlReport.write(results.findings(), provenance, folder.resolve("report.html"));
        MarkdownReport.write(results.findings(), provenance, folder.resolve("report.md"));
        EvidenceFile.write(results.findings(), provenance, folder.resolve("evidence.json"));
    }

    private static Provenance provenance(Results results) {
        List<Provenance.Input> inputs = new ArrayList<>();
        results.audience().inputs(results.fingerprint()).forEach((name, digest) -> inputs.add(new Provenance.Input(name, digest)));
        return new Provenance(
                results.version(),
                results.seed(),
                results.audience() == Audience.INTERNAL ? Provenance.INTERNAL : Provenance.PUBLICATION,
                inputs,
                results.audience().coders(results.coders()));
    }
}
