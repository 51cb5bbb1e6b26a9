package org.verbatim.spark;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.verbatim.files.RelayedTable.Relayed;

/// The rows of the answers as Spark holds them: which file each stands in, its number there, where its cells stand,
/// and a column for each column of the answers.
final class Staged {
    static final int PART = 0;
    static final int NUMBER = 1;
    static final int MARKS = 2;
    static final int LEFT_OUT = 3;
    /// Where the cells begin.
    static final int CELLS = 4;

    private static final List<StructField> BEFORE = List.of(
            DataTypes.createStructField("part", DataTypes.IntegerType, false),
            DataTypes.createStructField("number", DataTypes.LongType, true),
            DataTypes.createStructField("marks", DataTypes.BinaryType, true),
            DataTypes.createStructField("left_out", DataTypes.BinaryType, true));

    private final Dataset<Row> rows;
    private final int width;

    /// @param rows of [#schema(int)]
    Staged(Dataset<Row> rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    static StructType schema(int width) {
        List<StructField> fields = new ArrayList<>(BEFORE);
        for (int column = 0; column < width; column++) {
            fields.add(DataTypes.createStructField(name(column), DataTypes.StringType, true));
        }
        return DataTypes.createStructType(fields);
    }

    static String name(int column) {
        return "c" + column;
    }

    /// The rows, whatever the file they came from.
    Dataset<Row> rows() {
        return rows.where(col("left_out").isNull());
    }

    /// The same rows, dealt into so many parts.
    Staged dealt(int parts) {
        return new Staged(rows().repartition(parts), width);
    }

    /// What had to be left out, file by file.
    List<Conversion.LeftOut> leftOut() {
        return rows.where(col("left_out").isNotNull()).select("left_out").collectAsList().stream()
                .map(row -> Bytes.read(row.getAs(0), Conversion.LeftOut.class))
                .toList();
    }

    /// The different texts of a column.
    Stream<String> different(int column) {
        Dataset<Row> texts =
                rows().select(col(name(column))).where(col(name(column)).isNotNull());
        Iterator<Row> each = texts.distinct().toLocalIterator();
        return Stream.iterate(each, Iterator::hasNext, more -> more)
                .map(more -> more.next().getString(0));
    }

    /// What becomes of the rows of each part of the data, of which only these columns are read.
    <T> Dataset<T> each(Set<Integer> columns, Work<T> work, Encoder<T> encoder) {
        int cells = width;
        List<Integer> wanted = columns.stream().sorted().toList();
        int[] places = wanted.stream().mapToInt(Integer::intValue).toArray();
        Column[] selected = Stream.concat(
                        Stream.of(col("part"), col("number"), col("marks")),
                        wanted.stream().map(column -> col(name(column))))
                .toArray(Column[]::new);
        return rows().select(selected)
                .mapPartitions(
                        (MapPartitionsFunction<Row, T>) part -> work.on(new Relay(part, places, cells)), encoder);
    }

    /// What is done with the rows of a part of the data, one after another.
    @FunctionalInterface
    interface Work<T> extends Serializable {
        Iterator<T> on(Iterator<Relayed> rows);
    }

    /// Hands on the rows of a part as the files room knows rows; cells that were not selected are empty.
    private record Relay(Iterator<Row> rows, int[] places, int width) implements Iterator<Relayed> {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Relayed next() {
            Row row = rows.next();
            String[] cells = new String[width];
            Arrays.fill(cells, "");
            for (int at = 0; at < places.length; at++) {
                String cell = row.getString(3 + at);
                cells[places[at]] = cell == null ? "" : cell;
            }
            long number = row.getLong(NUMBER);
            byte[] marks = row.getAs(MARKS);
            List<String> all = List.of(cells);
            return new Relayed(
                    row.getInt(PART),
                    number,
                    marks == null ? org.verbatim.files.Row.of(all, number) : org.verbatim.files.Row.of(all, marks));
        }
    }
}
