package org.verbatim.change;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Interval;
import org.verbatim.model.Comment;
import org.verbatim.model.Problem;
import org.verbatim.model.Share;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// What a change of one theme would change.
///
/// @param themes the theme, then every other whose comments change or might: those above it, and those that refer to it
/// @param gained comments in which the rules find the theme only after the change, in the order of the data; as many as
/// asked for
/// @param lost comments in which they find it only before
/// @param rules what each rule of the changed theme finds
/// @param red examples that the changed rules do not find, and counterexamples that they do
/// @param searched how many comments there are
public record Effect(
        List<Moved> themes, List<Shown> gained, List<Shown> lost, List<Yield> rules, List<Red> red, long searched) {
    public Effect {
        themes = List.copyOf(themes);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        rules = List.copyOf(rules);
        red = List.copyOf(red);
    }

    /// One theme before and after.
    ///
    /// @param comments that carry it, people's words included
    /// @param respondents who wrote them
    /// @param byRules comments in which the rules find it, whatever people say
    /// @param people how the rules do against people's codings; empty if nobody judged the theme
    public record Moved(
            ThemeId theme,
            String name,
            Difference.Sums comments,
            Difference.Sums respondents,
            Difference.Sums byRules,
            Optional<AgainstPeople> people) {}

    /// How the rules do against people's codings, before and after.
    ///
    /// @param judged comments of which people said whether they carry the theme
    public record AgainstPeople(long judged, Quality before, Quality after) {}

    /// How many of what is found is right, and how many of what is right is found.
    public record Quality(Measure precision, Measure recall) {}

    /// A share with its 95% interval (Wilson, 1927).
    public record Measure(Share share, Interval interval) {}

    /// A comment in which the rules find the theme only before or only after.
    ///
    /// @param words what they find in it
    /// @param people whether people say that it carries the theme; empty if nobody judged it
    public record Shown(Comment comment, List<Span> words, Optional<Boolean> people) {
        public Shown {
            words = List.copyOf(words);
        }
    }

    /// What a rule finds.
    ///
    /// @param comments how many comments it finds something in
    /// @param alone those in which no other rule of its theme does
    public record Yield(String rule, long comments, long alone) {}

    /// An example that fails.
    ///
    /// @param isNew whether it passed before the change
    public record Red(ThemeId theme, String text, Problem problem, boolean isNew) {}
}
