package org.verbatim.spark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run on a cluster of which one machine dies gives what a run on a laptop gives.
class ClusterTest {
    private static final int COMMENTS = 6_000;
    private static final int PARTS = 6;

    @TempDir
    Path folder;

    @Test
    void countsOnceWhatADeadWorkerHadBegun() throws Exception {
        Surveyed bench = Surveyed.bench(folder.resolve("survey"), COMMENTS).ranOnALaptop();
        try (Cluster cluster = Cluster.begin(folder.resolve("cluster"), 2)) {
            SparkSession spark = SparkSession.builder()
                    .config(VerbatimSpark.settings(onTheCluster(bench, cluster)))
                    .config("spark.executor.memory", "1g")
                    .config("spark.executor.cores", "1")
                    .config(
                            "spark.executor.extraClassPath",
                            Cluster.classPath().stream().map(Path::toString).collect(Collectors.joining(":")))
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .getOrCreate();
            try {
                Killing killing = new Killing(cluster);
                spark.sparkContext().addSparkListener(killing);
                bench.ranOnSpark(spark, onTheCluster(bench, cluster));

                assertTrue(killing.killed.get(), "nobody was killed");
                assertTrue(killing.removed.get() > 0, "no executor was lost");
                bench.assertSame(spark);
            } finally {
                spark.stop();
            }
        }
    }

    private static Order onTheCluster(Surveyed bench, Cluster cluster) {
        Order order = bench.order("comments.csv");
        return new Order(
                order.directory(),
                order.data(),
                order.out(),
                Optional.of(cluster.master()),
                OptionalInt.of(PARTS),
                false,
                1,
                true);
    }

    /// Kills a worker while both are at work on the parts: when the third of them has begun.
    private static final class Killing extends SparkListener {
        private final Cluster cluster;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger removed = new AtomicInteger();
        private final AtomicBoolean killed = new AtomicBoolean();
        private int stage = -1;

        Killing(Cluster cluster) {
            this.cluster = cluster;
        }

        @Override
        public void onStageSubmitted(org.apache.spark.scheduler.SparkListenerStageSubmitted submitted) {
            if (submitted.stageInfo().numTasks() == PARTS && !killed.get()) {
                stage = submitted.stageInfo().stageId();
            }
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            if (start.stageId() == stage && begun.incrementAndGet() == 3 && killed.compareAndSet(false, true)) {
                cluster.kill(0);
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved gone) {
            removed.incrementAndGet();
        }
    }
}
