package org.verbatim.workbook;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Comparisons.KeywordRow;
import org.verbatim.analyse.Comparisons.PairedRow;
import org.verbatim.analyse.Comparisons.ScaleRow;
import org.verbatim.analyse.Comparisons.TickedRow;
import org.verbatim.analyse.Comparisons.VoteRow;

/// What was held against one another: levels, scales, what was ticked and what was written, words, votes.
final class ComparisonSheets {
    private ComparisonSheets() {}

    static List<Draft> of(Named named) {
        Comparisons compared = named.findings().comparisons();
        return List.of(
                paired(named, compared.paired()),
                scales(named, compared.scales()),
                ticked(named, compared.ticked()),
                keywords(compared.keywords()),
                votes(named, compared.votes()));
    }

    private static Draft paired(Named named, List<PairedRow> rows) {
        return Draft.of(
                "compared",
                "Answers that the same respondents could give to two questions",
                "tables/paired.csv",
                List.of(Note.PAIRED, Note.NETS, Note.TESTS),
                List.of(
                        Column.label("First question"),
                        Column.label("Second question"),
                        Column.label("Answer"),
                        Column.sign("Option or net"),
                        Column.count("Respondents, first"),
                        Column.count("Base, first"),
                        Column.percent("Per cent, first"),
                        Column.count("Respondents, second"),
                        Column.count("Base, second"),
                        Column.percent("Per cent, second"),
                        Column.count("In both"),
                        Column.count("In the first only"),
                        Column.count("In the second only"),
                        Column.count("In neither"),
                        Column.percent("Difference (percentage points)"),
                        Column.percent("Lower bound (points)"),
                        Column.percent("Upper bound (points)"),
                        Column.name("Test"),
                        Column.exact("p"),
                        Column.exact("Adjusted p")),
                rows.stream().map(row -> cells(named, row)).toList());
    }

    private static List<Cell> cells(Named named, PairedRow row) {
        boolean withheld = row.first().isWithheld() || row.second().isWithheld();
        return List.of(
                Cell.words(named.question(row.question().id())),
                Cell.words(named.question(row.other().id())),
                Cell.words(row.option()),
                Named.kind(row.net()),
                Cell.count(row.first()),
                Cell.base(row.first()),
                Cell.percent(row.first()),
                Cell.count(row.second()),
                Cell.base(row.second()),
                Cell.percent(row.second()),
                unless(withheld, Cell.count(row.both())),
                unless(withheld, Cell.count(row.onlyFirst())),
                unless(withheld, Cell.count(row.onlySecond())),
                unless(withheld, Cell.count(row.neither())),
                unless(withheld, Cell.decimal(row.difference(), 1)),
                unless(withheld, Cell.decimal(row.interval().low(), 1)),
                unless(withheld, Cell.decimal(row.interval().high(), 1)),
                Cell.words(row.test().named()),
                unless(withheld, Cell.decimal(row.p(), 4)),
                unless(withheld, Cell.decimal(row.pAdjusted(), 4)));
    }

    private static Cell unless(boolean withheld, Cell cell) {
        return withheld ? Marker.WITHHELD : cell;
    }

    private static Draft scales(Named named, List<ScaleRow> rows) {
        return Draft.of(
                "scales",
                "Scales as numbers",
                "tables/scales.csv",
                List.of(Note.SCORES),
                List.of(
                        Column.label("Question"),
                        Column.name("Segment"),
                        Column.label("Value"),
                        Column.count("Base"),
                        Column.exact("Mean"),
                        Column.exact("Lower bound of the mean (95%)"),
                        Column.exact("Upper bound of the mean (95%)"),
                        Column.exact("Standard deviation"),
                        Column.percent("Median")),
                rows.stream().map(row -> cells(named, row)).toList());
    }

