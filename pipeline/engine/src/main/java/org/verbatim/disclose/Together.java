package org.verbatim.disclose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.analyse.Findings.PairRow;
import org.verbatim.disclose.Place.Table;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// What is said together: a theme with a value of a further axis in one sentence, or two themes in one comment.
final class Together {
    private final Cells cells;
    private final Findings findings;
    private final Names names;
    private final Taxonomy themes;

    Together(Cells cells, Findings findings, Names names) {
        this.cells = cells;
        this.findings = findings;
        this.names = names;
        this.themes = findings.taxonomies().getFirst();
    }

    void add() {
        findings.crossed().stream()
                .filter(row -> row.question().isEmpty() && isTop(row.theme()))
                .forEach(this::add);
        for (Taxonomy axis :
                findings.taxonomies().subList(1, findings.taxonomies().size())) {
            relate(axis);
        }
        findings.pairs().stream()
                .filter(row -> isTop(row.first()) && isTop(row.second()))
                .forEach(this::add);
    }

    private boolean isTop(ThemeId theme) {
        return themes.theme(theme).flatMap(Theme::parent).isEmpty();
    }

    private void add(CrossRow row) {
        String question = names.of(row.question());
        Cell cell = cells.answer(
                place(row, names), row.respondents().count(), row.respondents().base());
        cells.at(Place.of(Table.THEME, question, row.theme().value())).ifPresent(theme -> {
            cells.within(cell, theme);
            cells.follows(theme, cell);
        });
    }

    private void relate(Taxonomy axis) {
        Tree across = Tree.of(axis);
        for (Theme theme : themes.themes()) {
            across.relate(cells, value -> at(theme.id(), axis, value));
        }
    }

    private Optional<Cell> at(ThemeId theme, Taxonomy axis, ThemeId value) {
        return cells.at(new Place(Table.CROSS, Names.ALL, theme.value(), axis.id(), value.value()));
    }

    private void add(PairRow row) {
        List<Cell> both = Stream.of(row.first(), row.second())
                .map(this::comments)
                .flatMap(Optional::stream)
                .toList();
        long base = both.stream()
                .mapToLong(theme -> theme.value)
                .min()
                .orElse(findings.questions().getFirst().kept());
        Cell cell = cells.answer(place(row), row.comments(), Math.max(base, row.comments()));
        both.forEach(theme -> {
            cells.within(cell, theme);
            cells.follows(theme, cell);
        });
    }

    /// How many comments carry the theme.
    private Optional<Cell> comments(ThemeId theme) {
        return cells.at(Place.of(Table.COMMENTS, Names.ALL, theme.value()))
                .or(() -> cells.at(Place.of(Table.THEME, Names.ALL, theme.value())));
    }

    static Place place(CrossRow row, Names names) {
        return new Place(
                Table.CROSS,
                names.of(row.question()),
                row.theme().value(),
                row.axis(),
                row.value().value());
    }

    static Place place(PairRow row) {
        return Place.of(Table.PAIR, row.first().value(), row.second().value());
    }
}
