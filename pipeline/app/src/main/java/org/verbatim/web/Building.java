package org.verbatim.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verbatim.board.Today;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;
import org.verbatim.results.Results;
import org.verbatim.run.Job;
import org.verbatim.run.Pipeline;
import org.verbatim.work.Progress;

/// A run in the background, at most one at a time, and how far it is. For any thread.
final class Building {
    private final Path directory;
    private final List<Job.ReportWriter> reports;
    private final Clock clock;
    private State state = new State(Phase.IDLE, "", 0, -1, List.of(), Optional.empty());

    Building(Path directory, List<Job.ReportWriter> reports, Clock clock) {
        this.directory = directory;
        this.reports = List.copyOf(reports);
        this.clock = clock;
    }

    /// Where a run is.
    enum Phase {
        IDLE,
        RUNNING,
        DONE,
        FAILED
    }

    /// How far the run is.
    ///
    /// @param work what is done now
    /// @param steps how many steps it takes; -1 if that is not known
    /// @param told what the run says of its results, or what is wrong with the user's files
    /// @param at when it was done
    record State(Phase phase, String work, long done, long steps, List<Problem> told, Optional<Instant> at) {
        boolean isRunning() {
            return phase == Phase.RUNNING;
        }

        boolean isDone() {
            return phase == Phase.DONE;
        }
    }

    /// Where the results are written.
    Path out() {
        return directory.resolve("out");
    }

    synchronized State state() {
        return state;
    }

    private synchronized void to(State next) {
        state = next;
    }

    /// Starts a run, unless one is under way.
    synchronized void start() {
        if (!state.isRunning()) {
            state = new State(Phase.RUNNING, "Reading the survey", 0, -1, List.of(), Optional.empty());
            Thread builder = new Thread(this::run, "verbatim-building");
            builder.setDaemon(true);
            builder.start();
        }
    }

    private void run() {
        try {
            Job job = new Job(directory, out(), Optional.empty(), Today.SEED, clock, reports);
            Results results = new Pipeline(job, new Watched()).run();
            to(new State(Phase.DONE, "", 0, -1, results.remarks(), Optional.of(clock.instant())));
        } catch (WrongInput wrong) {
            to(new State(Phase.FAILED, "", 0, -1, wrong.problems(), Optional.empty()));
        } catch (RuntimeException | Error ours) {
            to(new State(
                    Phase.FAILED,
                    "",
                    0,
                    -1,
                    List.of(new Problem(
                            Problem.Place.of("report"),
                            "Verbatim failed, which is our fault: "
                                    + ours.getClass().getSimpleName(),
                            "the report before it is still there; run `verbatim run` for the details")),
                    Optional.empty()));
            throw ours;
        }
    }

    /// Tells how far the run is.
    private final class Watched implements Progress {
        @Override
        public void begin(String work, long steps) {
            to(new State(Phase.RUNNING, work, 0, steps, List.of(), Optional.empty()));
        }

        @Override
        public void advance(long steps) {
            synchronized (Building.this) {
                State now = state;
                to(new State(Phase.RUNNING, now.work, now.done + steps, now.steps, List.of(), Optional.empty()));
            }
        }

        @Override
        public void end() {
            begin("Choosing quotes and writing", -1);
        }
    }
}
