package org.verbatim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// What is wrong in a user's files is told on Spark as on a laptop, and then nothing is written.
class ProblemsTest {
    private static final String SURVEY = """
            title: Improvement
            data: responses.csv
            respondent: id
            segments: [region]
            questions:
              - {id: progress, type: single, column: Q1, options: [planned, underway]}
              - {id: barriers, type: open, column: Q2}
            taxonomies: [themes.yaml]
            """;

    private static final String THEMES = """
            title: Themes
            themes:
              - {id: staff, name: Staff, definition: People., rules: [staff]}
            """;

    private static final String ROWS = """
            id,region,Q1,Q2
            r1,North,planned,"No staff,
            and ""no"" time."
            r2,South,underway,We have the staff.
            r3,North,planned,n/a
            """;

    @TempDir
    Path folder;

    private static SparkSession spark;
    private Surveyed survey = new Surveyed(Path.of("."));

    @BeforeAll
    static void begin() {
        spark = LocalSpark.begin();
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    @BeforeEach
    void write() {
        survey = new Surveyed(folder.resolve("survey"))
                .with("survey.yaml", SURVEY)
                .with("themes.yaml", THEMES)
                .with("responses.csv", ROWS);
    }

    @Test
    void readsACommentOfSeveralLinesAsOne() throws Exception {
        survey.ranOnALaptop().ranOnSpark(spark, survey.order("responses.csv")).assertSame(spark);

        assertTrue(survey.text("spark/tables/themes.csv").contains("barriers,staff,Staff,,2,2,"), "two of three");
    }

    @Test
    void tellsWhatALaptopTells() {
        survey.with("responses.csv", ROWS + """
                        r4,North,begun,More staff.
                        r5,North
                        r2,West,planned,Again.
                        ,South,planned,Nobody.
                        """);

        List<String> told = told("responses.csv");
        assertEquals(onALaptop(), told);
        assertEquals(5, told.size(), told.toString());
        assertFalse(Files.exists(survey.path("spark")), "something was written");
    }

    @Test
    void refusesAQuotationThatIsNeverClosed() {
        survey.with("responses.csv", ROWS + "r4,North,planned,\"No end\nr5,South,planned,Lost.\n");

        List<String> told = told("responses.csv");
        assertEquals(onALaptop(), told);
        assertTrue(
                told.getLast().startsWith("responses.csv:6:18 (Q2): the quotation opened here is never closed"),
                told.toString());
    }

    @Test
    void refusesFilesOfOtherColumns() {
        survey.with("answers/a.csv", ROWS).with("answers/b.csv", "id,Q1,Q2\nr9,planned,Staff.\n");

        assertEquals(
                List.of(
                        "b.csv: its columns are not those of a.csv\n  fix: give all files the same columns in the same order"),
                told("answers"));
    }

    @Test
    void namesTheColumnThatParquetLacks() {
        parquet("answers", "id", "region", "Q1", "Q3");

        assertEquals(
                List.of("survey.yaml:7:40: no column 'Q2' in " + file("answers")
                        + "; did you mean 'Q1'?\n  fix: write one of: id, region, Q1, Q3"),
                told("answers"));
    }

    @Test
    void refusesAColumnWithoutText() {
        spark.range(3)
                .select(
                        functions.col("id").cast("string"),
                        functions.array(functions.lit(1)).as("Q2"))
                .coalesce(1)
                .write()
                .parquet(survey.path("answers").toString());

        assertEquals(
                List.of(file("answers") + " (Q2): the column is of type array<int>, which has no text\n"
                        + "  fix: write it as text, or leave it out"),
                told("answers"));
    }

    @Test
    void wantsIdsWhereRowsHaveNoOrder() {
        survey.with("survey.yaml", SURVEY.replace("respondent: id", "respondent: row numbers"));
        parquet("answers", "id", "region", "Q1", "Q2");

        assertEquals(
                List.of("survey.yaml:3:13: the rows of " + file("answers") + " have no numbers of their own\n"
                        + "  fix: name a column that tells one respondent from another"),
                told("answers"));
    }

    @Test
    void tellsABadRowOfParquetByItsNumber() {
        parquet("answers", "id", "region", "Q1", "Q2");
        String name = file("answers");

        assertEquals(
                name + ":2 (Q1): 'Q1 of 1' is no option of progress\n"
                        + "  fix: mend the cell, or add it to the options of progress: planned, underway",
                told("answers").get(2));
    }

    @Test
    void saysThatThereIsNothingToRead() {
        assertEquals(
                List.of(survey.path("nothing.csv")
                        + ": there is no such file\n  fix: put it there, or mend the path after --data"),
                told("nothing.csv"));
    }

    @Test
    void saysThatThereIsNoSurvey() throws IOException {
        Files.delete(survey.path("survey.yaml"));

        assertEquals(
                List.of(survey.folder() + ": there is no survey.yaml here\n  fix: give the folder that holds it;"
                        + " `verbatim init EXPORT` makes one"),
                told("responses.csv"));
    }

    @Test
    void tellsAFaultOfSurveyYamlOnceHoweverManyFilesThereAre() {
        survey.with("survey.yaml", SURVEY + "encoding: klingon\n")
                .with("answers/a.csv", ROWS)
                .with("answers/b.csv", ROWS);

        List<String> told = told("answers");
        assertEquals(told.stream().distinct().toList(), told);
        assertTrue(told.toString().contains("klingon"), told.toString());
    }

    @Test
    void replacesNothingButAnEarlierRunsResults() {
        survey.with("spark/mine.txt", "Mine.");

        assertEquals(1, told("responses.csv").size());
        assertEquals("Mine.", survey.text("spark/mine.txt"));
    }

    @Test
    void wantsAModelThatWasLearntBefore() {
        Order order = survey.order("responses.csv");
        Order learning =
                new Order(order.directory(), order.data(), order.out(), order.master(), order.parts(), true, 1, true);

        String told = told(learning).getFirst();
        assertTrue(told.contains("no model is kept here, and learning is not done in parts"), told);
        assertTrue(told.contains("run `verbatim run --learn` on this folder first"), told);
    }

    private String file(String data) {
        try (var files = Files.list(survey.path(data))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Three rows in one file, each cell named after its column and row.
    private void parquet(String name, String... columns) {
        var rows = spark.range(3).coalesce(1).toDF("row");
        for (String column : columns) {
            rows = rows.withColumn(column, functions.concat(functions.lit(column + " of "), functions.col("row")));
        }
        rows.drop("row").write().parquet(survey.path(name).toString());
    }

    private List<String> told(String data) {
        return told(survey.order(data));
    }

    private List<String> told(Order order) {
        try {
            survey.ranOnSpark(spark, order);
            return List.of();
        } catch (WrongInput wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> onALaptop() {
        try {
            survey.ranOnALaptop();
            return List.of();
        } catch (WrongInput wrong) {
            return new ArrayList<>(
                    wrong.problems().stream().map(Problem::toString).toList());
        }
    }
}
