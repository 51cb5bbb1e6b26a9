package org.verbatim.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.verbatim.model.CoderId;
import org.verbatim.model.Comment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// One respondent's answer to one open question, with what it carries and by whose word.
///
/// @param aside why it is not analysed; then it carries nothing
/// @param codings the rules' mentions that stand, then what the model gave, then what each person gave, by name
/// @param themes every theme that it carries in the end, parents included, in the order of the taxonomies
public record CodedAnswer(Comment comment, Optional<SetAside> aside, List<Coding> codings, List<ThemeId> themes) {
    public CodedAnswer {
        codings = List.copyOf(codings);
        themes = List.copyOf(themes);
    }

    /// A theme, given by one coder. What a person gave stands here even where another person has the last word.
    ///
    /// @param words the words that it is given for, in UTF-16 offsets of the verbatim; empty if for the whole comment
    /// @param rule as it is written in the taxonomy; of the rules alone
    /// @param probability of the model alone
    /// @param at when it was decided; of a person alone
    public record Coding(
            ThemeId theme,
            CoderId coder,
            Optional<Span> words,
            Optional<String> rule,
            OptionalDouble probability,
            Optional<Instant> at) {
        static Coding byRule(ThemeId theme, String rule, Span words) {
            return new Coding(
                    theme,
                    CoderId.RULES,
                    Optional.of(words),
                    Optional.of(rule),
                    OptionalDouble.empty(),
                    Optional.empty());
        }

        static Coding byModel(ThemeId theme, double probability) {
            return new Coding(
                    theme,
                    CoderId.MODEL,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.of(probability),
                    Optional.empty());
        }

        static Coding byPerson(ThemeId theme, CoderId person, Optional<Span> words, Instant at) {
            return new Coding(theme, person, words, Optional.empty(), OptionalDouble.empty(), Optional.of(at));
        }
    }
}
