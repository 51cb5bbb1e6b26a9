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
        findings.crossed().stream().filter(row -> names.counts(row.question())).forEach(this::add);
        for (Taxonomy axis :
                findings.taxonomies().subList(1, findings.taxonomies().size())) {
            relate(axis);
        }
        findings.pairs().forEach(this::add);
        relatePairs();
    }

    private void add(CrossRow row) {
        String question = names.of(row.question());
        Cell cell = cells.answer(
                place(row, names), row.respondents().count(), row.respondents().base());
        cells.at(Place.of(Table.THEME, question, row.theme().value())).ifPresent(theme -> {
            cells.within(cell, theme);
            cells.follows(theme, cell);
        });
        if (question.equals(Names.ALL) && !names.questions().isEmpty()) {
            long comments = row.comments().orElse(0);
            cells.plain(comments(row, names), comments, Math.max(comments, findings.questions().getFirst().kept()));
        }
    }

    private void relate(Taxonomy axis) {
        Tree down = Tree.of(themes);
        Tree across = Tree.of(axis);
        for (String question : Stream.concat(Stream.of(Names.ALL), names.questions().stream()).toList()) {
            for (Theme value : axis.themes()) {
                down.relate(cells, theme -> at(question, theme, axis, value.id()));
            }
            for (Theme theme : themes.themes()) {
                across.relate(cells, value -> at(question, theme.id(), axis, value));
            }
        }
        for (Theme theme : themes.themes()) {
            axis.themes().forEach(value -> relateQuestions(theme.id(), axis, value.id()));
        }
    }

    private void relateQuestions(ThemeId theme, Taxonomy axis, ThemeId value) {
        List<Cell> parts = names.questions().stream()
                .flatMap(question -> at(question, theme, axis, value).stream())
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        at(Names.ALL, theme, axis, value).ifPresent(whole -> {
            parts.forEach(part -> cells.within(part, whole));
            cells.covered(whole, parts);
        });
        cells.at(new Place(Table.CROSS_COMMENTS, Names.ALL, theme.value(), axis.id(), value.value()))
                .ifPresent(comments -> cells.sum(comments, parts));
    }

    private Optional<Cell> at(String question, ThemeId theme, Taxonomy axis, ThemeId value) {
        return cells.at(new Place(Table.CROSS, question, theme.value(), axis.id(), value.value()));
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

    private void relatePairs() {
        Tree tree = Tree.of(themes);
        for (Theme other : themes.themes()) {
            tree.relate(cells, theme -> pair(theme, other.id()));
        }
    }

    /// Pairs that no comment carries are not shown; they are nought.
    private Optional<Cell> pair(ThemeId theme, ThemeId other) {
        return cells.at(Place.of(Table.PAIR, theme.value(), other.value()))
                .or(() -> cells.at(Place.of(Table.PAIR, other.value(), theme.value())));
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

    static Place comments(CrossRow row, Names names) {
        return new Place(
                Table.CROSS_COMMENTS,
                names.of(row.question()),
                row.theme().value(),
                row.axis(),
                row.value().value());
    }

    static Place place(PairRow row) {
        return Place.of(Table.PAIR, row.first().value(), row.second().value());
    }
}
