package org.verbatim.analyse;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Quote;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;

/// What a run found by holding answers against one another: groups, levels, waves, what was ticked and what was
/// written.
///
/// @param closedBySegment closed questions by segment
/// @param paired questions that the same respondents answered twice
/// @param scales answers to scales as numbers, for all respondents and for each value of each segment
/// @param ticked what was ticked against what was written about it
/// @param commenting who commented, and who did not
/// @param keywords words that mark the respondents of a segment
/// @param votes closed questions with one vote for each organisation
/// @param tickedQuotes examples of what was ticked and written; none of what is published
public record Comparisons(
        List<ClosedSegmentRow> closedBySegment,
        List<PairedRow> paired,
        List<ScaleRow> scales,
        List<TickedRow> ticked,
        List<CommentingRow> commenting,
        List<KeywordRow> keywords,
        List<VoteRow> votes,
        List<TickedQuote> tickedQuotes) {
    /// Nothing was compared.
    public static final Comparisons NONE =
            new Comparisons(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Comparisons {
        closedBySegment = List.copyOf(closedBySegment);
        paired = List.copyOf(paired);
        scales = List.copyOf(scales);
        ticked = List.copyOf(ticked);
        commenting = List.copyOf(commenting);
        keywords = List.copyOf(keywords);
        votes = List.copyOf(votes);
        tickedQuotes = List.copyOf(tickedQuotes);
    }

    /// Comparisons of numbers alone.
    public Comparisons(
            List<ClosedSegmentRow> closedBySegment,
            List<PairedRow> paired,
            List<ScaleRow> scales,
            List<TickedRow> ticked,
            List<CommentingRow> commenting,
            List<KeywordRow> keywords,
            List<VoteRow> votes) {
        this(closedBySegment, paired, scales, ticked, commenting, keywords, votes, List.of());
    }

    /// These, with examples of what was ticked and written.
    public Comparisons with(TickedQuotes quotes) {
        return new Comparisons(closedBySegment, paired, scales, ticked, commenting, keywords, votes, quotes.of(ticked));
    }

    /// These, with the words that mark the respondents of a segment.
    public Comparisons with(Keywords counted) {
        return new Comparisons(
                closedBySegment, paired, scales, ticked, commenting, counted.rows(), votes, tickedQuotes);
    }

    /// One option or net of a closed question among the respondents of one segment value.
    ///
    /// @param share of the respondents of the value who answered the question; weights play no part in it
    /// @param weighted the same by weight, in a weighted survey
    /// @param test how `p` was found
    /// @param p whether the values of the segment differ in this option
    /// @param pAdjusted after Benjamini and Hochberg (1995) over the options and nets of the question by the segment
    /// @param letter this value's own column letter
    /// @param exceeds the letters of the values that this one significantly exceeds ([ColumnLetters]), often empty
    /// @param flag what [Flag] says of it: `low base`, `small base`, `differs`, two of them, or empty
    public record ClosedSegmentRow(
            ClosedQuestion question,
            String option,
            boolean net,
            String segment,
            String value,
            Share share,
            Optional<Weighted> weighted,
            Test test,
            double p,
            double pAdjusted,
            String letter,
            String exceeds,
            String flag) {}

    /// A share by weight.
    ///
    /// @param percent the weights of those counted by the weights of all
    /// @param effectiveBase how many respondents drawn at random the base is worth ([EffectiveBase])
    /// @param interval 95%, Wilson's on the effective base
    public record Weighted(double percent, double effectiveBase, Interval interval) {}

    /// How a probability was found.
    public enum Test {
        CHI_SQUARED("chi-squared"),
        FISHER("Fisher's exact"),
        RAO_SCOTT("Rao-Scott"),
        MCNEMAR("McNemar"),
        MCNEMAR_EXACT("McNemar's exact"),
        NONE("none");

        private final String name;

        Test(String name) {
            this.name = name;
        }

        /// The test as tables name it.
        public String named() {
            return name;
        }
    }

    /// One option or net that the same respondents could choose in two questions.
    ///
    /// The four counts add up to those who answered both.
    ///
    /// @param question the one that names the other in `compare_with`
    /// @param onlyFirst those who chose it in `question` alone
    /// @param difference the share in `question` less the share in `other`, in percentage points
    /// @param interval of the difference, in percentage points, for paired shares
    /// @param pAdjusted after Benjamini and Hochberg over the options and nets of the pair of questions
    public record PairedRow(
            ClosedQuestion question,
            ClosedQuestion other,
            String option,
            boolean net,
            Share first,
            Share second,
            long both,
            long onlyFirst,
            long onlySecond,
            long neither,
            Test test,
            double p,
            double pAdjusted,
            double difference,
            Interval interval) {}

    /// A scale as numbers: its options are scored from 1 for the last to their number for the first, unscored ones left
    /// out.
    ///
    /// @param segment empty for all respondents
    /// @param value the segment's value; empty for all respondents
    /// @param base those with a scored answer
    /// @param interval 95%, of the mean
    public record ScaleRow(
            ClosedQuestion question,
            Optional<String> segment,
            String value,
            long base,
            double mean,
            double deviation,
            double median,
            Interval interval) {}

    /// An option against a theme of the comments about its question: of those who answered and commented.
    ///
    /// The four counts add up to them.
    ///
    /// @param comments the open question
    /// @param pAdjusted after Benjamini and Hochberg over the options and themes of the pair of questions
    public record TickedRow(
            ClosedQuestion question,
            String option,
            QuestionId comments,
            ThemeId theme,
            long both,
            long tickedOnly,
            long writtenOnly,
            long neither,
            double phi,
            double p,
            double pAdjusted) {}

    /// A way in which what was ticked and what was written can meet.
    public enum TickedCell {
        BOTH,
        TICKED_ONLY,
        WRITTEN_ONLY,
        NEITHER;

        static TickedCell of(boolean ticked, boolean written) {
            if (ticked) {
                return written ? BOTH : TICKED_ONLY;
            }
            return written ? WRITTEN_ONLY : NEITHER;
        }

        /// As the column of the table is called: `ticked_only`.
        public String named() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Somebody's words who ticked an option or did not, and raised a theme or did not.
    ///
    /// @param comments the open question
    public record TickedQuote(
            QuestionId question, String option, QuestionId comments, ThemeId theme, TickedCell cell, Quote quote) {}

    /// How many respondents of a segment value commented, with content.
    ///
    /// @param question empty for all open questions together
    public record CommentingRow(
            Optional<QuestionId> question,
            String segment,
            String value,
            Share share,
            double p,
            double pAdjusted,
            String flag) {}

    /// A word that respondents of a segment value use more often than the others.
    ///
    /// @param here of those of the value who commented, the ones who use it
    /// @param elsewhere the same of all others
    /// @param g2 log-likelihood ratio ([Keyness])
    /// @param logOdds weighted log-odds with a Dirichlet prior, as z ([LogOdds])
    public record KeywordRow(
            String segment, String value, String word, Share here, Share elsewhere, double g2, double logOdds) {}

    /// One option or net with one vote for each organisation, shared equally by its respondents.
    ///
    /// @param votes of all organisations with an answer
    /// @param organisations how many these are
    public record VoteRow(ClosedQuestion question, String option, boolean net, double votes, long organisations) {}
}
