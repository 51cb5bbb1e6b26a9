package org.verbatim.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
    private static final Set<String> NO_ANSWERS = Set.of(
            "don't know",
            "do not know",
            "not sure",
            "unsure",
            "can't say",
            "not applicable",
            "n/a",
            "prefer not to say",
            "no opinion",
            "other");

    public ClosedQuestion {
        options = List.copyOf(options);
        nets = List.copyOf(nets);
    }

    /// The options that stand in the order of the scale: all but such as “Don’t know”, which give no answer.
    public List<String> points() {
        return options.stream().filter(option -> !isNoAnswer(option)).toList();
    }

    private static boolean isNoAnswer(String option) {
        String plain = option.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        return NO_ANSWERS.contains(plain);
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
