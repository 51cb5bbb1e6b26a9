package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.board.Board;
import org.verbatim.board.FacetCounts;
import org.verbatim.board.View;
import org.verbatim.codings.Plan;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.CoderId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Segment;

/// What can be chosen further, each with the number of comments that it would leave.
///
/// @param themes the themes, told apart as everywhere
record Facets(int comments, List<Facet> facets, List<ThemeChoice> themes, int noTheme, boolean noThemeChosen) {
    /// Beyond how many values a facet is closed until it is opened.
    private static final int MANY = 12;

    Facets {
        facets = List.copyOf(facets);
        themes = List.copyOf(themes);
    }

    /// One kind of choice.
    ///
    /// @param name the parameter of the address
    /// @param several whether several values can be chosen together
    record Facet(String name, String label, String text, boolean several, List<Choice> choices) {
        /// Whether it stands open at first.
        boolean open() {
            return choices.size() <= MANY || choices.stream().anyMatch(Choice::chosen);
        }

        /// Whether anything is chosen.
        boolean chosen() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    /// One value.
    record Choice(String value, String label, int count, boolean chosen) {}

    /// One theme.
    record ThemeChoice(Look look, int count, boolean chosen) {}

    /// @param me who is at the desk
    static Facets of(Looking looking, Board board, List<Look> looks, Optional<CoderId> me) {
        FacetCounts counts = board.count(looking.view(), me);
        List<Facet> facets = new ArrayList<>();
        facets.add(states(looking, counts));
        facets.add(questions(looking, board, counts));
        if (!looking.blind()) {
            facets.add(coders(looking, counts));
        }
        facets.addAll(splits(looking, board, counts));
        plans(looking, board).ifPresent(facet -> facets.add(1, facet));
        List<ThemeChoice> themes = new ArrayList<>();
        if (!looking.blind()) {
            for (Look look : looks) {
                themes.add(new ThemeChoice(
                        look,
                        counts.themes().get(look.number()),
                        looking.typed().themes().contains(look.id())));
            }
        }
        return new Facets(
                counts.comments(),
                facets,
                themes,
                counts.noTheme(),
                looking.typed().themes().contains(View.NO_THEME));
    }

    private static Facet states(Looking looking, FacetCounts counts) {
        List<Choice> choices = new ArrayList<>();
        for (View.State state : View.State.values()) {
            boolean tells = state == View.State.SUGGESTED || state == View.State.DISPUTED;
            if (!looking.blind() || !tells) {
                choices.add(new Choice(
                        Looking.word(state),
                        label(state),
                        counts.states().getOrDefault(state, 0),
                        looking.typed().state().equals(Optional.of(state))));
            }
        }
        return new Facet("state", "State", "", false, choices);
    }

    private static String label(View.State state) {
        return switch (state) {
            case UNCODED -> "Not coded by you";
            case CODED -> "Coded by you";
            case SUGGESTED -> "With suggestions for you";
            case DISPUTED -> "Disputed";
            case FLAGGED -> "Flagged";
            case ASIDE -> "Set aside";
        };
    }

    private static Facet questions(Looking looking, Board board, FacetCounts counts) {
        List<Choice> choices = new ArrayList<>();
        List<OpenQuestion> open = board.survey().open();
        for (int question = 0; question < open.size(); question++) {
            String id = open.get(question).id().value();
            choices.add(new Choice(
                    id,
                    id,
                    counts.questions().get(question),
                    looking.typed().questions().contains(id)));
        }
        return new Facet("question", "Question", "", true, choices);
    }

    private static Facet coders(Looking looking, FacetCounts counts) {
        List<Choice> choices = new ArrayList<>();
        counts.coders()
                .forEach((coder, count) -> choices.add(new Choice(
                        coder.value(),
                        coder.value(),
                        count,
                        looking.typed().by().equals(Optional.of(coder.value())))));
        String reading = counts.modelReads().isPresent()
                ? "; the model has read " + counts.modelReads().getAsInt() + "%"
                : "";
        return new Facet("by", "Coder", "whose word counts for the themes" + reading, false, choices);
    }

    private static Optional<Facet> plans(Looking looking, Board board) {
        List<Choice> choices = new ArrayList<>();
        for (Plan plan : board.plans()) {
            choices.add(new Choice(
                    plan.name(),
                    plan.name(),
                    plan.items().size(),
                    looking.plan().equals(Optional.of(plan.name()))));
        }
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Facet("plan", "Sample", "drawn to be coded in order", false, choices));
    }

    private static List<Facet> splits(Looking looking, Board board, FacetCounts counts) {
        List<Facet> facets = new ArrayList<>();
        int split = 0;
        for (Segment segment : board.answers().index().segments()) {
            facets.add(split(
                    looking,
                    new Split(segment.id(), "", segment.values()),
                    counts.splits().get(split++)));
        }
        for (ClosedQuestion closed : board.survey().closed()) {
            facets.add(split(
                    looking,
                    new Split(closed.id().value(), closed.text(), closed.options()),
                    counts.splits().get(split++)));
        }
        return facets;
    }

    private record Split(String id, String text, List<String> values) {}

    private static Facet split(Looking looking, Split split, List<Integer> counts) {
        List<Choice> choices = new ArrayList<>();
        for (int value = 0; value < split.values.size(); value++) {
            String condition = split.id + "=" + split.values.get(value);
            choices.add(new Choice(
                    condition,
                    split.values.get(value),
                    counts.get(value),
                    looking.typed().where().contains(condition)));
        }
        return new Facet("where", split.id, split.text, true, choices);
    }
}
