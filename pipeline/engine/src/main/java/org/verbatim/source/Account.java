package org.verbatim.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.verbatim.files.Faults;
import org.verbatim.files.Header;
import org.verbatim.files.RelayedTable;
import org.verbatim.files.Table;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Segment;

/// What the reading of some rows came to: how many, which cannot be used and why, which values the segments have.
///
/// Accounts of different rows can be added in any order. They are small, however many the rows.
///
/// @param rows how many were read
/// @param stored how many of them can be used
/// @param noted what is wrong with the others
/// @param values for each segment those seen
/// @param tooMany for each closed question who chose more than it allows
public record Account(
        long rows, long stored, Faults.Noted noted, ArrayList<TreeSet<String>> values, ArrayList<TooManySeen> tooMany)
        implements Serializable {
    /// Who chose more of a question than it allows.
    ///
    /// @param places the first of them
    public record TooManySeen(long respondents, ArrayList<Problem.Place> places) implements Serializable {}

    /// The account of both.
    public Account plus(Account other) {
        ArrayList<TreeSet<String>> both = new ArrayList<>();
        for (int split = 0; split < values.size(); split++) {
            TreeSet<String> seen = new TreeSet<>(values.get(split));
            seen.addAll(other.values.get(split));
            while (seen.size() > SplitValues.MOST + 1) {
                seen.pollLast();
            }
            both.add(seen);
        }
        ArrayList<TooManySeen> more = new ArrayList<>();
        for (int question = 0; question < tooMany.size(); question++) {
            more.add(TooManyChoices.plus(tooMany.get(question), other.tooMany.get(question)));
        }
        return new Account(rows + other.rows, stored + other.stored, noted.plus(other.noted), both, more);
    }

    /// The segments of the survey with all their values.
    public List<Segment> segments(SurveyFile file) {
        return reader(file, "", new Faults(new Problems())).segments();
    }

    /// Tells what is wrong with the rows, as if they had been read in one piece.
    ///
    /// @param name what problems call the data
    /// @param refused what is wrong with rows that could not be handed on
    public void tell(SurveyFile file, String name, Refused refused, Problems problems) {
        Faults faults = new Faults(problems);
        reader(file, name, faults).tellTooManyValues();
        faults.end();
        noted.plus(refused.noted()).tell(problems);
        long all = rows + refused.rows();
        long used = stored - refused.repeated();
        Responses.tellRefused(name, new Responses.Counts(all, used, all - used), problems);
    }

    /// Rows that others refused.
    ///
    /// @param rows that could not be handed on
    /// @param repeated rows that were handed on, and whose respondent stands in another row too
    /// @param noted what is wrong with any of them
    public record Refused(long rows, long repeated, Faults.Noted noted) {}

    /// What the user should know, though nothing is wrong.
    public List<Problem> remarks(SurveyFile file) {
        return reader(file, "", new Faults(new Problems())).remarks();
    }

    private RowReader reader(SurveyFile file, String name, Faults faults) {
        Table nothing = new RelayedTable(List.of(name), new Header(List.of()), Collections.emptyIterator());
        RowReader reader = new RowReader(file, nothing, faults);
        reader.add(this);
        return reader;
    }
}
