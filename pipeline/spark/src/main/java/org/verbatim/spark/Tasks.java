package org.verbatim.spark;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.verbatim.work.Progress;

/// Tells how far Spark is with the work at hand: a step is a task that came to its end.
final class Tasks extends SparkListener {
    private final Progress progress;

    Tasks(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        progress.begin("", submitted.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
        if (ended.taskInfo().successful()) {
            progress.advance(1);
        }
    }
}
