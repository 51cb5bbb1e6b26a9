package org.verbatim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a process took from its start to its end, as the system tells it.
///
/// @param seconds by the clock
/// @param processor seconds of all processors together
/// @param peakBytes the most memory it ever held; 0 where the system does not tell
record Watched(double seconds, double processor, long peakBytes) {
    private static final int LOOK_MILLISECONDS = 10;
    private static final double NANOSECONDS = 1e9;

    /// Runs `command`, what it says into `log`.
    static Watched run(Path log, List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Duration processor = Duration.ZERO;
        long peak = 0;
        while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            processor = process.toHandle().info().totalCpuDuration().orElse(processor);
            peak = Math.max(peak, peak(process.pid()));
        }
        double seconds = (System.nanoTime() - started) / NANOSECONDS;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + Files.readString(log));
        }
        return new Watched(seconds, processor.toNanos() / NANOSECONDS, peak);
    }

    private static long peak(long process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try {
            for (String line : Files.exists(status) ? Files.readAllLines(status) : List.<String>of()) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
            return 0;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException ended) {
            if (Files.exists(status)) {
                throw ended;
            }
            return 0;
        }
    }
}
