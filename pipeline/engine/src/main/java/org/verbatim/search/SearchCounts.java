package org.verbatim.search;

import java.util.List;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// How much a search found, of how much it searched.
///
/// @param hits how many places
/// @param comments with a hit, of all searched
/// @param respondents with a hit, of all with a comment searched
/// @param organisations with a hit, of all with a comment searched
/// @param byQuestion the same for each open question searched
/// @param bySegment the same for each value of each segment
public record SearchCounts(
        long hits,
        Share comments,
        Share respondents,
        Share organisations,
        List<ByQuestion> byQuestion,
        List<BySegment> bySegment) {
    public SearchCounts {
        byQuestion = List.copyOf(byQuestion);
        bySegment = List.copyOf(bySegment);
    }

    /// Of the answers to one open question.
    ///
    /// @param respondents with a hit, of those who commented; each has one comment here
    public record ByQuestion(QuestionId question, long hits, Share respondents) {}

    /// Of the respondents in one value of a segment.
    ///
    /// @param respondents with a hit, of those who commented
    public record BySegment(String segment, String value, Share respondents) {}
}
