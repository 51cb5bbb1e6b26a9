package org.verbatim.codings;

import java.util.List;
import org.verbatim.model.Problem;

/// All decisions of all coders of a survey.
///
/// @param decisions those of each coder in the order in which they were made, coders by name
/// @param remarks what the user should know, though nothing is wrong: a last line that was never finished
public record Codings(List<Decision> decisions, List<Problem> remarks) {
    public static final Codings NONE = new Codings(List.of(), List.of());

    public Codings {
        decisions = List.copyOf(decisions);
        remarks = List.copyOf(remarks);
    }
}
