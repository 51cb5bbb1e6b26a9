package org.verbatim.model;

import java.util.List;
import java.util.Optional;

/// One row of a survey: who answered, what was ticked and what was written.
///
/// @param id unique in the survey
/// @param organisation where the respondent belongs, if the survey has organisations and the row names one
/// @param weight how many respondents this one stands for; 1 in a survey without weights
/// @param permission whether the words may be quoted
/// @param chosen for each closed question of the survey, in order, the numbers of the options chosen; empty is not
///     answered, and [#NOTHING] alone is answered with none of them
/// @param segments for each segment of the survey, in order, the values the respondent is in; empty is none
/// @param verbatims for each open question of the survey, in order, the exact text of the answer; blank is not answered
public record Respondent(
        RespondentId id,
        Optional<OrganisationId> organisation,
        double weight,
        Permission permission,
        List<List<Integer>> chosen,
        List<List<String>> segments,
        List<String> verbatims) {
    /// Stands among the options chosen, alone, where a respondent answered by choosing none of them.
    public static final int NOTHING = -1;

    public Respondent {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a weight is a number from 0: " + weight);
        }
        chosen = List.copyOf(chosen);
        segments = List.copyOf(segments);
        verbatims = List.copyOf(verbatims);
    }
}
