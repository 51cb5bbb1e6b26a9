package org.verbatim.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.verbatim.board.Board;
import org.verbatim.board.Today;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.SurveyHold;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// What lies open: the survey, and the pen, if it is free.
///
/// One program at a time may change a survey. A second one reads; it takes the pen when it is first asked to write
/// after the other has gone.
final class Desk implements AutoCloseable {
    private static final Problem OUTGROWN = new Problem(
            Problem.Place.of("survey.yaml"),
            "it or the answers were changed since the workbench was opened",
            "stop the workbench and start it again to see them as they are now");

    private volatile Board board;
    private volatile List<Problem> problems = List.of();
    private final ReentrantReadWriteLock outlay = new ReentrantReadWriteLock();
    private final CodingsFolder codings;
    private final String holder;
    private final Clock clock;
    private Optional<CoderId> coder;
    private Optional<SurveyHold> right = Optional.empty();
    private Optional<Pen> pen = Optional.empty();
    private String heldBy = "";
    private Optional<Today> today = Optional.empty();
    private final Building building;

    /// @param holder what this program calls itself to those who come second
    Desk(Board board, Workbench.Setting setting, String holder) {
        this.board = board;
        this.building = new Building(board.directory(), setting.reports(), setting.clock());
        this.codings = CodingsFolder.of(board.directory());
        this.coder = setting.coder();
        this.holder = holder;
        this.clock = setting.clock();
        takeRight();
    }

    /// The survey.
    Board board() {
        return board;
    }

    /// Does what a browser asks, over the survey as its folder stands now: whatever another program has changed is laid
    /// out before, and nothing while it is done.
    void attend(Runnable work) {
        if (board.isOutdated()) {
            layOutAnew();
        }
        outlay.readLock().lock();
        try {
            work.run();
        } finally {
            outlay.readLock().unlock();
        }
    }

    private void layOutAnew() {
        outlay.writeLock().lock();
        try {
            // Another request may have done it meanwhile.
            if (board.isOutdated()) {
                Board fresh = board.again();
                board = fresh;
                problems = List.of();
                onPen(pen -> pen.goOn(fresh));
            }
        } catch (WrongInput unreadable) {
            problems = unreadable.problems();
        } finally {
            outlay.writeLock().unlock();
        }
    }

    private synchronized void onPen(Consumer<Pen> work) {
        pen.ifPresent(work);
    }

    /// Why what is shown is not what the folder's files say now; empty if it is.
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (board.isOutgrown()) {
            all.add(OUTGROWN);
        }
        return all;
    }

    /// The survey, as its folder stands at this moment.
    synchronized Today today() {
        Today known = today.orElseGet(() -> new Today(board));
        today = Optional.of(known);
        return known;
    }

    /// The report that is built here.
    Building building() {
        return building;
    }

    /// Who codes here, if she has said so.
    synchronized Optional<CoderId> coder() {
        return coder;
    }

    /// The comments that wait for her blind coding.
    Awaited awaited() {
        return new Awaited(board.awaiting(coder()));
    }

    /// Why nothing can be changed here; empty if it can.
    synchronized String heldBy() {
        return heldBy;
    }

    /// Gives the pen to `name`.
    ///
    /// @throws WrongInput if another program holds that person's file, or the survey
    synchronized void sit(CoderId name) {
        right();
        if (pen.isPresent() && pen.get().coder().equals(name)) {
            return;
        }
        Pen next = new Pen(name, codings, board, holder, clock);
        pen.ifPresent(Pen::close);
        pen = Optional.of(next);
        coder = Optional.of(name);
    }

    /// The pen.
    ///
    /// @throws WrongInput if another program holds it
    /// @throws NobodySits if nobody said who codes
    synchronized Pen pen() {
        if (pen.isEmpty()) {
            sit(coder.orElseThrow(NobodySits::new));
        }
        return pen.orElseThrow();
    }

    /// Nobody said who codes.
    static final class NobodySits extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void right() {
        if (right.isEmpty()) {
            right = Optional.of(SurveyHold.take(board.directory(), holder));
            heldBy = "";
        }
    }

    private void takeRight() {
        try {
            right();
        } catch (WrongInput held) {
            heldBy = held.problems().getFirst().what();
        }
    }

    /// Gives the pen back, and leaves the survey open.
    synchronized void putDown() {
        pen.ifPresent(Pen::close);
        pen = Optional.empty();
        right.ifPresent(SurveyHold::close);
        right = Optional.empty();
    }

    @Override
    public synchronized void close() {
        putDown();
        board.close();
    }
}
