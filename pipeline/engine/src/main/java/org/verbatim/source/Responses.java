package org.verbatim.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.files.Faults;
import org.verbatim.files.RelayedTable;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;

/// The answers to a survey, respondent by respondent, in the order of the file.
///
/// A row that cannot be used is refused and told by its line and column, once all rows have been read; the rows given
/// out and the rows refused are all the rows of the file.
public final class Responses implements AutoCloseable {
    private final SurveyFile file;
    private final Problems problems;
    private final Table table;
    private final Faults faults;
    private final RowReader reader;
    private final Optional<SeenIds> seen;
    private long stored;
    private boolean ended;

    private Responses(SurveyFile file, Problems problems, Table table, Optional<SeenIds> seen) {
        this.file = file;
        this.problems = problems;
        this.table = table;
        this.seen = seen;
        this.faults = new Faults(problems);
        this.reader = new RowReader(file, table, faults);
    }

    /// Rows of the data: all but blank ones, those given out as respondents, and those refused.
    public record Counts(long rows, long stored, long refused) {}

    /// Opens the data of the survey; empty, with a problem, if they cannot be read.
    public static Optional<Responses> open(SurveyFile file, Problems problems) {
        return file.data()
                .open(problems)
                .map(table -> new Responses(file, problems, table, Optional.of(new SeenIds())));
    }

    /// Some of the rows of a survey, handed on by whoever read them. What is wrong with them is told in [#account()],
    /// and whether a respondent stands in two rows is for others to see.
    public static Responses relayed(SurveyFile file, RelayedTable rows) {
        return new Responses(file, new Problems(), rows, Optional.empty());
    }

    /// What is wrong with a row whose respondent stands in an earlier row too.
    public static Problem repeated(Problem.Place place, String id, Problem.Place first) {
        return SeenIds.problem(place, id, first, false);
    }

    /// What the rows read so far came to.
    public Account account() {
        return reader.account(table.rows(), stored);
    }

    /// The next respondents, `atMost` so many; none at the end of the data.
    public List<Respondent> next(int atMost) {
        List<Respondent> respondents = new ArrayList<>(Math.min(atMost, 1024));
        while (respondents.size() < atMost && !ended) {
            Optional<Row> row = table.next();
            if (row.isEmpty()) {
                end();
                break;
            }
            Respondent respondent = reader.read(row.get());
            if (respondent != null) {
                seen.ifPresent(ids -> ids.add(respondent.id().value()));
                respondents.add(respondent);
                stored++;
            }
        }
        return respondents;
    }

    private void end() {
        ended = true;
        if (seen.isEmpty()) {
            return;
        }
        stored -= seen.get().tellRepeated(file, reader, faults);
        reader.tellTooManyValues();
        faults.end();
        tellRefused(table.source().name(), counts(), problems);
    }

    static void tellRefused(String name, Counts counts, Problems problems) {
        if (counts.refused() > 0) {
            problems.add(
                    Problem.Place.of(name),
                    counts.refused() + " of the " + counts.rows() + " rows cannot be used, and " + counts.stored()
                            + " can",
                    "mend what is told below by line");
        }
    }

    /// The segments with all their values; known once all rows have been read.
    public List<Segment> segments() {
        return reader.segments();
    }

    /// How many rows have been read so far, and what became of them.
    public Counts counts() {
        return new Counts(table.rows(), stored, table.rows() - stored);
    }

    /// What the user should know of the data, though nothing is wrong: all of it once all rows have been read.
    public List<Problem> remarks() {
        List<Problem> remarks = new ArrayList<>(table.remarks());
        remarks.addAll(reader.remarks());
        return remarks;
    }

    /// The file that the answers come from: its size, hash, and how it is read.
    public Table.Source source() {
        return table.source();
    }

    @Override
    public void close() {
        table.close();
    }
}
