package org.verbatim.search;

import java.util.List;
import java.util.Optional;
import org.verbatim.folder.Answers;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;

/// What is to be found, and in whose comments.
///
/// @param text the rule as it was written
/// @param rule what to find, in the language of a taxonomy's rules
/// @param question the number of the open question whose answers are searched; all if there is none
/// @param theme a theme that the rules must find in the comment too
/// @param where what its respondent must have answered, all of it
public record Query(
        String text, Rule rule, Optional<Integer> question, Optional<ThemeId> theme, List<Condition> where) {
    public Query {
        where = List.copyOf(where);
    }

    /// Whether it asks which themes comments carry, and not for their words alone.
    public boolean asksThemes() {
        return theme.isPresent() || rule.asksThemes();
    }

    /// A query as it is typed.
    ///
    /// @param rule in the language of a taxonomy's rules
    /// @param question the id of an open question
    /// @param theme the id of a theme
    /// @param where conditions `name=value`: the id of a segment or a closed question, and one of its values
    public record Typed(String rule, Optional<String> question, Optional<String> theme, List<String> where) {
        public Typed {
            where = List.copyOf(where);
        }

        /// A rule asked of all comments.
        public static Typed of(String rule) {
            return new Typed(rule, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /// What `typed` asks of the answers.
    ///
    /// @throws org.verbatim.model.WrongInput with every problem in what was typed
    public static Query of(Typed typed, Answers answers) {
        return new QueryReader(answers).read(typed);
    }
}
