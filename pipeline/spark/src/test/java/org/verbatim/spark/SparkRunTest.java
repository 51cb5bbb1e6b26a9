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

    @Test
    void countsACampaignOnceAsTheLaptopDoes() throws Exception {
        String text = "Please keep the garden open for everyone who works nights because it is the only quiet place"
                + " that any of us has in the whole building.";
        StringBuilder rows = new StringBuilder("id,garden,roof\n");
        for (int who = 40; who > 0; who--) {
            rows.append('r')
                    .append(who)
                    .append(',')
                    .append(who % 3 == 0 ? text : "The garden is lovely.")
                    .append(',');
            rows.append(who % 5 == 0 ? text : "").append('\n');
        }
        Surveyed survey = new Surveyed(folder)
                .with("survey.yaml", """
                        title: Garden
                        data: rows.csv
                        respondent: id
                        campaigns: once
                        questions:
                          - {id: garden, type: open, column: garden}
                          - {id: roof, type: open, column: roof}
                        taxonomies: [themes.yaml]
                        """)
                .with("themes.yaml", """
                        title: Themes
                        themes:
                          - {id: quiet, name: Quiet, definition: Rest., rules: [quiet]}
                        """)
                .with("rows.csv", rows.toString())
                .ranOnALaptop();

        survey.ranOnSpark(spark, dealt(survey.order("rows.csv"), 5)).assertSame(spark);
        assertTrue(survey.text("spark/tables/themes.csv").contains("\n*,quiet,Quiet,,1,1,"), "not once");
        assertTrue(
                survey.text("laptop/set_aside.csv").lines().noneMatch(row -> row.startsWith("r3/garden,")), "not r3");
    }

    @Test
    void letsTheModelSpeakThatTheLaptopLearnt() throws Exception {
        StringBuilder rows = new StringBuilder("id,say\n");
        StringBuilder decisions = new StringBuilder();
        for (int who = 0; who < 60; who++) {
            String said =
                    who % 3 == 0 ? "The car could stand nowhere near." : who % 3 == 1 ? "Lunch was cold." : "Fine.";
            rows.append(who)
                    .append(',')
                    .append(said)
                    .append(" Visit ")
                    .append(who)
                    .append('\n');
            if (who % 2 == 0 && who % 3 < 2) {
                decisions
                        .append("{\"at\": \"2026-01-05T09:00:00Z\", \"coder\": \"anna\", \"comment\": \"")
                        .append(who)
                        .append("/say\", \"theme\": \"")
                        .append(who % 3 == 0 ? "parking" : "food")
                        .append("\", \"decision\": \"apply\"}\n");
            }
        }
        Surveyed survey = new Surveyed(folder)
                .with("survey.yaml", """
                        title: Canteen
                        data: rows.csv
                        respondent: id
                        learn: {embeddings: false}
                        questions:
                          - {id: say, type: open, column: say}
                        taxonomies: [themes.yaml]
                        """)
                .with("themes.yaml", """
                        title: Themes
                        themes:
                          - {id: parking, name: Parking, definition: Where to leave a car., rules: [barrier]}
                          - {id: food, name: Food, definition: Meals in the canteen., rules: [menu]}
                        """)
                .with("rows.csv", rows.toString())
                .with("codings/anna.jsonl", decisions.toString())
                .ranOnALaptop();
        long byModel = survey.text("laptop/codings.csv")
                .lines()
                .filter(row -> row.contains(",model,"))
                .count();

        survey.ranOnSpark(spark, dealt(survey.order("rows.csv"), 4)).assertSame(spark);
        assertTrue(byModel > 10, byModel + " codings by the model");
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
