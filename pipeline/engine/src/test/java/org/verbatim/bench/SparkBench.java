package org.verbatim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.verbatim.files.Digests;

/// Measures Verbatim on Apache Spark, with two threads of this machine, beside the laptop's `run` from nothing: whole
/// processes one after the other. Prints a table in Markdown, and fails where a CSV table of the one is not that of the
/// other.
public final class SparkBench {
    /// How much longer than ten times as long ten times as many comments may take, before it is no longer linear.
    private static final double WITHIN = 1.1;

    private final Path home;
    private final List<Measured> measured = new ArrayList<>();

    private SparkBench(Path home) {
        this.home = home;
    }

    /// What a run took.
    private record Measured(String what, int comments, Watched took) {}

    /// @param arguments the checkout's folder; the numbers of comments, the smallest first
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SparkBench bench = new SparkBench(Path.of(arguments[0]).toAbsolutePath().normalize());
        List<Integer> sizes =
                Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        for (int size : sizes) {
            bench.measure(size);
        }
        bench.print();
    }

    private void measure(int comments) throws IOException, InterruptedException {
        Path folder = home.resolve("target/bench").resolve(Integer.toString(comments));
        BenchSurvey survey = new BenchSurvey(home.resolve("corpus/bench"), folder, comments);
        survey.write();
        delete(folder.resolve(".verbatim"));
        Path laptop = folder.resolve("out");
        Path spark = folder.resolve("spark");
        measured.add(new Measured(
                "`run` on a laptop",
                comments,
                run(survey, "verbatim", "run", folder.toString(), "--out", laptop.toString())));
        delete(folder.resolve(".verbatim"));
        measured.add(new Measured(
                "`verbatim-spark`, local[2]",
                comments,
                run(
                        survey,
                        "verbatim-spark",
                        folder.toString(),
                        "--data",
                        survey.data().toString(),
                        "--out",
                        spark.toString(),
                        "--master",
                        "local[2]")));
        compare(tables(laptop), tables(spark));
    }

    private Watched run(BenchSurvey survey, String script, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("scripts").resolve(script).toString()));
        command.addAll(List.of(words));
        command.add("--quiet");
        Watched took = Watched.run(survey.folder().resolve("log"), command);
        System.err.printf(Locale.ROOT, "%s, %,d comments: %.1f s%n", script, survey.comments(), took.seconds());
        return took;
    }

    /// The digests of the CSV tables and of the quotes.
    private static SortedMap<String, String> tables(Path out) throws IOException {
        SortedMap<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(out.resolve("tables"))) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .forEach(file -> tables.put(String.valueOf(file.getFileName()), Digests.sha256(file)));
        }
        tables.put("quotes.csv", Digests.sha256(out.resolve("quotes.csv")));
        return tables;
    }

    private static void compare(SortedMap<String, String> laptop, SortedMap<String, String> spark) {
        if (!laptop.equals(spark)) {
            throw new IllegalStateException("the tables are " + spark + ", and not " + laptop);
        }
    }

    private void print() {
        System.out.println("| what | comments | time | processor time | peak memory | comments a second |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (Measured run : measured) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.1f s | %.1f s | %,d MB | %,.0f |%n",
                    run.what,
                    run.comments,
                    run.took.seconds(),
                    run.took.processor(),
                    run.took.peakBytes() >> 20,
                    run.comments / run.took.seconds());
        }
        System.out.println();
        System.out.println("Every CSV table of the two is the same, byte for byte."
                + (measured.size() < 4 ? "" : " " + growth(measured.get(measured.size() - 3), measured.getLast())));
    }

    /// What the largest took beside the one before it, on Spark.
    private static String growth(Measured fewer, Measured more) {
        double comments = (double) more.comments / fewer.comments;
        double time = more.took.seconds() / fewer.took.seconds();
        double memory = (double) more.took.peakBytes() / fewer.took.peakBytes();
        return String.format(
                Locale.ROOT,
                "From %,d to %,d comments, %.1f times as many, Spark took %.1f times the time (%s) and %.2f times the memory.",
                fewer.comments,
                more.comments,
                comments,
                time,
                time <= WITHIN * comments ? "linear or better, within 10%" : "more than linear, by more than 10%",
                memory);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
