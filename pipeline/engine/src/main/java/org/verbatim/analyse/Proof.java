package org.verbatim.analyse;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.AuditedShare.Audit;
import org.verbatim.model.CoderId;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;

/// What is known of how good the codings are: measured against people, and carried into the shares.
///
/// @param measured how the codings compare with people's, on a sample drawn to measure by; empty if nobody coded one
/// @param corrected the shares of themes with the errors of coding taken out; none where nothing was measured
/// @param saturation whether going on reading would have brought new themes, for all questions and for each
public record Proof(Optional<Measured> measured, List<CorrectedRow> corrected, List<SaturationRow> saturation) {
    /// Nothing was measured.
    public static final Proof NONE = new Proof(Optional.empty(), List.of(), List.of());

    public Proof {
        corrected = List.copyOf(corrected);
        saturation = List.copyOf(saturation);
    }

    /// A figure with its 95% interval, each from 0 to 1.
    public record Figure(double value, Interval interval) {}

    /// How the codings that no person made compare with people's, on comments that people coded blind.
    ///
    /// @param comments how many
    /// @param people who coded them, by name
    /// @param scores of rules, and of the model where there is one
    /// @param line how far two people agree; empty where fewer than two coded the same comments
    /// @param again how far people agree with themselves, by name
    public record Measured(
            int comments, List<CoderId> people, Scores scores, Optional<HumanLine> line, List<Again> again) {
        public Measured {
            people = List.copyOf(people);
            again = List.copyOf(again);
        }
    }

    /// How far a person agrees with herself, on comments that came to her twice, unmarked.
    ///
    /// @param comments how many
    /// @param micro F1 of the second coding against the first
    /// @param alpha Krippendorff's, every theme of every comment a yes or no
    public record Again(CoderId coder, int comments, Figure micro, Figure alpha) {}

    /// Precision, recall and their harmonic mean over all themes of all comments together, and the means of F1 over
    /// themes and over comments.
    public record Scores(Figure precision, Figure recall, Figure micro, Figure macro, Figure perComment) {}

    /// How far two people agree, and the coder without a person on the same comments: nothing can be asked to agree
    /// with people more than people do.
    ///
    /// @param comments how many both coded
    /// @param micro of the second person against the first; it would be the same the other way round
    /// @param perComment likewise
    /// @param alpha Krippendorff's, every theme of every comment a yes or no
    /// @param scores of rules, and of the model where there is one, on these comments against the first person
    public record HumanLine(
            CoderId first,
            CoderId second,
            int comments,
            Figure micro,
            Figure perComment,
            Figure alpha,
            Scores scores) {}

    /// A theme's share of the comments as it was found, and corrected.
    ///
    /// A question has one comment of each respondent, so that its share of comments is that of respondents too; over
    /// all questions it is not.
    ///
    /// @param question empty for all open questions together
    /// @param comments how many carry the theme in the results, people's decisions included
    /// @param found in how many the theme was found before any person was heard, of all analysed
    /// @param audit what people said of the sample
    /// @param corrected empty if the sample is too small to say
    public record CorrectedRow(
            Optional<QuestionId> question,
            ThemeId theme,
            long comments,
            Share found,
            Audit audit,
            Optional<AuditedShare> corrected) {}

    /// How many of the themes one has met, on average over all orders of reading, after a part of the comments.
    ///
    /// @param question empty for all open questions together
    /// @param tenths the part of the comments read, in tenths from 1 to 10
    /// @param comments how many that is
    /// @param themes how many themes, of those without sub-themes, were met by then
    /// @param all how many there are
    public record SaturationRow(Optional<QuestionId> question, int tenths, long comments, double themes, int all) {}
}
