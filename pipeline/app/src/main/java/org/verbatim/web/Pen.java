package org.verbatim.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.verbatim.board.Board;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Entry;
import org.verbatim.codings.Journal;
import org.verbatim.codings.Plan;
import org.verbatim.codings.Steps;
import org.verbatim.model.CoderId;

/// The right to change the survey, with the name of the person who holds it.
///
/// What she codes a second time, to see how far she agrees with herself, goes into a file of its own.
final class Pen {
    private final CoderId coder;
    private final CodingsFolder folder;
    private Board board;
    private final String holder;
    private final Clock clock;
    private final Map<CoderId, Journal> journals = new HashMap<>();
    private Steps steps;
    private Instant last = Instant.MIN;

    /// @throws org.verbatim.model.WrongInput if another program holds the person's file
    Pen(CoderId coder, CodingsFolder folder, Board board, String holder, Clock clock) {
        this.coder = coder;
        this.folder = folder;
        this.board = board;
        this.holder = holder;
        this.clock = clock;
        journals.put(coder, folder.journal(coder, holder));
        List<Entry> mine = mine(board, coder);
        mine.forEach(entry -> last = entry.at().isAfter(last) ? entry.at() : last);
        this.steps = new Steps(mine);
    }

    private static List<Entry> mine(Board board, CoderId coder) {
        return board.history().stream()
                .filter(entry -> entry.coder().equals(coder) || entry.coder().equals(again(coder)))
                .toList();
    }

    /// Goes on over the same survey, laid out anew.
    synchronized void goOn(Board fresh) {
        board = fresh;
        steps = new Steps(mine(fresh, coder));
    }

    /// The name under which a person codes a comment for the second time.
    static CoderId again(CoderId coder) {
        return new CoderId(coder + Plan.AGAIN);
    }

    /// Whose decisions are written.
    CoderId coder() {
        return coder;
    }

    /// The time, later than that of anything the person wrote before: what is written at one instant is one step.
    synchronized Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return last;
    }

    /// Writes entries of one step; they are on the disk when this returns.
    synchronized void write(List<Entry> entries) {
        Map<CoderId, List<Entry>> byCoder = entries.stream().collect(Collectors.groupingBy(Entry::coder));
        byCoder.forEach((name, written) -> journals.computeIfAbsent(name, coderId -> folder.journal(coderId, holder))
                .append(written));
        entries.stream().collect(Collectors.groupingBy(Entry::comment)).values().forEach(board::hear);
        steps.did(entries);
    }

    /// Takes the last step back: what was written for it, or nothing if there is none.
    synchronized List<Entry> undo() {
        List<Entry> written = steps.undo(now()).orElse(List.of());
        write(written);
        return written;
    }

    /// Gives the step again that was taken back last.
    synchronized List<Entry> redo() {
        List<Entry> written = steps.redo(now()).orElse(List.of());
        write(written);
        return written;
    }

    /// Gives the files back.
    synchronized void close() {
        new ArrayList<>(journals.values()).forEach(Journal::close);
        journals.clear();
    }
}
