package org.verbatim.spark;

import java.io.PrintStream;
import org.verbatim.work.Progress;

/// Says how far the work is, a line at a time: when a tenth more is done, and not more often than every ten seconds.
/// A job on a cluster has a log and no screen.
final class Lines implements Progress {
    private static final long PATIENCE = 10_000_000_000L;
    private static final int TENTHS = 10;

    private final PrintStream to;
    private String work = "";
    private long steps = -1;
    private long done;
    private long told;
    private long last = System.nanoTime();

    Lines(PrintStream to) {
        this.to = to;
    }

    @Override
    public synchronized void begin(String newWork, long newSteps) {
        if (!newWork.isEmpty()) {
            work = newWork;
        }
        steps = newSteps;
        done = 0;
        told = 0;
    }

    @Override
    public synchronized void advance(long more) {
        done += more;
        long tenths = steps > 1 ? TENTHS * done / steps : 0;
        if (tenths > told && System.nanoTime() - last > PATIENCE) {
            to.println(work + ": " + done + " of " + steps + " parts");
            told = tenths;
            last = System.nanoTime();
        }
    }

    @Override
    public synchronized void end() {}
}
