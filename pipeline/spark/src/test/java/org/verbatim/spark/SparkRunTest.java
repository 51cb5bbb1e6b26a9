package org.verbatim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;

/// A run on Spark gives what a run on a laptop gives.
class SparkRunTest {
    private static final int COMMENTS = 100_000;

    @TempDir
    Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void begin() {
        spark = LocalSpark.begin();
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    @Test
    void givesTheLaptopsTablesOfTheDemo() throws Exception {
        Surveyed demo = Surveyed.demo(folder).ranOnALaptop();

        demo.ranOnSpark(spark, demo.order("responses.csv")).assertSame(spark);

        assertEquals(
                List.of(
                        "DATA.md",
                        "accuracy.md",
                        "functions.yaml",
                        "gold-second.csv",
                        "gold.csv",
                        "laptop",
                        "levels.yaml",
                        "published_figures.csv",
                        "responses.csv",
                        "spark",
                        "survey.yaml",
                        "themes.yaml"),
                entries().stream().filter(name -> !name.equals(".verbatim")).toList(),
                "something was left behind");
    }

    @Test
    void givesTheLaptopsTablesOfTheDemoFromShuffledParquet() throws Exception {
        Surveyed demo = Surveyed.demo(folder).ranOnALaptop();
        List<List<String>> rows = shuffled(demo.path("responses.csv"));
        asParquet(rows, demo.path("answers"), 3);

        demo.ranOnSpark(spark, dealt(demo.order("answers"), 7)).assertSame(spark);
    }

    @Test
    void givesTheLaptopsTablesOfManyCommentsHoweverTheyAreShuffledAndDealt() throws Exception {
        Surveyed bench = Surveyed.bench(folder, COMMENTS).ranOnALaptop();
        List<List<String>> rows = shuffled(bench.path("comments.csv"));
        asCsv(rows, bench.path("shuffled.csv"));
        asParquet(rows, bench.path("shuffled"), 2);

        for (int parts : List.of(1, 2, 7)) {
            String data = parts == 2 ? "shuffled" : "shuffled.csv";
            bench.ranOnSpark(spark, dealt(bench.order(data), parts)).assertSame(spark);
        }
        assertTrue(bench.text("spark/run.json").contains("\"spark\" : \"" + spark.version()), "no version of Spark");
    }

    private static Order dealt(Order order, int parts) {
        return new Order(
                order.directory(),
                order.data(),
                order.out(),
                Optional.empty(),
                OptionalInt.of(parts),
                order.learns(),
                order.seed(),
                true);
    }

    /// The rows of a CSV file in another order, below its header.
    private static List<List<String>> shuffled(Path csv) {
        try (Table table =
                Tables.open(csv, Tables.Settings.DETECT, new Problems()).orElseThrow()) {
            List<List<String>> rows = new ArrayList<>();
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get().cells());
            }
            Collections.shuffle(rows, new Random(7));
            rows.addFirst(table.header().names());
            return rows;
        }
    }

    private static void asCsv(List<List<String>> rows, Path file) throws IOException {
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(file), rows.getFirst())) {
            for (List<String> row : rows.subList(1, rows.size())) {
                row.forEach(csv::cell);
                csv.endRow();
            }
        }
    }

    private static void asParquet(List<List<String>> rows, Path to, int files) {
        StructType schema = new StructType();
        for (String name : rows.getFirst()) {
            schema = schema.add(name, DataTypes.StringType);
        }
        List<Row> all = rows.subList(1, rows.size()).stream()
                .map(row -> RowFactory.create(row.toArray()))
                .toList();
        spark.createDataFrame(all, schema).repartition(files).write().parquet(to.toString());
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
