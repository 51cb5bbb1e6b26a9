package org.verbatim.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One questionnaire: what was asked, and how its answers are to be split and protected.
///
/// @param title its name on reports
/// @param closed the closed questions in order
/// @param open the open questions in order
/// @param segments the names of the segments, in the order of survey.yaml
/// @param organisations whether respondents belong to organisations
/// @param population how many organisations could have answered, if known
/// @param weighted whether respondents carry weights
/// @param noContent further answers that say nothing to any question
/// @param language the language that comments are expected in; comments that are surely in another are set aside
/// @param campaigns how identical long comments count
/// @param disclosure the profile of disclosure control
/// @param order every question's id, in the order of the questionnaire
/// @param quantifiers the words for shares in sentences
/// @param precedence whose word stands where coders differ
/// @param learning whether a model learns from what people coded
public record Survey(
        String title,
        List<ClosedQuestion> closed,
        List<OpenQuestion> open,
        List<String> segments,
        boolean organisations,
        OptionalInt population,
        boolean weighted,
        List<String> noContent,
        Optional<String> language,
        Campaigns campaigns,
        Disclosure disclosure,
        List<QuestionId> order,
        Quantifiers quantifiers,
        Precedence precedence,
        Learning learning) {
    public Survey {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
        segments = List.copyOf(segments);
        noContent = List.copyOf(noContent);
        order = List.copyOf(order);
    }

    /// A survey of the usual words, whose closed questions stand before its open ones.
    public Survey(
            String title,
            List<ClosedQuestion> closed,
            List<OpenQuestion> open,
            List<String> segments,
            boolean organisations,
            OptionalInt population,
            boolean weighted,
            List<String> noContent,
            Optional<String> language,
            Campaigns campaigns,
            Disclosure disclosure) {
        this(
                title,
                closed,
                open,
                segments,
                organisations,
                population,
                weighted,
                noContent,
                language,
                campaigns,
                disclosure,
                Stream.concat(closed.stream(), open.stream()).map(Question::id).toList(),
                Quantifiers.USUAL,
                Precedence.USUAL,
                Learning.ONLY_WHEN_ASKED);
    }

    /// How long texts that several respondents sent word for word are counted.
    public enum Campaigns {
        /// Each for itself; they are reported.
        EACH,
        /// The first of them only; the others are set aside as duplicates.
        ONCE
    }

    /// How small numbers are protected before anything is published.
    public enum Disclosure {
        NONE,
        SMALL_NUMBERS,
        STAFF_SURVEY,
        NHS_DIGITAL
    }

    /// Whether a run learns to code as people do, and from what.
    public enum Learning {
        /// Where the person who runs it says so; from words and their meaning.
        ONLY_WHEN_ASKED,
        /// Always; from words and their meaning.
        ALWAYS,
        /// Always; from words alone, which is faster.
        FROM_WORDS
    }
}
