package org.verbatim.run;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.analyse.Findings;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Index;
import org.verbatim.index.Shard;
import org.verbatim.verdict.Learnt;

/// What went into each stage and what came out: nothing is lost in silence.
public final class Ledger {
    private final List<Entry> entries = new ArrayList<>();
    private long started;

    /// One stage.
    ///
    /// @param unit what is counted
    /// @param in how many went in
    /// @param kept how many went on
    /// @param aside how many were set aside, each with a reason
    /// @param milliseconds how long it took since the books of the stage before were closed
    ///
    /// @throws IllegalStateException if what went in is not what came out
    record Entry(String stage, String unit, long in, long kept, long aside, long milliseconds) {
        Entry {
            if (in != kept + aside) {
                throw new IllegalStateException(
                        stage + ": " + in + " " + unit + " in, but " + kept + " kept and " + aside + " set aside");
            }
        }
    }

    /// Opens the books; the first stage starts.
    public void begin() {
        entries.clear();
        started = System.nanoTime();
    }

    /// Every row is a respondent of some shard.
    void indexed(Index index) {
        long respondents = 0;
        for (Shard shard : index.shards()) {
            respondents += shard.respondents();
        }
        close("source, clean, annotate and index", "respondents", index.rows(), respondents, 0);
    }

    /// Every row that was read and can be used; had one been refused, there would be no run.
    ///
    /// @param rows how many the files hold
    /// @param handedOn how many of them can be used
    public void read(long rows, long handedOn) {
        close("source", "respondents", rows, handedOn, 0);
    }

    /// Of every comment that people decided about something was learnt, or it was left out: drawn to measure by,
    /// decided for other taxonomies alone, or no comment of the survey.
    void learnt(Standing people, Learnt learnt) {
        long decided = people.comments().size();
        long taught = learnt.model().card().comments();
        close("learn", "coded comments", decided, taught, decided - taught);
    }

    /// Every respondent was counted, and every answer kept or set aside.
    ///
    /// @param respondents how many there are
    /// @param answers how many cells they had to answer in
    void counted(Findings findings, long respondents, long answers) {
        Findings.QuestionSummary all = findings.questions().getFirst();
        long setAside = all.aside().values().stream().mapToLong(Long::longValue).sum();
        close("tag", "answers", answers, all.kept(), setAside);
        close("analyse", "respondents", respondents, findings.respondents(), 0);
        for (Findings.QuestionSummary question : findings.questions()) {
            long set = question.aside().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            String name = question.question().map(id -> "question " + id).orElse("all questions");
            close(name, "answers", question.answers(), question.kept(), set);
        }
    }

    /// Every answer was written: either it is analysed or set aside.
    ///
    /// @param answers how many cells there were to answer in
    /// @param analysed how many have a row in the matrix
    /// @param aside how many have one in the table of those set aside
    public void reported(long answers, long analysed, long aside) {
        close("report", "answers", answers, analysed, aside);
    }

    private void close(String stage, String unit, long in, long kept, long aside) {
        long now = System.nanoTime();
        entries.add(new Entry(stage, unit, in, kept, aside, (now - started) / 1_000_000));
        started = now;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
