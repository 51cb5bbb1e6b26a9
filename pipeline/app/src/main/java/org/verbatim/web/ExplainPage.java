package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.board.Today;
import org.verbatim.explain.Explanation;
import org.verbatim.model.Problem;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;

/// One comment: why it carries each of its themes, and what others missed.
final class ExplainPage implements Page {
    private final Desk desk;

    ExplainPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/explain";
    }

    @Override
    public String name() {
        return "Why";
    }

    /// What the screen shows.
    ///
    /// @param waits whether the comment waits to be coded blind, so that only its words are shown
    record Model(String asked, Optional<Explanation> told, List<Problem> problems, List<Long> hues, boolean waits) {
        /// The comment with everything that any rule found in it, if that may be shown.
        List<Stretch> stretches() {
            List<Span> spans = new ArrayList<>();
            List<Explanation.Carried> shown =
                    waits ? List.of() : told.orElseThrow().carried();
            for (Explanation.Carried carried : shown) {
                carried.mentions().forEach(earned -> spans.add(earned.span()));
            }
            return Stretch.of(
                    told.orElseThrow().comment().verbatim(),
                    spans.stream().sorted().toList());
        }

        static String words(Explanation.Earned earned, Explanation told) {
            return earned.span().in(told.comment().verbatim());
        }

        static String through(List<ThemeId> through) {
            return String.join(", ", through.stream().map(ThemeId::value).toList());
        }

        /// The kind of a chip, by who has the last word.
        static String kind(Explanation.Carried carried) {
            String by = carried.by().value();
            return by.equals("rules") ? "rules" : by.equals("model") ? "model" : "person";
        }
    }

    @Override
    public Answer.Screen screen(Asked asked) {
        Today today = desk.today();
        String comment = asked.text("comment").orElse("").strip();
        if (comment.isEmpty()) {
            return shown(new Model("", Optional.empty(), List.of(), List.of(), false));
        }
        try {
            Explanation told = today.explain().comment(comment);
            List<Long> hues = told.carried().stream()
                    .map(carried ->
                            (long) today.taxonomies().number(carried.theme()).orElse(0) % 8)
                    .toList();
            boolean waits = desk.awaited().has(told.comment().id());
            return shown(new Model(comment, Optional.of(told), List.of(), hues, waits));
        } catch (WrongInput wrong) {
            return shown(new Model(comment, Optional.empty(), wrong.problems(), List.of(), false));
        }
    }

    private static Answer.Screen shown(Model model) {
        return new Answer.Screen("web/explain.jte", model);
    }
}
