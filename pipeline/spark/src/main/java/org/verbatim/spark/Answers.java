package org.verbatim.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;

/// The answers wherever they stand, as rows that can be read in parts.
///
/// @param files as they were looked at
/// @param known what every machine must know of them
record Answers(List<DataFile> files, Known known, Staged staged) {
    private static final int ROWS_A_FILE = 50_000;

    /// Finds the answers and makes them readable in parts: Parquet as it is, anything else by converting it once.
    ///
    /// @param staging where converted rows may stand meanwhile
    /// @throws WrongInput if they cannot be read, or would be read wrongly
    static Answers open(SparkSession spark, Order order, Storage storage, Luggage luggage, String staging) {
        Problems problems = new Problems();
        List<FileStatus> found = storage.files(order.data(), problems);
        problems.throwIfAny();
        List<String> places =
                found.stream().map(file -> file.getPath().toString()).toList();
        long parquet =
                places.stream().filter(place -> place.endsWith(".parquet")).count();
        if (parquet > 0 && parquet < places.size()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of(order.data()),
                    parquet + " of the " + places.size() + " files are Parquet, and the others are not",
                    "give files of one kind"));
        }
        return parquet > 0 ? parquet(spark, places, storage) : converted(spark, places, storage, luggage, staging);
    }

    private static Answers converted(
            SparkSession spark, List<String> places, Storage storage, Luggage luggage, String staging) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Luggage> carried = context.broadcast(luggage);
        List<DataFile> files = context.parallelize(places, places.size())
                .map(place -> DataFile.table(place, storage, carried.value()))
                .collect();
        check(files);
        List<Integer> numbers = new ArrayList<>();
        for (int part = 0; part < files.size(); part++) {
            numbers.add(part);
        }
        ArrayList<DataFile> all = new ArrayList<>(files);
        JavaRDD<Row> rows = context.parallelize(numbers, numbers.size())
                .flatMap(part -> new Conversion(part, all.get(part), storage, carried.value()));
        List<String> columns = files.getFirst().columns();
        spark.createDataFrame(rows, Staged.schema(columns.size()))
                .write()
                .option("maxRecordsPerFile", ROWS_A_FILE)
                .parquet(staging);
        Dataset<Row> staged = spark.read().schema(Staged.schema(columns.size())).parquet(staging);
        return new Answers(files, known(files, columns, true), new Staged(staged, columns.size()));
    }

    private static void check(List<DataFile> files) {
        Problems problems = new Problems();
        DataFile.problems(files).forEach(problems::add);
        problems.throwIfAny();
        DataFile first = files.getFirst();
        for (DataFile file : files) {
            if (!file.columns().equals(first.columns())) {
                problems.add(
                        Problem.Place.of(file.name()),
                        "its columns are not those of " + first.name(),
                        "give all files the same columns in the same order");
            }
        }
        problems.throwIfAny();
    }

    private static Known known(List<DataFile> files, List<String> columns, boolean ordered) {
        return new Known(files.stream().map(DataFile::name).toList(), columns, ordered);
    }

    private static Answers parquet(SparkSession spark, List<String> places, Storage storage) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<DataFile> files = context.parallelize(places, places.size())
                .map(place -> DataFile.parquet(place, storage))
                .collect();
        check(files);
        Dataset<Row> read = spark.read().parquet(places.toArray(String[]::new));
        List<String> columns = new ArrayList<>();
        List<Column> selected = new ArrayList<>(List.of(
                partOf(files).as("part"),
                col("_metadata.row_index").plus(1).as("number"),
                lit(null).cast(DataTypes.BinaryType).as("marks"),
                lit(null).cast(DataTypes.BinaryType).as("left_out")));
        Problems problems = new Problems();
        for (StructField field : read.schema().fields()) {
            if (isText(field)) {
                selected.add(read.col("`" + field.name().replace("`", "``") + "`")
                        .cast(DataTypes.StringType)
                        .as(Staged.name(columns.size())));
                columns.add(field.name());
            } else {
                problems.add(
                        Problem.Place.of(files.getFirst().name()).named(field.name()),
                        "the column is of type " + field.dataType().simpleString() + ", which has no text",
                        "write it as text, or leave it out");
            }
        }
        problems.throwIfAny();
        return new Answers(
                files,
                known(files, columns, false),
                new Staged(read.select(selected.toArray(Column[]::new)), columns.size()));
    }

    private static boolean isText(StructField field) {
        return !(field.dataType() instanceof BinaryType
                || field.dataType() instanceof ArrayType
                || field.dataType() instanceof MapType
                || field.dataType() instanceof StructType);
    }

    /// The number of the file that a row of Parquet stands in, by its name.
    private static Column partOf(List<DataFile> files) {
        Column part = lit(0);
        if (files.size() > 1) {
            List<Column> entries = new ArrayList<>();
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (int number = 0; number < files.size(); number++) {
                numbers.putIfAbsent(files.get(number).name(), number);
            }
            numbers.forEach((name, number) -> {
                entries.add(lit(name));
                entries.add(lit(number));
            });
            part = functions.coalesce(
                    element_at(functions.map(entries.toArray(Column[]::new)), col("_metadata.file_name")), lit(0));
        }
        return part;
    }

    /// The SHA-256 of every file, by its name; by its whole place where several are called alike.
    Map<String, String> digests() {
        Set<String> seen = new LinkedHashSet<>();
        Map<String, String> digests = new HashMap<>();
        for (DataFile file : files) {
            digests.put(seen.add(file.name()) ? file.name() : file.place(), file.sha256());
        }
        return digests;
    }

    /// What the user should know of the files.
    List<Problem> remarks() {
        return files.stream().flatMap(file -> file.remarks().stream()).toList();
    }

    /// What problems call the answers.
    String name() {
        return String.join(" and ", known.files());
    }
}
