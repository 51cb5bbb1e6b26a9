package org.verbatim.run;

import java.util.List;
import org.verbatim.model.Respondent;

/// One row of the data: a respondent with the answers to all open questions, coded.
///
/// @param respondent without verbatims: the answers hold them
/// @param answers one for each open question of the survey, in order
public record CodedRow(Respondent respondent, List<CodedAnswer> answers) {
    public CodedRow {
        answers = List.copyOf(answers);
    }
}
