package org.verbatim.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gives every column of an export its role, and makes questions of those that hold answers.
final class Drafting {
    private static final String ITS_OWN = "every row has its own";

    private final Export export;
    private final Known known;
    private final Roles roles;

    private Drafting(Export export) {
        this.export = export;
        this.known = new Known(export.recognition().tool());
        this.roles = new Roles(export);
    }

    static Draft of(Export export) {
        return new Drafting(export).draft();
    }

    private Draft draft() {
        Optional<Column> respondent = export.columns().stream()
                .filter(column -> known.naming(column) > 0)
                .max(Comparator.comparingInt(known::naming)
                        .thenComparingInt(column -> -column.heading().number()));
        respondent.ifPresent(column -> roles.note(column, Judged.of(Role.ID, ITS_OWN)));
        for (Column column : export.columns()) {
            if (!roles.isKnown(column)) {
                knownBefore(column).ifPresent(found -> roles.note(column, found));
            }
        }
        Questionnaire questionnaire = new Questionnaire(export, roles);
        together().forEach(questionnaire::ask);
        return new Draft(
                respondent.map(Column::heading),
                respondent.isPresent() ? ITS_OWN : "no column gives every row its own id",
                roles.first(Role.ORGANISATION),
                roles.first(Role.WEIGHT),
                roles.first(Role.PERMISSION),
                questionnaire.questions(),
                new SegmentChoice(export).of(questionnaire.questions()),
                new Hints(export, roles).all(),
                new ColumnFindings(export, roles).all(),
                roles.all(Role.SHORT_TEXT));
    }

    /// What the column is by its name and its cells, whatever stands beside it; empty if it may hold answers.
    private Optional<Judged> knownBefore(Column column) {
        if (column.tellsRowsApart()
                && column.mostly(Column.Content.NUMBERS)
                && column.heading().title().isEmpty()
                && export.rows() > 1) {
            return Optional.of(Judged.of(Role.ROW_NUMBER, "it has no name, and another number in every row"));
        }
        Optional<Judged> found = known.judge(column);
        if (found.isPresent()) {
            boolean second = found.get().role() == Role.ORGANISATION
                    && roles.first(Role.ORGANISATION).isPresent();
            return second ? Optional.empty() : found;
        }
        return known.soundsLikeAnId(column) && column.heading().block().isEmpty() && column.filled() > 0
                ? Optional.of(Judged.of(
                        Role.METADATA,
                        column.tellsRowsApart()
                                ? "it names something, and another column names respondents"
                                : "it is called like an id, but it is empty somewhere or comes more than once"))
                : Optional.empty();
    }

    /// The columns that may hold answers, those of one block together.
    private List<List<Column>> together() {
        List<List<Column>> together = new ArrayList<>();
        String before = "";
        for (Column column : export.columns()) {
            if (roles.isKnown(column)) {
                continue;
            }
            String block = column.heading().block();
            if (block.isEmpty() || !block.equals(before)) {
                together.add(new ArrayList<>());
            }
            together.getLast().add(column);
            before = block;
        }
        return together;
    }
}
