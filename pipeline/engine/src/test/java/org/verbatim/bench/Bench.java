package org.verbatim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures Verbatim on generated comments beside Lucene alone, whole processes one after the other, and prints a table
/// in Markdown. What it counts is compared with the counts that are known.
public final class Bench {
    private final Path home;
    private final Path work;
    private final List<String> rows = new ArrayList<>();
    private double yardstick;
    private long fewer;

    private Bench(Path home) {
        this.home = home;
        this.work = home.resolve("target/bench");
    }

    /// @param arguments the checkout's folder; the numbers of comments, of which the last is that of Lucene's row too
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Bench bench = new Bench(Path.of(arguments[0]).toAbsolutePath().normalize());
        List<Integer> sizes =
                Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        bench.lucene(bench.survey(sizes.getLast()));
        for (int size : sizes) {
            bench.measure(bench.survey(size));
        }
        bench.print();
    }

    private BenchSurvey survey(int comments) throws IOException, InterruptedException {
        Path folder = work.resolve(Integer.toString(comments));
        BenchSurvey survey = new BenchSurvey(home.resolve("corpus/bench"), folder, comments);
        survey.write();
        return survey;
    }

    private void lucene(BenchSurvey survey) throws IOException, InterruptedException {
        Path index = survey.folder().resolve("lucene");
        delete(index);
        Watched took = watch(survey, java(BareLucene.class, survey.data().toString(), index.toString()));
        yardstick = took.seconds();
        add("Lucene alone, index only", survey, took);
        delete(index);
    }

    private void measure(BenchSurvey survey) throws IOException, InterruptedException {
        delete(survey.folder().resolve(".verbatim"));
        add("`run` from nothing", survey, run(survey, BenchSurvey.PHRASES, "uax29"));
        add("`run` again, taxonomy changed", survey, run(survey, BenchSurvey.CHANGED, "uax29"));
        add("`run` again, rules as `/expressions/`", survey, run(survey, BenchSurvey.EXPRESSIONS, "plain_words"));
        warm(survey);
    }

    private Watched run(BenchSurvey survey, String taxonomy, String definition)
            throws IOException, InterruptedException {
        Path out = survey.folder().resolve("out");
        Watched took = watch(
                survey,
                List.of(
                        home.resolve("scripts/verbatim").toString(),
                        "run",
                        survey.folder().toString(),
                        "--quiet",
                        "--taxonomy",
                        survey.folder().resolve(taxonomy).toString()));
        Map<String, Long> counted = counted(out.resolve("tables/themes.csv"));
        survey.known(definition).forEach((theme, known) -> compare(taxonomy, theme, counted.get(theme), known));
        return took;
    }

    /// A phrase never runs over a sentence's end, as the corpus's patterns may: it finds a few less, and never more.
    private void compare(String taxonomy, String theme, @Nullable Long counted, long known) {
        long less = counted == null ? known : known - counted;
        if (less < 0 || less > known / 1000 || (less > 0 && taxonomy.equals(BenchSurvey.EXPRESSIONS))) {
            throw new IllegalStateException(theme + " by " + taxonomy + ": " + counted + ", and not " + known);
        }
        fewer += less;
    }

    /// How many comments carry each theme, over all questions.
    private static Map<String, Long> counted(Path themes) throws IOException {
        Map<String, Long> counted = new TreeMap<>();
        for (String row : Files.readAllLines(themes)) {
            String[] cells = row.split(",");
            if (cells[0].equals("*")) {
                counted.put(cells[1], Long.valueOf(cells[4]));
            }
        }
        return counted;
    }

    private void warm(BenchSurvey survey) throws IOException, InterruptedException {
        watch(survey, java(Warm.class, survey.folder().toString(), BenchSurvey.PHRASES));
        // Lucene may warn before.
        String[] milliseconds = Files.readAllLines(log(survey)).getLast().split(" ");
        add("every rule asked anew, index open", survey, milliseconds[0] + " ms");
        add("a phrase searched, index open", survey, milliseconds[1] + " ms");
    }

    private List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Watched watch(BenchSurvey survey, List<String> command) throws IOException, InterruptedException {
        return Watched.run(log(survey), command);
    }

    private static Path log(BenchSurvey survey) {
        return survey.folder().resolve("log");
    }

    private void add(String what, BenchSurvey survey, Watched took) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f s | %.1f s | %,d MB | %.2f |",
                what,
                survey.comments(),
                took.seconds(),
                took.processor(),
                took.peakBytes() >> 20,
                took.seconds() / yardstick));
    }

    private void add(String what, BenchSurvey survey, String took) {
        rows.add(String.format(Locale.ROOT, "| %s | %,d | %s | | | |", what, survey.comments(), took));
    }

    private void print() {
        System.out.println("| what | comments | time | processor time | peak memory | beside Lucene alone |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        rows.forEach(System.out::println);
        System.out.println();
        System.out.println("Every count was compared with the known one: by expressions all are equal; by phrases "
                + (fewer == 0
                        ? "too."
                        : fewer
                                + " fewer comments over all runs: phrases do not run over a sentence's end. `BenchCorpusTest`"
                                + " shows of 100,000 comments that each of those missing is such a one."));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
