package org.verbatim.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;
import org.verbatim.results.Results;
import org.verbatim.work.Progress;

/// `verbatim-spark`: words in, sentences out, exit status.
public final class VerbatimSpark {
    private static final int WRONG_INPUT = 2;
    private static final int OUR_FAULT = 1;

    private VerbatimSpark() {}

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(List.of(words), out, err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /// Does what the words say, and gives the exit status.
    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.contains("--help")) {
            out.print(Order.HELP);
            return 0;
        }
        Problems problems = new Problems();
        Optional<Order> order = Order.of(words, problems);
        if (order.isEmpty()) {
            return tell(problems.sorted(), err);
        }
        Progress progress = order.get().quiet() ? Progress.SILENT : new Lines(err);
        try (SparkSession spark = session(order.get())) {
            spark.sparkContext().addSparkListener(new Tasks(progress));
            Results results = new SparkRun(spark, order.get(), Clock.systemUTC(), progress).run();
            if (!order.get().quiet()) {
                results.remarks().forEach(out::println);
                Said.of(results, order.get().out()).forEach(out::println);
            }
            return 0;
        } catch (Exception | OutOfMemoryError | StackOverflowError failed) {
            return tell(failed, err);
        }
    }

    static SparkSession session(Order order) {
        SparkSession session = SparkSession.builder().config(settings(order)).getOrCreate();
        session.sparkContext().setLogLevel("OFF");
        return session;
    }

    /// How Spark is to work, as far as neither spark-submit nor the order says otherwise.
    static SparkConf settings(Order order) {
        SparkConf conf = new SparkConf();
        order.master().ifPresent(conf::setMaster);
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "Verbatim");
        conf.set("spark.ui.showConsoleProgress", "false");
        conf.set("spark.sql.session.timeZone", "UTC");
        conf.set("spark.sql.caseSensitive", "true");
        conf.setIfMissing("spark.sql.files.maxPartitionBytes", "32m");
        if (conf.get("spark.master").startsWith("local")) {
            // Nothing listens where another machine could hear it.
            conf.set("spark.ui.enabled", "false");
            conf.set("spark.driver.host", "127.0.0.1");
            conf.set("spark.driver.bindAddress", "127.0.0.1");
        }
        return conf;
    }

    private static int tell(Throwable failed, PrintStream err) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongInput wrong) {
                return tell(wrong.problems(), err);
            }
        }
        err.println(Said.ofFailure(failed));
        return OUR_FAULT;
    }

    private static int tell(List<Problem> problems, PrintStream err) {
        problems.forEach(err::println);
        err.println(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
        return WRONG_INPUT;
    }
}
