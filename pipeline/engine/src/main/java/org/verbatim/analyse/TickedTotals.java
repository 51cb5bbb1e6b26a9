package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verbatim.analyse.Comparisons.TickedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// What was ticked in a closed question against what was written about it: of those who answered and commented.
final class TickedTotals implements Parcelled {
    private final ClosedQuestion question;
    private final QuestionId comments;
    private final int themes;
    private final long[] ticked;
    private final long[] written;
    private final long[] both;
    private final Counts counts;
    private long respondents;

    TickedTotals(ClosedQuestion question, QuestionId comments, int themes) {
        this.question = question;
        this.comments = comments;
        this.themes = themes;
        ticked = new long[question.options().size()];
        written = new long[themes];
        both = new long[ticked.length * themes];
        counts = new Counts(ticked, written, both);
    }

    void add(List<Integer> chosen, CodedComment comment) {
        if (chosen.isEmpty() || comment.aside().isPresent()) {
            return;
        }
        respondents++;
        List<Integer> options = ClosedCells.isNothing(chosen) ? List.of() : chosen;
        options.forEach(option -> ticked[option]++);
        for (CodedTheme coded : comment.themes()) {
            if (coded.theme() < themes) {
                written[coded.theme()]++;
                options.forEach(option -> both[option * themes + coded.theme()]++);
            }
        }
    }

    void addAll(TickedTotals other) {
        respondents += other.respondents;
        counts.addAll(other.counts);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(respondents, out);
        counts.write(out);
    }

    @Override
    public void add(DataInput in) throws IOException {
        respondents += Parcel.count(in);
        counts.add(in);
    }

    /// Every option with every theme; all of them are one family of tests.
    List<TickedRow> rows(Numbering numbering, long seed) {
        double[] p = new double[both.length];
        for (int cell = 0; cell < p.length; cell++) {
            p[cell] = p(cell / themes, cell % themes, seed);
        }
        double[] adjusted = Adjustment.benjaminiHochberg(p);
        List<TickedRow> rows = new ArrayList<>();
        for (int cell = 0; cell < p.length; cell++) {
            rows.add(row(cell, numbering, p[cell], adjusted[cell]));
        }
        return rows;
    }

    private double p(int option, int theme, long seed) {
        long together = both[option * themes + theme];
        return Association.p(
                List.of(
                        new Share(together, ticked[option]),
                        new Share(written[theme] - together, respondents - ticked[option])),
                seed);
    }

    private TickedRow row(int cell, Numbering numbering, double p, double adjusted) {
        int option = cell / themes;
        int theme = cell % themes;
        long together = both[cell];
        return new TickedRow(
                question,
                question.options().get(option),
                comments,
                numbering.id(theme),
                together,
                ticked[option] - together,
                written[theme] - together,
                respondents - ticked[option] - written[theme] + together,
                new CoOccurrence(together, ticked[option], written[theme], respondents).phi(),
                p,
                adjusted);
    }
}
