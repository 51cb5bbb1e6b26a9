package org.verbatim.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.verbatim.run.RunInParts;
import org.verbatim.run.Sum;

/// Adds up what the parts of the data come to: most of it side by side where the parts are, so that the driver adds
/// as few sums as the square root of their number, and holds two at a time.
final class Sums {
    private Sums() {}

    /// @param sums a row for each part of the data
    static Sum add(Dataset<Row> sums, Broadcast<Resources> resources) {
        int parts = sums.javaRDD().getNumPartitions();
        int fewer = Math.max(1, (int) Math.ceil(Math.sqrt(parts)));
        Iterator<byte[]> some = sums.coalesce(fewer)
                .mapPartitions(
                        (MapPartitionsFunction<Row, byte[]>) rows -> added(rows, resources.value()), Encoders.BINARY())
                .toLocalIterator();
        Sum all = nobody(resources.value());
        while (some.hasNext()) {
            add(all, some.next());
        }
        return all;
    }

    private static Sum nobody(Resources resources) {
        return RunInParts.nobody(resources.frozen(), resources.segments());
    }

    private static Iterator<byte[]> added(Iterator<Row> rows, Resources resources) {
        Sum sum = nobody(resources);
        while (rows.hasNext()) {
            add(sum, rows.next().getAs(0));
        }
        return List.of(bytes(sum)).iterator();
    }

    private static void add(Sum sum, byte[] bytes) {
        try {
            sum.add(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A sum as it travels.
    static byte[] bytes(Sum sum) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            sum.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
