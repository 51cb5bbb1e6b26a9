package org.verbatim.spark;

import org.apache.spark.sql.SparkSession;

/// Spark on two threads of this machine.
final class LocalSpark {
    private LocalSpark() {}

    static SparkSession begin() {
        return VerbatimSpark.session(Order.of(
                        java.util.List.of("unused", "--data", "unused", "--out", "unused", "--master", "local[2]"),
                        new org.verbatim.model.Problems())
                .orElseThrow());
    }
}
