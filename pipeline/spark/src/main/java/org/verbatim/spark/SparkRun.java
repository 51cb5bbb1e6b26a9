package org.verbatim.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.results.Results;
import org.verbatim.run.Frozen;
import org.verbatim.run.Ledger;
import org.verbatim.run.RunInParts;
import org.verbatim.run.Sum;
import org.verbatim.source.SurveyFile;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.work.Progress;

/// From a survey's folder and answers anywhere to the tables of a run, in parts and side by side.
///
/// The answers are read twice: first for what is wrong and what must be known of all ([FirstReading]), then part by
/// part for their themes ([Part]). What is written in the second reading is written once; the tables and the sums are
/// taken from there ([Coded], [Sums]), and what is made of the sums is the engine's ([RunInParts]).
final class SparkRun {
    private final SparkSession spark;
    private final Order order;
    private final Clock clock;
    private final Progress progress;
    private final Ledger ledger = new Ledger();

    SparkRun(SparkSession spark, Order order, Clock clock, Progress progress) {
        this.spark = spark;
        this.order = order;
        this.clock = clock;
        this.progress = progress;
    }

    /// Runs.
    ///
    /// @throws WrongInput with every problem in the user's files; then nothing was written
    Results run() throws IOException {
        Storage storage = new Storage(spark.sparkContext().hadoopConfiguration());
        try (Output out = new Output(order.out(), storage);
                Scratch scratch = Scratch.begin()) {
            Problems problems = new Problems();
            out.check(problems);
            Path directory =
                    storage.bringFolder(order.directory(), scratch.path().resolve("survey"));
            if (!Files.isRegularFile(directory.resolve(SurveyFile.NAME))) {
                problems.add(
                        Problem.Place.of(order.directory()),
                        "there is no " + SurveyFile.NAME + " here",
                        "give the folder that holds it; `verbatim init EXPORT` makes one");
            }
            problems.throwIfAny();
            Luggage luggage = Luggage.pack(directory);
            ledger.begin();
            progress.begin("Finding the answers", -1);
            Answers answers = Answers.open(spark, order, storage, luggage, out.meanwhile("rows"));
            return run(directory, luggage, answers, new Work(out, storage, scratch.path()));
        }
    }

    /// Where the work is done.
    private record Work(Output out, Storage storage, Path scratch) {}

    private Results run(Path directory, Luggage luggage, Answers answers, Work work) throws IOException {
        progress.begin("Reading the answers", -1);
        answers.known().askOf(answers.staged()::different);
        List<Path> taxonomies = SurveyFile.taxonomiesNamed(directory);
        Frozen frozen = Frozen.read(directory, answers.known(), taxonomies, order.learns());
        Resources resources = new Resources(luggage, answers.known(), order.learns());
        Problems problems = new Problems();
        FirstReading.Result read = new FirstReading(answers, broadcast(resources), frozen.file()).read(problems);
        problems.throwIfAny();
        ledger.read(read.account().rows(), read.account().stored());
        RunInParts whole = new RunInParts(frozen, read.segments(), answers.digests(), order.seed());
        Broadcast<Resources> all = broadcast(resources.with(read.segments(), read.first()));
        Dataset<Row> coded = coded(answers, frozen, all, work.out().meanwhile("coded"));
        progress.begin("Adding up", -1);
        Sum sum = Sums.add(Coded.sums(coded), all);
        check("respondents", read.account().stored(), sum.respondents());
        List<Problem> remarks = new ArrayList<>(answers.remarks());
        remarks.addAll(read.account().remarks(frozen.file()));
        Path tables = Files.createDirectories(work.scratch().resolve("tables-of-run"));
        Results results = whole.conclude(sum, remarks, ledger, tables);
        write(coded, frozen.opened().taxonomies(), sum, work.out());
        RunInParts.record(results, ledger, clock, Map.of("spark", spark.version()), tables);
        work.storage().send(tables, work.out().results());
        work.out().complete();
        progress.end();
        return results;
    }

    private Broadcast<Resources> broadcast(Resources resources) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(resources);
    }

    private Dataset<Row> coded(Answers answers, Frozen frozen, Broadcast<Resources> resources, String place) {
        progress.begin("Tagging and counting", -1);
        Staged rows =
                order.parts().isPresent() ? answers.staged().dealt(order.parts().getAsInt()) : answers.staged();
        rows.each(
                        frozen.file().layout().columns(),
                        part -> new Part(part, resources.value()),
                        Encoders.row(Coded.SCHEMA))
                .write()
                .parquet(place);
        return spark.read().schema(Coded.SCHEMA).parquet(place);
    }

    /// Writes the tables with a row for each coding or comment, and counts again what was written.
    private void write(Dataset<Row> coded, Taxonomies taxonomies, Sum sum, Output out) {
        progress.begin("Writing tables", -1);
        Coded.codings(coded).write().parquet(out.result("codings.parquet"));
        Coded.matrix(coded, taxonomies).write().parquet(out.result("matrix.parquet"));
        Coded.aside(coded).write().parquet(out.result("set_aside.parquet"));
        long analysed = spark.read().parquet(out.result("matrix.parquet")).count();
        long aside = spark.read().parquet(out.result("set_aside.parquet")).count();
        check("rows of the matrix", sum.analysedRows(), analysed);
        check("rows set aside", sum.asideRows(), aside);
        ledger.reported(sum.answers(), analysed, aside);
    }

    private static void check(String what, long wanted, long found) {
        if (wanted != found) {
            throw new IllegalStateException(wanted + " " + what + " were to be written, and " + found + " are");
        }
    }
}
