package org.verbatim.codings;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.Problem;

/// All decisions of all coders of a survey.
///
/// @param decisions those of each coder in the order in which they were made, coders by name, without those taken back
/// @param notes flags and memos that stand, likewise
/// @param history every entry of every coder's file, likewise, with those taken back
/// @param remarks what the user should know, though nothing is wrong: a last line that was never finished
public record Codings(List<Decision> decisions, List<Note> notes, List<Entry> history, List<Problem> remarks) {
    /// Of a survey that nobody has coded.
    public static final Codings NONE = of(List.of(), List.of());

    public Codings {
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
        remarks = List.copyOf(remarks);
    }

    /// What the files of some coders come to.
    ///
    /// @param files the entries of each file in their order
    public static Codings of(List<List<Entry>> files, List<Problem> remarks) {
        List<Decision> decisions = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Entry> history = new ArrayList<>();
        for (List<Entry> file : files) {
            history.addAll(file);
            for (Entry entry : Undone.leftOut(file)) {
                switch (entry) {
                    case Decision decision -> decisions.add(decision);
                    case Note note -> notes.add(note);
                    case Undo undo -> throw new IllegalStateException("an undo stands for nothing: " + undo);
                }
            }
        }
        return new Codings(decisions, notes, history, remarks);
    }
}
