package org.verbatim.exports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was made of the columns of an export so far: the role of each with its reason, and the question that it belongs
/// to.
final class Roles {
    private static final Judged NOTHING = Judged.of(Role.EMPTY, "");

    private final Export export;
    private final Map<Integer, Judged> judged = new HashMap<>();
    private final Map<Integer, String> questions = new HashMap<>();

    Roles(Export export) {
        this.export = export;
    }

    void note(Column column, Judged found) {
        judged.put(column.heading().number(), found);
    }

    /// Notes that the column belongs to a question.
    void note(Heading heading, String question) {
        questions.put(heading.number(), question);
    }

    boolean isKnown(Column column) {
        return judged.containsKey(column.heading().number());
    }

    /// What the column is; empty so far, if nothing was noted.
    Judged of(Heading heading) {
        return judged.getOrDefault(heading.number(), NOTHING);
    }

    /// The id of the question that the column belongs to; empty if to none.
    String question(Heading heading) {
        return questions.getOrDefault(heading.number(), "");
    }

    /// The columns of this role, in their order.
    List<Heading> all(Role role) {
        return export.columns().stream()
                .filter(column -> isKnown(column) && of(column.heading()).role() == role)
                .map(Column::heading)
                .toList();
    }

    Optional<Heading> first(Role role) {
        return all(role).stream().findFirst();
    }
}
