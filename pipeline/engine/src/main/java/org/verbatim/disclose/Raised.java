package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.disclose.Place.Table;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// Who raised which theme, in each question and by segment.
final class Raised {
    private final Cells cells;
    private final Findings findings;
    private final Splitting splitting;
    private final People people;
    private final Names names;
    private final Taxonomy themes;

    Raised(Cells cells, Findings findings, Splitting splitting, People people, Names names) {
        this.cells = cells;
        this.findings = findings;
        this.splitting = splitting;
        this.people = people;
        this.names = names;
        this.themes = findings.taxonomies().getFirst();
    }

    void add() {
        findings.themes().stream().filter(row -> names.counts(row.question())).forEach(this::add);
        findings.bySegment().stream()
                .filter(row -> row.question().isEmpty() && isTop(row.theme()))
                .forEach(this::add);
        followAll();
        relateTotals();
        relateAcross("", "");
        relateCoded();
    }

    private boolean isTop(ThemeId theme) {
        return themes.theme(theme).flatMap(Theme::parent).isEmpty();
    }

    private void add(ThemeRow row) {
        String question = names.of(row.question());
        long count = row.respondents().count();
        cells.answer(
                Place.of(Table.THEME, question, row.theme().value()),
                count,
                row.respondents().base());
        if (question.equals(Names.ALL) && !names.questions().isEmpty()) {
            Place comments = Place.of(Table.COMMENTS, question, row.theme().value());
            cells.plain(
                    comments,
                    row.comments().orElse(0),
                    findings.questions().getFirst().kept());
        }
    }

    private void add(SegmentRow row) {
        String question = names.of(row.question());
        Cell part = cells.answer(
                place(row, names), row.respondents().count(), row.respondents().base());
        people.of(question, row.segment(), row.value()).ifPresent(base -> {
            cells.within(part, base);
            cells.follows(base, part);
        });
        Place whole = Place.of(Table.THEME, question, row.theme().value());
        cells.at(whole).ifPresent(theme -> cells.follows(theme, part));
    }

    /// A theme that is rare in all questions together is withheld in each.
    private void followAll() {
        for (Theme theme : themes.themes()) {
            at(Names.ALL, theme.id(), "", "")
                    .filter(all -> all.isWithheld() && cells.rule().isSmall(all.value))
                    .ifPresent(all -> each(theme.id(), "", "").forEach(one -> cells.follows(all, one)));
        }
    }

    /// A theme's number is the sum of its numbers by segment; its comments on all questions are the sum of those on
    /// each.
    private void relateTotals() {
        for (ThemeRow row : findings.themes()) {
            if (names.counts(row.question())) {
                Place place = Place.of(
                        Table.THEME, names.of(row.question()), row.theme().value());
                splitting.relate(
                        place, cells.at(place).orElseThrow(), row.respondents().base());
            }
        }
        for (Theme theme : themes.themes()) {
            cells.at(Place.of(Table.COMMENTS, Names.ALL, theme.id().value()))
                    .ifPresent(comments -> cells.sum(comments, each(theme.id(), "", "")));
        }
    }

    /// Across questions and up the tree, for all respondents or those of one value.
    private void relateAcross(String segment, String value) {
        for (Theme theme : themes.themes()) {
            List<Cell> parts = each(theme.id(), segment, value);
            at(Names.ALL, theme.id(), segment, value)
                    .filter(whole -> !parts.isEmpty())
                    .ifPresent(whole -> {
                        parts.forEach(part -> cells.within(part, whole));
                        cells.covered(whole, parts);
                    });
        }
        Tree tree = Tree.of(themes);
        tree.relate(cells, theme -> at(Names.ALL, theme, segment, value));
        names.questions().forEach(question -> tree.relate(cells, theme -> at(question, theme, segment, value)));
    }

    /// How many comments carry any theme bounds how many carry each.
    private void relateCoded() {
        List<Cell> each = new ArrayList<>();
        for (QuestionSummary summary : findings.questions()) {
            if (names.counts(summary.question())) {
                String question = names.of(summary.question());
                Cell cell = coded(
                        Place.of(Table.CODED, question, ""),
                        summary.kept(),
                        summary.uncoded().orElse(0));
                bound(cell, question);
                if (summary.question().isPresent()) {
                    each.add(cell);
                }
            }
        }
        if (!each.isEmpty()) {
            cells.at(Place.of(Table.CODED, Names.ALL, "")).ifPresent(all -> cells.sum(all, each));
        }
    }

    /// A few comments without a theme are a small number as well; none is nobody.
    private Cell coded(Place place, long kept, long uncoded) {
        return uncoded == 0 ? cells.plain(place, kept, kept) : cells.answer(place, kept - uncoded, kept);
    }

    private void bound(Cell coded, String question) {
        boolean comments = question.equals(Names.ALL) && !names.questions().isEmpty();
        Table table = comments ? Table.COMMENTS : Table.THEME;
        List<Cell> top = themes.themes().stream()
                .filter(theme -> theme.parent().isEmpty())
                .flatMap(theme -> cells.at(Place.of(table, question, theme.id().value())).stream())
                .toList();
        top.forEach(theme -> cells.within(theme, coded));
        cells.covered(coded, top);
    }

    private List<Cell> each(ThemeId theme, String segment, String value) {
        return names.questions().stream()
                .flatMap(question -> at(question, theme, segment, value).stream())
                .toList();
    }

    private Optional<Cell> at(String question, ThemeId theme, String segment, String value) {
        return cells.at(new Place(Table.THEME, question, theme.value(), segment, value));
    }

    static Place place(SegmentRow row, Names names) {
        return new Place(Table.THEME, names.of(row.question()), row.theme().value(), row.segment(), row.value());
    }
}
