package org.verbatim.check;

import java.util.List;
import org.verbatim.model.Problem;

/// What a survey's folder holds, all of it in order.
///
/// @param rows respondents
/// @param closed closed questions
/// @param open open questions
/// @param themes over all taxonomies
/// @param rules over all themes, what `unless` says included
/// @param examples examples and counterexamples that were run
/// @param remarks what the user should know, though nothing is wrong
public record Checked(long rows, int closed, int open, int themes, int rules, int examples, List<Problem> remarks) {
    public Checked {
        remarks = List.copyOf(remarks);
    }
}
