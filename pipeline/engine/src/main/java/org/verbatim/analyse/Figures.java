package org.verbatim.analyse;

import java.util.List;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.analyse.Findings.PairRow;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.analyse.Findings.ThemeRow;

/// Every number of [Findings], without a word that anyone wrote.
///
/// Rows for all questions together come first, then those of each question; themes follow the taxonomy, and each has a
/// row in every question, even where it is nought.
///
/// @param respondents all, whether they commented or not
/// @param organisations theirs
public record Figures(
        long respondents,
        long organisations,
        List<ClosedRow> closed,
        List<QuestionSummary> questions,
        List<ThemeRow> themes,
        List<SegmentRow> bySegment,
        List<CrossRow> crossed,
        List<PairRow> pairs,
        Comparisons comparisons) {
    public Figures {
        closed = List.copyOf(closed);
        questions = List.copyOf(questions);
        themes = List.copyOf(themes);
        bySegment = List.copyOf(bySegment);
        crossed = List.copyOf(crossed);
        pairs = List.copyOf(pairs);
    }

    /// The same with other comparisons.
    public Figures with(Comparisons compared) {
        return new Figures(respondents, organisations, closed, questions, themes, bySegment, crossed, pairs, compared);
    }
}
