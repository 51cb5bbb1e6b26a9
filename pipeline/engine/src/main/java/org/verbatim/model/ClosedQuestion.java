package org.verbatim.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A question answered by choosing among options.
///
/// @param options the choices in the order of the questionnaire
/// @param nets sums of options that are reported with them
/// @param max how many choices were allowed, for a multiple choice
/// @param compareWith the same question asked again of the same respondents, about another level
public record ClosedQuestion(
        QuestionId id,
        Kind kind,
        String text,
        List<String> options,
        List<Net> nets,
        OptionalInt max,
        Optional<QuestionId> compareWith)
        implements Question {
    public ClosedQuestion {
        options = List.copyOf(options);
        nets = List.copyOf(nets);
    }

    /// How a closed question is answered.
    public enum Kind {
        /// One option.
        SINGLE,
        /// Any number of options.
        MULTI,
        /// One point of an ordered scale.
        SCALE
    }

    /// Options that are counted together: a respondent counts once, whichever of them she chose.
    public record Net(String name, List<String> options) {
        public Net {
            options = List.copyOf(options);
        }
    }
}
