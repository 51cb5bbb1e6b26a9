package org.verbatim.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.Campaign;
import org.verbatim.annotate.Models;
import org.verbatim.files.WholeFolder;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.Index;
import org.verbatim.folder.IndexFolder;
import org.verbatim.folder.LostComments;
import org.verbatim.folder.MeasuringSample;
import org.verbatim.folder.Opened;
import org.verbatim.index.DamagedIndex;
import org.verbatim.index.Repeats;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.WrongInput;
import org.verbatim.results.Audience;
import org.verbatim.results.CsvRows;
import org.verbatim.results.Results;
import org.verbatim.results.RowFiles;
import org.verbatim.results.Rows;
import org.verbatim.source.Responses;
import org.verbatim.source.SurveyFile;
import org.verbatim.teach.Learning;
import org.verbatim.verdict.Learnt;
import org.verbatim.work.Annotators;
import org.verbatim.work.Progress;
import org.verbatim.work.Workers;

/// From a survey's folder to theme counts with representative quotes: every stage, in order.
///
/// *source* reads the rows, *clean* and *annotate* find the words, *index* keeps them ([IndexFolder]);
/// *tag* asks the rules, *learn* the model that people's codings taught ([Learning]), people's *codings* overrule both;
/// *analyse* counts ([Counting]), says how good the codings are ([Proving]) and chooses quotes ([Summing]); then
/// everything is written, whole or not at all.
public final class Pipeline {
    /// How many answers are held in memory while they are only read.
    private static final int AT_A_TIME = 1024;

    private final Job job;
    private final Progress progress;
    private final Ledger ledger = new Ledger();

    /// @param progress is told how far each stage has come
    public Pipeline(Job job, Progress progress) {
        this.job = job;
        this.progress = progress;
    }

    /// Runs the job.
    ///
    /// @throws WrongInput with every problem in the user's files; then nothing was written
    public Results run() {
        Problems problems = new Problems();
        OutFolder.check(job.out(), problems);
        Opened opened = Opened.read(job.directory(), job.taxonomy(), problems).orElseThrow(() -> wrong(problems));
        Publishing publishing = new Publishing(job.audience(), opened.file());
        MeasuringSample sample = MeasuringSample.of(opened, problems);
        problems.throwIfAny();
        Fingerprint fingerprint = Fingerprint.of(opened.file(), opened.otherFiles());
        try {
            return run(opened, sample, publishing, fingerprint);
        } catch (DamagedIndex damaged) {
            new IndexFolder(opened.file()).discard();
            return run(opened, sample, publishing, fingerprint);
        }
    }

    private Results run(Opened opened, MeasuringSample sample, Publishing publishing, Fingerprint fingerprint) {
        ledger.begin();
        try (Index index = new IndexFolder(opened.file()).open(fingerprint, progress);
                Learning learning = new Learning(opened, job.learns(), progress);
                WholeFolder out = WholeFolder.begin(job.out())) {
            index.verify();
            ledger.indexed(index);
            Optional<Learnt> learnt = learning.from(index, fingerprint, job.seed());
            learnt.ifPresent(model -> ledger.learnt(opened.standing(), model));
            List<Problem> remarks = new ArrayList<>(opened.remarks());
            remarks.addAll(index.remarks());
            remarks.addAll(LostComments.remarks(new Answers(opened, index)));
            remarks.addAll(learning.remarks());
            Conclusion conclusion = new Conclusion(opened, sample, learnt, fingerprint, job.seed());
            Repeats repeats = Repeats.in(index.shards());
            Sum sum = count(opened, learnt, index, repeats, out.path());
            List<Campaign> campaigns = Campaigns.in(opened.file().survey(), index, repeats);
            Findings all = conclusion.findings(sum, index.segments(), campaigns, remarks);
            ledger.counted(all, index.rows(), index.answers());
            Results results = conclusion.results(publishing.shown(all), job.audience(), remarks);
            Conclusion.write(results, out.path());
            for (Job.ReportWriter report : job.reports()) {
                report.write(results, out.path());
            }
            ledger.reported(index.answers(), sum.analysedRows(), sum.asideRows());
            Files.write(out.path().resolve("run.json"), RunRecord.of(results, ledger, job.clock()));
            out.complete();
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What one shard comes to, and its rows where they are wanted.
    private record Counted(Sum sum, Optional<CsvRows.Written> rows) {}

    private Sum count(Opened opened, Optional<Learnt> learnt, Index index, Repeats repeats, Path out)
            throws IOException {
        Counting counting = new Counting(opened, learnt, index.segments(), repeats);
        boolean wanted = job.audience() == Audience.INTERNAL;
        Sum all = counting.nobody();
        Optional<RowFiles> files = wanted ? Optional.of(new RowFiles(out, opened.taxonomies())) : Optional.empty();
        try (Workers<Counted> workers = new Workers<>(counted -> {
            all.add(counted.sum());
            counted.rows().ifPresent(rows -> files.orElseThrow().add(rows));
        })) {
            progress.begin("Tagging and counting", index.shards().size());
            Annotators annotators = new Annotators(Models.load());
            for (int shard = 0; shard < index.shards().size(); shard++) {
                int number = shard;
                workers.add(() -> {
                    Optional<CsvRows> rows = wanted ? Optional.of(new CsvRows(opened.taxonomies())) : Optional.empty();
                    Sum sum = counting.count(
                            number,
                            index.shards().get(number),
                            rows.map(Rows.class::cast).orElse(Rows.NONE),
                            annotators.mine());
                    return new Counted(sum, rows.map(CsvRows::written));
                });
            }
            workers.finish();
            progress.end();
            return all;
        } finally {
            if (files.isPresent()) {
                files.get().close();
            }
        }
    }

    /// Everything that is wrong: faulty taxonomies are no reason to leave the answers unread.
    private WrongInput wrong(Problems problems) {
        SurveyFile.read(job.directory(), new Problems())
                .flatMap(file -> Responses.open(file, problems))
                .ifPresent(Pipeline::readToTheEnd);
        return new WrongInput(problems.sorted());
    }

    private static void readToTheEnd(Responses answers) {
        try (answers) {
            List<Respondent> some = answers.next(AT_A_TIME);
            while (!some.isEmpty()) {
                some = answers.next(AT_A_TIME);
            }
        }
    }
}
