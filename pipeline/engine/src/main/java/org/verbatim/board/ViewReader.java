package org.verbatim.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.folder.Answers;
import org.verbatim.model.CoderId;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;
import org.verbatim.search.Query;

/// Reads a view as it is typed, or as an address of the workbench holds it.
final class ViewReader {
    /// Stands in for a query where there is none; it is never asked.
    private static final String ANY = "a";

    private final Answers answers;

    ViewReader(Answers answers) {
        this.answers = answers;
    }

    /// @throws org.verbatim.model.WrongInput with what is wrong with it
    View read(View.Typed typed) {
        List<ThemeId> themes = new ArrayList<>();
        for (String theme : typed.themes()) {
            if (!theme.equals(View.NO_THEME)) {
                themes.add(query(Optional.empty(), Optional.empty(), Optional.of(theme), List.of())
                        .theme()
                        .orElseThrow());
            }
        }
        List<Integer> questions = new ArrayList<>();
        for (String question : typed.questions()) {
            questions.add(query(Optional.empty(), Optional.of(question), Optional.empty(), List.of())
                    .question()
                    .orElseThrow());
        }
        Query query = query(typed.query(), Optional.empty(), Optional.empty(), typed.where());
        Optional<Rule> rule = typed.query().map(text -> query.rule());
        return new View(
                questions,
                themes,
                typed.themes().contains(View.NO_THEME),
                typed.by().map(CoderId::new),
                typed.state(),
                query.where(),
                rule,
                typed.plan(),
                typed.order());
    }

    private Query query(Optional<String> rule, Optional<String> question, Optional<String> theme, List<String> where) {
        return Query.of(new Query.Typed(rule.orElse(ANY), question, theme, where), answers);
    }
}
