package org.verbatim.search;

import org.verbatim.model.Respondent;

/// What respondents must have answered for their comments to be searched.
public sealed interface Condition {
    /// To be in a value of a segment.
    ///
    /// @param segment the segment's number in the survey
    /// @param value the number of the value in the segment
    record InSegment(int segment, int value) implements Condition {}

    /// To have chosen an option of a closed question.
    ///
    /// @param question the closed question's number in the survey
    /// @param option the option's number in the question
    record Chose(int question, int option) implements Condition {
        boolean holds(Respondent respondent) {
            return respondent.chosen().get(question).contains(option);
        }
    }
}
