package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.analyse.Findings.PairRow;
import org.verbatim.taxonomy.Taxonomy;

/// What is said together: themes with the values of further axes, a sheet for each axis, and themes with themes.
final class TogetherSheets {
    private TogetherSheets() {}

    static List<Draft> of(Named named) {
        List<Draft> drafts = new ArrayList<>();
        named.findings().taxonomies().stream()
                .skip(1)
                .map(axis -> crossed(named, axis))
                .forEach(drafts::add);
        drafts.add(pairs(named));
        return drafts;
    }

    private static Draft crossed(Named named, Taxonomy axis) {
        return Draft.of(
                "themes by " + axis.title(),
                "Themes by " + axis.title(),
                "tables/crossed.csv",
                List.of(Note.AXES, Note.TREE),
                List.of(
                        Column.label("Question"),
                        Column.label("Theme"),
                        Column.label("Value"),
                        Column.count("Respondents"),
                        Column.count("Base"),
                        Column.percent("Per cent of base"),
                        Column.count("Comments")),
                named.findings().crossed().stream()
                        .filter(row -> row.axis().equals(axis.id()))
                        .map(row -> cells(named, row))
                        .toList());
    }

    private static List<Cell> cells(Named named, CrossRow row) {
        return List.of(
                Cell.words(named.question(row.question())),
                Cell.words(named.theme(row.theme())),
                Cell.words(named.theme(row.value())),
                Cell.count(row.respondents()),
                Cell.base(row.respondents()),
                Cell.percent(row.respondents()),
                Cell.count(row.comments()));
    }

    private static Draft pairs(Named named) {
        return Draft.of(
                "themes together",
                "Themes that the same comments carry",
                "tables/cooccurrence.csv",
                List.of(Note.TREE, Note.ASSOCIATION),
                List.of(
                        Column.label("Theme"),
                        Column.label("With"),
                        Column.count("Comments"),
                        Column.exact("Phi"),
                        Column.exact("NPMI")),
                named.findings().pairs().stream().map(row -> cells(named, row)).toList());
    }

    private static List<Cell> cells(Named named, PairRow row) {
        return List.of(
                Cell.words(named.theme(row.first())),
                Cell.words(named.theme(row.second())),
                Cell.count(row.comments()),
                Cell.decimal(row.phi(), 4),
                Cell.decimal(row.npmi(), 4));
    }
}
