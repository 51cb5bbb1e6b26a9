package org.verbatim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.verbatim.files.CsvWriter;
import org.verbatim.run.Job;
import org.verbatim.run.Pipeline;
import org.verbatim.work.Progress;

/// A survey's folder, and what runs of it come to on a laptop and on Spark.
record Surveyed(Path folder) {
    private static final Path HOME = Path.of(System.getProperty("verbatim.home", "../.."));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

    /// A copy of the demo survey.
    static Surveyed demo(Path folder) {
        Path from = HOME.resolve("corpus/improvement-survey-2023");
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(folder);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Surveyed(folder);
    }

    /// The benchmark corpus with so many generated comments.
    static Surveyed bench(Path folder, int comments) throws IOException, InterruptedException {
        Path corpus = HOME.resolve("corpus/bench");
        Surveyed bench = new Surveyed(Files.createDirectories(folder));
        SortedMap<String, List<String>> themes = new TreeMap<>();
        for (String pattern : Files.readAllLines(corpus.resolve("patterns.tsv"))) {
            String[] parts = pattern.split("\t");
            String words = parts[1].contains(" ") ? '"' + parts[1] + '"' : parts[1];
            themes.computeIfAbsent(parts[0], theme -> new ArrayList<>()).add("=" + words);
        }
        StringBuilder taxonomy = new StringBuilder("title: Benchmark\nthemes:\n");
        themes.forEach((theme, rules) -> {
            taxonomy.append("  - {id: ").append(theme).append(", name: ").append(theme);
            taxonomy.append(", definition: Generated., rules: [");
            taxonomy.append(String.join(
                    ", ", rules.stream().map(rule -> "'" + rule + "'").toList()));
            taxonomy.append("]}\n");
        });
        bench.with("themes.yaml", taxonomy.toString()).with("survey.yaml", """
                title: Benchmark
                data: comments.csv
                respondent: id
                segments: [segment]
                questions:
                  - {id: comment, type: open, column: comment}
                taxonomies: [themes.yaml]
                """);
        Process generator = new ProcessBuilder(
                        "python3",
                        corpus.resolve("gen.py").toString(),
                        "comments",
                        Integer.toString(comments),
                        folder.resolve("comments.csv").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, generator.waitFor(), said);
        return bench;
    }

    Surveyed with(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /// Runs on this machine, as `verbatim run` does, into `laptop`.
    Surveyed ranOnALaptop() {
        new Pipeline(new Job(folder, path("laptop"), Optional.empty(), 1, CLOCK, List.of()), Progress.SILENT).run();
        return this;
    }

    /// What Spark is to do with the answers in `data`, into `spark`.
    Order order(String data) {
        return Order.of(
                        List.of(
                                folder.toString(),
                                "--data",
                                path(data).toString(),
                                "--out",
                                path("spark").toString()),
                        new org.verbatim.model.Problems())
                .orElseThrow();
    }

    Surveyed ranOnSpark(SparkSession spark, Order order) throws IOException {
        new SparkRun(spark, order, CLOCK, Progress.SILENT).run();
        return this;
    }

    /// What `verbatim-spark` says on its two streams, and how it ends.
    record Said(int status, String out, String err) {}

    Said said(String data, String... more) {
        List<String> words = new ArrayList<>(List.of(
                folder.toString(),
                "--data",
                path(data).toString(),
                "--out",
                path("spark").toString()));
        words.addAll(List.of("--master", "local[2]"));
        words.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = VerbatimSpark.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Both runs gave the same: every CSV file byte for byte, and the rows of the tables that Spark writes as Parquet.
    void assertSame(SparkSession spark) {
        assertEquals(tables("laptop"), tables("spark"));
        for (String table : List.of("codings", "matrix", "set_aside")) {
            List<String> laptop =
                    text("laptop/" + table + ".csv").lines().sorted().toList();
            assertEquals(laptop, rows(spark, table), table);
        }
    }

    /// Every CSV file with counts or quotes, by name.
    SortedMap<String, String> tables(String out) {
        SortedMap<String, String> tables = new TreeMap<>();
        Path from = path(out);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Surveyed::isTable).toList()) {
                tables.put(from.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".csv")
                && !List.of("codings.csv", "matrix.csv", "set_aside.csv").contains(name);
    }

    /// The lines that a Parquet table would have as CSV, sorted.
    private List<String> rows(SparkSession spark, String table) {
        var read = spark.read().parquet(path("spark/" + table + ".parquet").toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, List.of(read.columns()))) {
            for (Row row : read.collectAsList()) {
                for (int column = 0; column < row.size(); column++) {
                    csv.cell(row.isNullAt(column) ? "" : String.valueOf(row.get(column)));
                }
                csv.endRow();
            }
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
