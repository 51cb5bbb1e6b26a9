package org.verbatim.analyse;

import java.lang.management.ManagementFactory;

/// Processor time, which a busy machine does not stretch as it does the clock's.
final class Spent {
    private Spent() {}

    static long milliseconds(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
    }
}
