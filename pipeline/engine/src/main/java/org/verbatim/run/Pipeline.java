package org.verbatim.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Standing;
import org.verbatim.files.WholeFolder;
import org.verbatim.index.DamagedIndex;
import org.verbatim.index.Repeats;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.WrongInput;
import org.verbatim.source.Responses;
import org.verbatim.source.SurveyFile;

/// From a survey's folder to theme counts with representative quotes: every stage, in order.
///
/// *source* reads the rows, *clean* and *annotate* find the words, *index* keeps them ([IndexFolder], [Indexing]);
/// *tag* asks the rules, *learn* the model that people's codings taught ([Learning]), people's *codings* overrule both;
/// *analyse* counts ([Counting]), says how good the codings are ([Proving]) and chooses quotes ([Summing]); then
/// everything is written, whole or not at all.
public final class Pipeline {
    /// How many answers are held in memory while they are only read.
    private static final int AT_A_TIME = 1024;

    private final Job job;
    private final Progress progress;
    private final Ledger ledger = new Ledger();

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
            remarks.addAll(learning.remarks());
            Findings all = count(new Read(opened, sample, learnt, index), out.path(), remarks);
            ledger.counted(all, index);
            Results results = new Results(
                    publishing.shown(all),
                    job.audience(),
                    fingerprint,
                    coders(learnt, opened.standing()),
                    learnt,
                    job.seed(),
                    Version.CURRENT,
                    remarks);
            new Tables(results.findings(), out.path()).write(job.audience());
            new ModelCard(results).write(out.path());
            for (Job.ReportWriter report : job.reports()) {
                report.write(results, out.path());
            }
            ledger.reported(index);
            Files.write(out.path().resolve("run.json"), RunRecord.of(results, ledger, job.clock()));
            out.complete();
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a run has read and learnt before it counts.
    private record Read(Opened opened, MeasuringSample sample, Optional<Learnt> learnt, Index index) {}

    private Findings count(Read read, Path out, List<Problem> remarks) throws IOException {
        Opened opened = read.opened();
        Index index = read.index();
        Models models = Models.load();
        Repeats repeats = Repeats.in(index.shards());
        Counting counting = new Counting(opened, read.learnt(), index.segments(), repeats);
        Optional<Path> rows = job.audience() == Audience.INTERNAL ? Optional.of(out) : Optional.empty();
        try (Summing sum = new Summing(opened, index, counting, rows);
                Workers<Counting.Counted> workers = new Workers<>(sum::add)) {
            progress.begin("Tagging and counting", index.shards().size());
            Annotators annotators = new Annotators(models);
            for (int shard = 0; shard < index.shards().size(); shard++) {
                int number = shard;
                workers.add(() -> counting.count(number, index.shards().get(number), annotators.mine()));
            }
            workers.finish();
            progress.end();
            ledger.wrote(sum.analysedRows(), sum.asideRows());
            Findings findings = sum.findings(repeats, job.seed());
            remarks.addAll(sum.remarks());
            return findings.with(new Proving(opened, read.sample(), findings, job.seed()).proof(sum.heard()));
        }
    }

    private static List<CoderId> coders(Optional<Learnt> learnt, Standing people) {
        List<CoderId> coders = new ArrayList<>(List.of(CoderId.RULES));
        learnt.ifPresent(model -> coders.add(CoderId.MODEL));
        coders.addAll(people.coders());
        return coders;
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
