package org.verbatim.analyse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.CommentId;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Quote;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Share;
import org.verbatim.model.Span;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;

/// All that a run found: what the tables and reports are written from.
///
/// @param taxonomies the themes first, then the further axes
/// @param segments the survey's segments with their values
/// @param figures every number; each stands here by its own name, too
/// @param quotes by question, theme and rank
/// @param excerpts comments to read behind the figures: all of a small survey, a sample of a large one; by row
/// @param proof how good the codings are
public record Findings(
        Survey survey,
        List<Taxonomy> taxonomies,
        List<Segment> segments,
        Figures figures,
        List<ChosenQuote> quotes,
        List<Campaign> campaigns,
        List<Excerpt> excerpts,
        Proof proof) {
    /// Figures alone: without a word that anyone wrote, and nothing measured.
    public Findings(Survey survey, List<Taxonomy> taxonomies, List<Segment> segments, Figures figures) {
        this(survey, taxonomies, segments, figures, List.of(), List.of(), List.of(), Proof.NONE);
    }

    /// These, with how good the codings are.
    public Findings with(Proof measured) {
        return new Findings(survey, taxonomies, segments, figures, quotes, campaigns, excerpts, measured);
    }

    /// All respondents, whether they commented or not.
    public long respondents() {
        return figures.respondents();
    }

    /// The organisations of all respondents.
    public long organisations() {
        return figures.organisations();
    }

    /// How the closed questions were answered.
    public List<ClosedRow> closed() {
        return figures.closed();
    }

    /// How the open questions were answered, in order, after all of them together.
    public List<QuestionSummary> questions() {
        return figures.questions();
    }

    /// The themes of each question, and of all.
    public List<ThemeRow> themes() {
        return figures.themes();
    }

    /// The themes by the values of segments.
    public List<SegmentRow> bySegment() {
        return figures.bySegment();
    }

    /// The themes by the values of further axes.
    public List<CrossRow> crossed() {
        return figures.crossed();
    }

    /// The themes that go together.
    public List<PairRow> pairs() {
        return figures.pairs();
    }

    /// What was held against one another.
    public Comparisons comparisons() {
        return figures.comparisons();
    }

    /// How an open question was answered.
    ///
    /// @param question empty for all open questions together
    /// @param answers respondents asked, one cell each; for all questions together, cells
    /// @param kept comments analysed
    /// @param aside comments set aside, by reason; kept and set aside add up to the answers
    /// @param respondents those with at least one comment kept: the base of the question's themes
    /// @param organisations theirs
    /// @param uncoded kept comments that carry no theme of the first taxonomy; empty if withheld
    public record QuestionSummary(
            Optional<QuestionId> question,
            long answers,
            long kept,
            Map<SetAside, Long> aside,
            long respondents,
            long organisations,
            OptionalLong uncoded) {}

    /// One option or net of a closed question. Base: those who answered it.
    ///
    /// @param weighted the same by weight, in a weighted survey
    public record ClosedRow(
            ClosedQuestion question,
            String option,
            boolean net,
            Share share,
            Interval interval,
            Optional<Comparisons.Weighted> weighted) {
        /// In a survey without weights.
        public ClosedRow(ClosedQuestion question, String option, boolean net, Share share, Interval interval) {
            this(question, option, net, share, interval, Optional.empty());
        }
    }

    /// One theme in one question's comments, or in all.
    ///
    /// @param question empty for all open questions together
    /// @param comments how many carry it; empty if withheld, as are the organisations and mentions
    /// @param respondents of the respondents who commented on the question, with content
    public record ThemeRow(
            Optional<QuestionId> question,
            ThemeId theme,
            OptionalLong comments,
            Share respondents,
            OptionalLong organisations,
            OptionalLong mentions,
            Interval interval) {}

    /// One theme among the respondents of one segment value.
    ///
    /// @param p whether the values of the segment differ in the theme: exact where a count is small, else chi-squared;
    /// 1 where
    ///     nothing can differ
    /// @param pAdjusted after Benjamini and Hochberg (1995) over the themes of one question and segment
    /// @param flag what [Flag] says of it: `low base`, `small base`, `differs`, two of them, or empty
    public record SegmentRow(
            Optional<QuestionId> question,
            ThemeId theme,
            String segment,
            String value,
            Share respondents,
            double p,
            double pAdjusted,
            String flag) {}

    /// One theme with one value of a further axis, found in one sentence.
    ///
    /// @param axis the further taxonomy's id
    /// @param comments how many; empty if withheld
    /// @param respondents of those who commented on the question and carry the theme
    public record CrossRow(
            Optional<QuestionId> question,
            ThemeId theme,
            String axis,
            ThemeId value,
            OptionalLong comments,
            Share respondents) {}

    /// Two themes carried by the same comments.
    ///
    /// @param phi the correlation of the two, from -1 to 1
    /// @param npmi normalised pointwise mutual information (Bouma, 2009), from -1 to 1
    public record PairRow(ThemeId first, ThemeId second, long comments, double phi, double npmi) {}

    /// A quote chosen to represent a theme in a question's comments.
    ///
    /// @param rank from 1
    /// @param slot `typical`, `specific` or `contrast`
    /// @param why what it was chosen for, in words
    public record ChosenQuote(
            QuestionId question,
            ThemeId theme,
            int rank,
            Quote quote,
            Optional<OrganisationId> organisation,
            String slot,
            String why) {}

    /// A long text that several respondents sent word for word.
    public record Campaign(QuestionId question, CommentId first, long respondents, String opening) {}

    /// A comment with its themes, to be read behind a figure.
    ///
    /// @param segments the respondent's values, for each segment of the survey in order
    /// @param mentions the words that earned the themes
    public record Excerpt(
            CommentId id, String verbatim, List<List<String>> segments, List<ThemeId> themes, List<Marked> mentions) {}

    /// A span of a comment that earned a theme.
    public record Marked(ThemeId theme, Span span) {}
}
