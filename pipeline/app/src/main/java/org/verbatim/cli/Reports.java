package org.verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.verbatim.learn.Card;
import org.verbatim.model.CoderId;
import org.verbatim.model.Precedence;
import org.verbatim.report.EvidenceFile;
import org.verbatim.report.HtmlReport;
import org.verbatim.report.MarkdownReport;
import org.verbatim.report.Provenance;
import org.verbatim.report.Report;
import org.verbatim.results.Audience;
import org.verbatim.results.Results;
import org.verbatim.run.Job;
import org.verbatim.word.HouseStyle;
import org.verbatim.word.WordReport;
import org.verbatim.workbook.CodingRows;
import org.verbatim.workbook.OdsFile;
import org.verbatim.workbook.TablesDescription;
import org.verbatim.workbook.Workbook;
import org.verbatim.workbook.XlsxFile;

/// Writes the report of a run, on every kind of paper.
final class Reports implements Job.ReportWriter {
    private final HouseStyle house;

    Reports(HouseStyle house) {
        this.house = house;
    }

    /// What is read and what is calculated with are written side by side: neither knows of the other.
    @Override
    public void write(Results results, Path folder) throws IOException {
        Provenance provenance = provenance(results);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> tables = other.submit(() -> {
                tables(results, provenance, folder);
                return folder;
            });
            papers(results, provenance, folder);
            tables.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void papers(Results results, Provenance provenance, Path folder) throws IOException {
        Report report = Report.of(results.findings(), provenance);
        HtmlReport.write(report, results.findings(), folder.resolve("report.html"));
        WordReport.write(report, house, folder.resolve("report.docx"));
        MarkdownReport.write(report, folder.resolve("report.md"));
        EvidenceFile.write(report, results.findings(), folder.resolve("evidence.json"));
    }

    private static void tables(Results results, Provenance provenance, Path folder) throws IOException {
        CodingRows codings = results.audience() == Audience.INTERNAL
                ? CodingRows.in(folder.resolve("codings.csv"))
                : CodingRows.NONE;
        Workbook workbook = Workbook.of(results.findings(), provenance, codings);
        XlsxFile.write(workbook, folder.resolve("tables.xlsx"));
        OdsFile.write(workbook, folder.resolve("tables.ods"));
        TablesDescription.write(results.findings(), provenance, folder);
    }

    static Provenance provenance(Results results) {
        List<Provenance.Input> inputs = new ArrayList<>();
        results.audience()
                .inputs(results.fingerprint())
                .forEach((name, digest) -> inputs.add(new Provenance.Input(name, digest)));
        return new Provenance(
                results.version(),
                results.seed(),
                results.audience() == Audience.INTERNAL ? Provenance.INTERNAL : Provenance.PUBLICATION,
                inputs,
                results.audience().coders(results.coders()),
                precedence(results),
                results.learnt().map(learnt -> learnt.model().card()).map(Reports::model),
                remarks(results));
    }

    /// A publication names nobody: there, those who are named are people.
    private static List<String> precedence(Results results) {
        return results.findings().survey().precedence().order().stream()
                .filter(coder -> results.audience() == Audience.INTERNAL
                        || Precedence.USUAL.order().contains(coder))
                .map(CoderId::value)
                .toList();
    }

    private static Provenance.Model model(Card card) {
        return new Provenance.Model(card.comments(), card.measured());
    }

    /// What the terminal remarks. A publication holds neither names of files nor who did something: there it says only
    /// how those are counted who chose more than they were asked to.
    private static List<String> remarks(Results results) {
        if (results.audience() == Audience.INTERNAL) {
            return results.remarks().stream()
                    .map(remark -> remark.where() + ": " + remark.what())
                    .toList();
        }
        return results.findings().survey().closed().stream()
                .filter(question -> question.max().isPresent()
                        && results.remarks().stream()
                                .anyMatch(remark -> remark.where()
                                        .name()
                                        .equals(question.id().value())))
                .map(question -> "Respondents who chose more options of “" + question.text()
                        + "” than it asked for are counted with all that they chose")
                .toList();
    }
}
