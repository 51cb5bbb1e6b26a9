package org.verbatim.model;

import java.util.ArrayList;
import java.util.List;

/// All that is wrong in a user's files, collected while reading on, reported once.
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    /// Notes a problem.
    public void add(Problem problem) {
        all.add(problem);
    }

    /// Notes a problem by its parts.
    public void add(Problem.Place where, String what, String fix) {
        all.add(new Problem(where, what, fix));
    }

    /// Whether nothing is wrong so far.
    public boolean none() {
        return all.isEmpty();
    }

    /// How many problems there are so far.
    public int count() {
        return all.size();
    }

    /// The problems by file, line and column.
    public List<Problem> sorted() {
        return all.stream()
                .sorted(java.util.Comparator.comparing(Problem::where))
                .toList();
    }

    /// Ends the work if anything is wrong.
    ///
    /// @throws WrongInput with every problem collected
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new WrongInput(sorted());
        }
    }
}
