package org.verbatim.analyse;

import java.util.List;
import org.verbatim.model.Respondent;

/// One respondent with all answers to open questions, coded: what totals are made of.
///
/// @param comments one for each open question of the survey, in order
public record CodedRespondent(Respondent respondent, List<CodedComment> comments) {
    public CodedRespondent {
        comments = List.copyOf(comments);
    }
}
