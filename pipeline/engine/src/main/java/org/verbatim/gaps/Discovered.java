package org.verbatim.gaps;

import java.util.List;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// What the taxonomies do not reach, and where their rules could be better. It enters no count.
///
/// @param analysed how many comments were looked at
/// @param uncoded how many of them carry no theme: each is in exactly one group
/// @param keptApart comments that carry no theme and were drawn to measure by: they are left unread, so that rules are
///     not measured by what they were written from
/// @param by what the groups were made by
/// @param groups the largest first, by respondents; comments that nothing puts beside any other come last
/// @param lacked words that a theme's comments use and its rules lack
/// @param rules what people say of what each rule finds
public record Discovered(
        long analysed,
        long uncoded,
        long keptApart,
        By by,
        List<Group> groups,
        List<LackedWord> lacked,
        List<JudgedRule> rules) {
    public Discovered {
        groups = List.copyOf(groups);
        lacked = List.copyOf(lacked);
        rules = List.copyOf(rules);
    }

    /// What groups are made by.
    public enum By {
        WORDS,
        /// By what texts mean, and to a lesser part by their words.
        MEANING_AND_WORDS
    }

    /// Comments that carry no theme and are alike.
    ///
    /// @param number from 1
    /// @param apart whether they are those that nothing puts beside any other
    /// @param texts how many different texts; equal ones are together
    /// @param words that mark the group, the strongest first
    /// @param examples the most typical, each text once
    /// @param members every comment, the most typical first
    /// @param rules starter rules of a theme for it, each found in the group; none of those apart
    public record Group(
            int number,
            boolean apart,
            long respondents,
            long texts,
            List<TellingWord> words,
            List<Example> examples,
            List<CommentId> members,
            List<String> rules) {
        public Group {
            words = List.copyOf(words);
            examples = List.copyOf(examples);
            members = List.copyOf(members);
            rules = List.copyOf(rules);
        }
    }

    /// A word that marks a group against all other comments without a theme.
    ///
    /// @param here how many of the group's comments use it, in any inflection
    /// @param all how many of all comments without a theme do
    /// @param z the weighted log-odds (Monroe, Colaresi and Quinn, 2008)
    public record TellingWord(String word, long here, long all, double z) {}

    /// A comment that shows what its group is about.
    ///
    /// @param like how many comments say the same, this one included
    /// @param ruled whether a starter rule finds it
    public record Example(CommentId comment, String text, long like, boolean ruled) {}

    /// A word that marks a theme's comments, and that no rule of the theme or of its sub-themes has found in any.
    ///
    /// @param with how many comments that carry the theme use it
    /// @param without how many other comments do
    /// @param z as of a [TellingWord]
    public record LackedWord(ThemeId theme, String word, long with, long without, double z) {}

    /// What people say of what a rule finds, in comments that were not drawn to measure by.
    ///
    /// @param line where it stands in its file
    /// @param comments in how many comments it finds the theme
    /// @param judged of how many of these people said whether they carry the theme
    /// @param wrong how many of them do not
    public record JudgedRule(ThemeId theme, String rule, String line, long comments, long judged, long wrong) {
        private static final long FEWEST = 3;

        /// Whether most of what it finds is wrong, as far as people have judged enough of it.
        public boolean mostlyWrong() {
            return judged >= FEWEST && 2 * wrong > judged;
        }
    }
}
