package org.verbatim.model;

import java.util.List;
import java.util.stream.Collectors;

/// The user's files or words are wrong. It carries every problem found, and nothing was written.
public final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised: it ends at the command line
    private final List<Problem> problems;

    /// @param problems in the order in which they are to be told
    public WrongInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// One problem alone.
    public WrongInput(Problem problem) {
        this(List.of(problem));
    }

    /// Every problem that was found.
    public List<Problem> problems() {
        return problems;
    }
}
