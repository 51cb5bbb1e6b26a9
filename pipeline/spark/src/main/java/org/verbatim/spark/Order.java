package org.verbatim.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// What a run on Spark is to do. Places may be on any file system that Spark reads.
///
/// @param directory the survey's folder
/// @param data the answers: a file, a folder of files, or a pattern
/// @param out where the results go
/// @param master where Spark runs; empty where spark-submit says so, and else this machine
/// @param parts into how many parts the rows are dealt; as the files are cut unless said
/// @param learns whether the model kept in the folder has a say even where survey.yaml does not ask for it
/// @param seed of everything random
/// @param quiet whether nothing is said of the progress
record Order(
        String directory,
        String data,
        String out,
        Optional<String> master,
        OptionalInt parts,
        boolean learns,
        long seed,
        boolean quiet) {
    static final String HELP = """
            Usage: verbatim-spark DIR --data PATH --out OUT [--master MASTER] [--learn] [--seed N]
                                  [--parts N] [--quiet] [--help]
            Finds and counts the themes of very many comments on Apache Spark: what `verbatim run` does,
            for tens of millions.

              DIR              the survey's folder: survey.yaml, taxonomies, codings
              --data PATH      the answers, in place of those that survey.yaml names: CSV files, or Parquet files
                               with a column of text for each that survey.yaml uses; a folder stands for all in it
              --out OUT        where the results go: tables as CSV, codings.parquet, matrix.parquet,
                               set_aside.parquet and run.json; whole or not at all
              --master MASTER  where Spark runs: local[2] (two threads of this machine), spark://HOST:PORT, ...;
                               local[*] unless said here or by spark-submit
              --learn          let the model have a say that `verbatim run --learn` kept in DIR
              --seed N         what everything random starts from (1 unless given)
              --parts N        deal the rows into so many parts; as the files are cut unless given
              --quiet          say nothing but what is wrong

            DIR, PATH and OUT may be on any file system that Spark reads, such as s3a:// or hdfs://.
            Exit status: 0 done; 2 the files or words given are wrong, and nothing was written; 1 our fault.
            """;

    private static final List<String> WITH_VALUE = List.of("--data", "--out", "--master", "--seed", "--parts");
    private static final List<String> ALONE = List.of("--learn", "--quiet");

    /// The order that these words give; empty, with problems, if they give none.
    static Optional<Order> of(List<String> words, Problems problems) {
        List<String> folders = new ArrayList<>();
        Map<String, String> given = new LinkedHashMap<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (WITH_VALUE.contains(word) && at + 1 < words.size()) {
                given.put(word, words.get(++at));
            } else if (ALONE.contains(word)) {
                given.put(word, "");
            } else if (word.startsWith("--")) {
                wrong(word, WITH_VALUE.contains(word) ? "its value is missing" : "there is no such option", problems);
            } else {
                folders.add(word);
            }
        }
        if (folders.size() != 1) {
            wrong("DIR", folders.size() + " folders are given, and one is wanted", problems);
        }
        for (String needed : List.of("--data", "--out")) {
            if (!given.containsKey(needed)) {
                wrong(needed, "it is missing", problems);
            }
        }
        long seed = number(given, "--seed", Long.MIN_VALUE, problems);
        long parts = number(given, "--parts", 1, problems);
        return problems.none()
                ? Optional.of(new Order(
                        folders.getFirst(),
                        given.getOrDefault("--data", ""),
                        given.getOrDefault("--out", ""),
                        Optional.ofNullable(given.get("--master")),
                        given.containsKey("--parts") ? OptionalInt.of(Math.toIntExact(parts)) : OptionalInt.empty(),
                        given.containsKey("--learn"),
                        seed,
                        given.containsKey("--quiet")))
                : Optional.empty();
    }

    private static long number(Map<String, String> given, String option, long least, Problems problems) {
        String text = given.getOrDefault(option, "1");
        if (text.matches("-?[0-9]{1,9}") && Long.parseLong(text) >= least) {
            return Long.parseLong(text);
        }
        wrong(option, String.format(Locale.ROOT, "'%s' is no number that it may have", text), problems);
        return 1;
    }

    private static void wrong(String word, String what, Problems problems) {
        problems.add(Problem.Place.of(word), what, "`verbatim-spark --help` tells what may be said");
    }
}
