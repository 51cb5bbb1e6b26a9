package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.ClosedQuestion.Kind;
import org.verbatim.model.ClosedQuestion.Net;

/// What respondents chose in one closed question, and how the groups among them compare.
final class ClosedSection {
    private final Evidence evidence;
    private final ClosedQuestion question;
    private final List<ClosedRow> options;
    private final List<ClosedRow> nets;
    private final String id;
    private final List<Block> blocks = new ArrayList<>();

    private ClosedSection(Evidence evidence, ClosedQuestion question) {
        this.evidence = evidence;
        this.question = question;
        this.options = ordered(question, evidence.options(question));
        this.nets = evidence.nets(question);
        this.id = "question-" + question.id();
    }

    /// Empty where the findings hold nothing of the question.
    static Optional<Section> of(Evidence evidence, ClosedQuestion question) {
        ClosedSection section = new ClosedSection(evidence, question);
        return section.options.isEmpty() ? Optional.empty() : Optional.of(section.section());
    }

    private Section section() {
        blocks.add(Block.plain(Sentences.chosen(evidence, question, options)));
        nets.forEach(net -> net(net).ifPresent(sentence -> blocks.add(Block.plain(sentence))));
        evidence.scale(question).ifPresent(row -> blocks.add(Block.plain(Sentences.scale(question, row))));
        blocks.add(new Chart("Respondents by answer: " + question.text(), base(), List.of(), bars()));
        blocks.add(table());
        note().ifPresent(note -> blocks.add(Block.note(note)));
        part("levels", "Compared with the other level", ComparedBlocks.of(evidence, question, options));
        part("segments", "By segment", ClosedBySegment.of(evidence, question, options, nets));
        blocks.add(new Block.ToWrite("What the answers to this question mean"));
        return new Section(id, question.text(), blocks);
    }

    private void part(String name, String title, List<Block> written) {
        if (!written.isEmpty()) {
            blocks.add(new Block.Subheading(id + "-" + name, title));
            blocks.addAll(written);
        }
    }

    private String base() {
        String order = question.kind() == Kind.MULTI ? "most frequent first" : "in the order of the questionnaire";
        return options.getFirst().share().isWithheld()
                ? "Base: respondents who answered; " + order
                : "Base: " + Figures.count(options.getFirst().share().base(), "respondent") + " who answered; " + order;
    }

    /// A scale keeps its order, as does a single choice; a multiple choice is ranked.
    private static List<ClosedRow> ordered(ClosedQuestion question, List<ClosedRow> options) {
        return question.kind() == Kind.MULTI ? Sentences.ranked(options) : options;
    }

    private List<Chart.Bar> bars() {
        return options.stream()
                .map(row -> new Chart.Bar(row.option(), 0, List.of(row.share()), Optional.empty()))
                .toList();
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.words("Answer"),
                Table.Column.number("Respondents"),
                Table.Column.number("Per cent"),
                Table.Column.number("95% interval"),
                Table.Column.number("Base")));
        if (weighted()) {
            columns.add(new Table.Column("Per cent", "by weight", true));
            columns.add(new Table.Column("95% interval", "by weight", true));
        }
        if (!votes().isEmpty()) {
            columns.add(new Table.Column("Per cent", "one vote for each organisation", true));
        }
        List<Table.Row> rows = new ArrayList<>();
        options.forEach(row -> rows.add(Table.Row.plain(row.option(), cells(row))));
        nets.forEach(row -> rows.add(Table.Row.sum("Net: " + row.option(), cells(row))));
        return new Table("Answers: " + question.text(), columns, rows);
    }

    private boolean weighted() {
        return options.stream().anyMatch(row -> row.weighted().isPresent());
    }

    private List<Comparisons.VoteRow> votes() {
        return evidence.findings().comparisons().votes().stream()
                .filter(row -> row.question().id().equals(question.id()))
                .toList();
    }

    private List<Table.Cell> cells(ClosedRow row) {
        Basis basis = evidence.bases().closed(row);
        boolean told = !row.share().isWithheld();
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.count(row.share(), basis));
        cells.add(Table.Cell.percent(row.share(), basis));
        cells.add(Table.Cell.of(Figures.interval(row.share(), row.interval())));
        cells.add(Table.Cell.of(told ? Figures.count(row.share().base()) : Table.Cell.WITHHELD));
        if (weighted()) {
            cells.add(Table.Cell.of(row.weighted()
                    .map(weighted -> Figures.percent(weighted.percent()))
                    .orElse(Table.Cell.WITHHELD)));
            cells.add(Table.Cell.of(row.weighted()
                    .map(weighted -> Figures.interval(weighted.interval()))
                    .orElse(Table.Cell.WITHHELD)));
        }
        if (!votes().isEmpty()) {
            cells.add(Table.Cell.of(vote(row)));
        }
        return cells;
    }

    private String vote(ClosedRow row) {
        return votes().stream()
                .filter(vote -> vote.option().equals(row.option()) && vote.net() == row.net())
                .findFirst()
                .map(vote -> vote.organisations() == 0
                        ? "no base"
                        : Figures.percent(100 * vote.votes() / vote.organisations()))
                .orElse(Table.Cell.WITHHELD);
    }

    /// The net with its parts; where rounded parts do not add up to it, it says so.
    private Optional<Stated> net(ClosedRow net) {
        List<String> within = question.nets().stream()
                .filter(written -> written.name().equals(net.option()))
                .map(Net::options)
                .findFirst()
                .orElse(List.of());
        List<ClosedRow> parts =
                options.stream().filter(row -> within.contains(row.option())).toList();
        boolean told = !net.share().isWithheld()
                && parts.stream().noneMatch(part -> part.share().isWithheld());
        if (parts.isEmpty() || !told || net.share().base() < Figures.PERCENT_BASE) {
            return Optional.empty();
        }
        String said = Sentences.quoted(net.option()) + " counts respondents who chose "
                + Sentences.and(parts.stream()
                        .map(row -> Sentences.quoted(row.option()) + " (" + Figures.whole(row.share()) + ")")
                        .toList())
                + ": " + Sentences.share(net.share());
        boolean adds = question.kind() == Kind.MULTI || sum(parts) == Figures.rounded(net.share(), 100);
        List<Basis> bases = new ArrayList<>(List.of(evidence.bases().closed(net)));
        parts.forEach(part -> bases.add(evidence.bases().closed(part)));
        return Optional.of(
                new Stated(adds ? said + "." : said + "; the parts do not add up because of rounding.", bases));
    }

    private Optional<String> note() {
        if (question.kind() == Kind.MULTI) {
            String most = question.max().isPresent()
                    ? "up to " + question.max().getAsInt() + " options"
                    : "more than one option";
            return Optional.of("Respondents could choose " + most + ", so percentages may add up to more than 100%.");
        }
        boolean told = options.stream().noneMatch(row -> row.share().isWithheld());
        boolean rounded = told && options.getFirst().share().base() > 0 && sum(options) != 100;
        return rounded ? Optional.of("Whole percentages do not add up to 100% because of rounding.") : Optional.empty();
    }

    private static long sum(List<ClosedRow> rows) {
        return rows.stream().mapToLong(row -> Figures.rounded(row.share(), 100)).sum();
    }
}
