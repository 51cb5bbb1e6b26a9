package org.verbatim.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.verbatim.board.Board;
import org.verbatim.board.View;
import org.verbatim.codings.Plan;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// What a browser looks at, as its address says: a view, and how it is shown.
///
/// @param typed the view as it was typed
/// @param view the same, understood
/// @param blind whether what rules and other people say is hidden
record Looking(View.Typed typed, View view, boolean blind) {
    /// @throws WrongInput with what is wrong with the address
    static Looking at(Asked asked, Board board) {
        View.Typed typed = new View.Typed(
                asked.texts("question"),
                asked.texts("theme"),
                asked.text("by"),
                asked.text("state").map(state -> choice(View.State.class, state, "state")),
                asked.texts("where"),
                asked.text("query"),
                asked.text("plan"),
                asked.text("order")
                        .map(order -> choice(View.Order.class, order, "order"))
                        .orElse(View.Order.RESPONDENT));
        boolean measuring = typed.plan().isPresent()
                && board.plans().stream()
                        .anyMatch(plan ->
                                plan.name().equals(typed.plan().get()) && plan.purpose() == Plan.Purpose.MEASURING);
        return new Looking(
                typed, board.view(typed), measuring || asked.text("blind").isPresent());
    }

    private static <E extends Enum<E>> E choice(Class<E> kind, String text, String name) {
        for (E each : kind.getEnumConstants()) {
            if (word(each).equals(text)) {
                return each;
            }
        }
        List<String> words = java.util.Arrays.stream(kind.getEnumConstants())
                .map(Looking::word)
                .toList();
        String nearest = Nearest.to(text, words)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
        throw new WrongInput(new Problem(
                Problem.Place.of(name),
                "'" + text + "' is no " + name + nearest,
                "write one of: " + String.join(", ", words)));
    }

    /// How an address writes a choice.
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// The address of what is looked at, without what stands for itself.
    String address() {
        StringJoiner address = new StringJoiner("&");
        typed.questions().forEach(question -> add(address, "question", question));
        typed.themes().forEach(theme -> add(address, "theme", theme));
        typed.by().ifPresent(by -> add(address, "by", by));
        typed.state().ifPresent(state -> add(address, "state", word(state)));
        typed.where().forEach(where -> add(address, "where", where));
        typed.query().ifPresent(query -> add(address, "query", query));
        typed.plan().ifPresent(plan -> add(address, "plan", plan));
        if (typed.order() != View.Order.RESPONDENT) {
            add(address, "order", word(typed.order()));
        }
        if (blind) {
            add(address, "blind", "yes");
        }
        return address.toString();
    }

    private static void add(StringJoiner address, String name, String text) {
        address.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /// The name of the sample that is worked through, if one is.
    Optional<String> plan() {
        return typed.plan();
    }
}
