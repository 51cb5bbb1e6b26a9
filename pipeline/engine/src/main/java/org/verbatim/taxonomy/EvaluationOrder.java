package org.verbatim.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// The order in which themes can be found: whatever a theme needs stands before it.
///
/// A theme needs those that its rules refer to, and its children, whose comments it carries.
final class EvaluationOrder {
    private enum State {
        UNSEEN,
        OPEN,
        DONE
    }

    private final List<Theme> themes;
    private final int[][] needs;
    private final Problems problems;
    private final State[] states;
    private final List<Integer> path = new ArrayList<>();
    private final int[] order;
    private int placed;

    private EvaluationOrder(List<Theme> themes, int[][] needs, Problems problems) {
        this.themes = themes;
        this.needs = needs;
        this.problems = problems;
        this.states = new State[themes.size()];
        this.order = new int[themes.size()];
        Arrays.fill(states, State.UNSEEN);
    }

    /// The numbers of all themes in order. A circle is a problem, and the order then means nothing.
    ///
    /// @param needs for each theme the numbers of those that it needs
    static int[] of(List<Theme> themes, int[][] needs, Problems problems) {
        EvaluationOrder order = new EvaluationOrder(themes, needs, problems);
        for (int theme = 0; theme < themes.size(); theme++) {
            order.place(theme);
        }
        return order.order;
    }

    private void place(int theme) {
        if (states[theme] == State.OPEN) {
            reportCircle(theme);
        }
        if (states[theme] != State.UNSEEN) {
            return;
        }
        states[theme] = State.OPEN;
        path.add(theme);
        for (int needed : needs[theme]) {
            place(needed);
        }
        path.removeLast();
        states[theme] = State.DONE;
        order[placed++] = theme;
    }

    private void reportCircle(int theme) {
        List<Integer> circle = new ArrayList<>(path.subList(path.indexOf(theme), path.size()));
        circle.add(theme);
        String names = circle.stream().map(i -> themes.get(i).id().value()).collect(Collectors.joining(" → "));
        problems.add(
                placeOf(circle),
                "themes are found through one another in a circle: " + names,
                "remove one of the @ in this circle; a parent is found through its children too");
    }

    /// The first rule along the circle that refers to the next theme.
    private Problem.Place placeOf(List<Integer> circle) {
        for (int i = 0; i + 1 < circle.size(); i++) {
            WrittenRule rule = References.of(themes.get(circle.get(i)))
                    .get(themes.get(circle.get(i + 1)).id());
            if (rule != null) {
                return rule.where();
            }
        }
        throw new IllegalStateException("a circle without a reference: " + circle);
    }
}