    private static List<Cell> cells(Named named, ScaleRow row) {
        return List.of(
                Cell.words(named.question(row.question().id())),
                Cell.words(row.segment().map(Named::segment).orElse("")),
                Cell.words(row.segment().isPresent() ? row.value() : "all respondents"),
                Cell.count(row.base()),
                Cell.decimal(row.mean(), 4),
                Cell.decimal(row.interval().low(), 4),
                Cell.decimal(row.interval().high(), 4),
                Cell.decimal(row.deviation(), 4),
                Cell.decimal(row.median(), 1));
    }

    private static Draft ticked(Named named, List<TickedRow> rows) {
        return Draft.of(
                "ticked and written",
                "What was ticked against what was written about it",
                "tables/ticked.csv",
                List.of(Note.ASSOCIATION, Note.TESTS),
                List.of(
                        Column.label("Question"),
                        Column.label("Answer"),
                        Column.label("Comments on"),
                        Column.label("Theme"),
                        Column.count("Ticked and written"),
                        Column.count("Ticked only"),
                        Column.count("Written only"),
                        Column.count("Neither"),
                        Column.exact("Phi"),
                        Column.exact("p"),
                        Column.exact("Adjusted p")),
                rows.stream().map(row -> cells(named, row)).toList());
    }

    private static List<Cell> cells(Named named, TickedRow row) {
        return List.of(
                Cell.words(named.question(row.question().id())),
                Cell.words(row.option()),
                Cell.words(named.question(row.comments())),
                Cell.words(named.theme(row.theme())),
                Cell.count(row.both()),
                Cell.count(row.tickedOnly()),
                Cell.count(row.writtenOnly()),
                Cell.count(row.neither()),
                Cell.decimal(row.phi(), 4),
                Cell.decimal(row.p(), 4),
                Cell.decimal(row.pAdjusted(), 4));
    }

    private static Draft keywords(List<KeywordRow> rows) {
        return Draft.of(
                "keywords",
                "Words that mark the respondents of a segment",
                "tables/keywords.csv",
                List.of(Note.KEYNESS),
                List.of(
                        Column.name("Segment"),
                        Column.label("Value"),
                        Column.name("Word"),
                        Column.count("Respondents here"),
                        Column.count("Base here"),
                        Column.percent("Per cent here"),
                        Column.count("Respondents elsewhere"),
                        Column.count("Base elsewhere"),
                        Column.percent("Per cent elsewhere"),
                        Column.exact("G2"),
                        Column.exact("z")),
                rows.stream().map(ComparisonSheets::cells).toList());
    }

    private static List<Cell> cells(KeywordRow row) {
        return List.of(
                Cell.words(Named.segment(row.segment())),
                Cell.words(row.value()),
                Cell.words(row.word()),
                Cell.count(row.here()),
                Cell.base(row.here()),
                Cell.percent(row.here()),
                Cell.count(row.elsewhere()),
                Cell.base(row.elsewhere()),
                Cell.percent(row.elsewhere()),
                Cell.beside(row.here(), row.g2(), 4),
                Cell.beside(row.here(), row.logOdds(), 4));
    }

    private static Draft votes(Named named, List<VoteRow> rows) {
        return new Draft(
                "organisations",
                "Answers with one vote for each organisation",
                List.of("Per cent is the votes by the organisations."),
                List.of(Note.VOTES, Note.NETS),
                Optional.of("tables/votes.csv"),
                List.of(
                        Column.label("Question"),
                        Column.label("Answer"),
                        Column.sign("Option or net"),
                        Column.percent("Votes"),
                        Column.count("Organisations"),
                        Column.percent("Per cent")),
                rows.stream().map(row -> cells(named, row)).toList(),
                NamedTable.Filter.NONE);
    }

    private static List<Cell> cells(Named named, VoteRow row) {
        return List.of(
                Cell.words(named.question(row.question().id())),
                Cell.words(row.option()),
                Named.kind(row.net()),
                Cell.decimal(row.votes(), 1),
                Cell.count(row.organisations()),
                Cell.decimal(100 * row.votes() / row.organisations(), 1));
    }
}
