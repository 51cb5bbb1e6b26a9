package org.verbatim.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.verbatim.work.Progress;

/// Shows a bar on the screen for work that takes more than two seconds.
final class Bars implements Progress {
    private static final long PATIENCE = 2_000_000_000L;
    private static final int WIDTH = 79;

    private Optional<ProgressBar> bar = Optional.empty();
    private String work = "";
    private long steps;
    private long done;
    private long began;

    @Override
    public synchronized void begin(String newWork, long newSteps) {
        work = newWork;
        steps = newSteps;
        done = 0;
        began = System.nanoTime();
    }

    @Override
    public synchronized void advance(long more) {
        done += more;
        if (bar.isEmpty() && System.nanoTime() - began > PATIENCE) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(work)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .build());
        }
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    @Override
    public synchronized void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
