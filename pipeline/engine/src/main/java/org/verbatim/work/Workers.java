package org.verbatim.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Does pieces of work side by side on all processors and hands over the results in the order in which the pieces came.
///
/// Only a few pieces wait at a time, so that memory does not grow with their number.
public final class Workers<R> implements AutoCloseable {
    private final ExecutorService threads;
    private final int atMost;
    private final Deque<Future<R>> under = new ArrayDeque<>();
    private final Consumer<R> results;

    /// Starts a thread for each processor.
    ///
    /// @param results is handed each result by the thread that adds the work
    public Workers(Consumer<R> results) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(processors, task -> {
            Thread thread = new Thread(task, "verbatim-worker");
            thread.setDaemon(true);
            return thread;
        });
        this.atMost = processors + 1;
        this.results = results;
    }

    /// Takes on a piece of work; waits if enough are under way.
    public void add(Callable<R> work) {
        under.add(threads.submit(work));
        while (under.size() > atMost) {
            handOverNext();
        }
    }

    /// Waits for all that is under way.
    public void finish() {
        while (!under.isEmpty()) {
            handOverNext();
        }
    }

    private void handOverNext() {
        try {
            results.accept(under.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Gives up what is still under way, and waits until nobody works any more: what was worked on may then be closed.
    @Override
    public void close() {
        under.forEach(work -> work.cancel(false));
        threads.close();
    }
}
