package org.verbatim.board;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.CoderId;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;
import org.verbatim.search.Condition;

/// Which comments are looked at, and in which order.
///
/// @param questions the numbers of the open questions; all if empty
/// @param themes all of which a comment must carry
/// @param noTheme whether it must carry none of the first taxonomy
/// @param by whose word is taken for the themes; empty is what stands in the end. Without themes: who must have coded
/// it
/// @param state what must hold of it
/// @param where what its respondent must have answered: one of the values named for each segment or question
/// @param query a rule that must match it
/// @param plan the name of a drawn sample that it must be in; then the sample's order is kept
/// @param order how they are sorted
public record View(
        List<Integer> questions,
        List<ThemeId> themes,
        boolean noTheme,
        Optional<CoderId> by,
        Optional<State> state,
        List<Condition> where,
        Optional<Rule> query,
        Optional<String> plan,
        Order order) {
    public View {
        questions = List.copyOf(questions);
        themes = List.copyOf(themes);
        where = List.copyOf(where);
    }

    /// Whether it asks what rules, a model or people found in comments.
    public boolean asksFindings() {
        return asksThemes()
                || state.filter(each -> each == State.SUGGESTED || each == State.DISPUTED)
                        .isPresent();
    }

    /// Whether it asks which themes comments carry, or who gave them any.
    boolean asksThemes() {
        return !themes.isEmpty()
                || noTheme
                || by.isPresent()
                || query.filter(Rule::asksThemes).isPresent();
    }

    /// What is typed for no theme at all.
    public static final String NO_THEME = "-";

    /// What can hold of a comment, in the eyes of the person who codes.
    public enum State {
        /// She has not decided about it.
        UNCODED,
        /// She has.
        CODED,
        /// She has not, and the rules or a model found something.
        SUGGESTED,
        /// People disagree about it.
        DISPUTED,
        /// Somebody wants it to be looked at again.
        FLAGGED,
        /// It is set aside, and not analysed.
        ASIDE
    }

    /// How comments are sorted.
    public enum Order {
        /// As in the data: a respondent's comments together.
        RESPONDENT,
        /// By question, then as in the data.
        QUESTION,
        LONGEST,
        SHORTEST,
        /// Shuffled, always in the same way.
        SHUFFLED
    }

    /// A view as it is typed.
    ///
    /// @param themes ids of themes; `-` is none at all
    /// @param where conditions `name=value`
    public record Typed(
            List<String> questions,
            List<String> themes,
            Optional<String> by,
            Optional<State> state,
            List<String> where,
            Optional<String> query,
            Optional<String> plan,
            Order order) {
        public Typed {
            questions = List.copyOf(questions);
            themes = List.copyOf(themes);
            where = List.copyOf(where);
        }

        /// Every comment that is analysed, as in the data.
        public static final Typed ALL = new Typed(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Order.RESPONDENT);
    }
}
