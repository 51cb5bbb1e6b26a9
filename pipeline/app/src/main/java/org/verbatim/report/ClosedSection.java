package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.ClosedQuestion.Kind;
import org.verbatim.model.Share;

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
        List<Block> further = new ArrayList<>();
        Optional<ClosedQuestion> drawnWith = drawnWith();
        blocks.add(Block.plain(drawnWith
                .map(first -> said().and(Stated.plainly("Its bars stand beside those of "
                        + Sentences.quoted(first.text()) + ", with which it is compared.")))
                .orElseGet(this::said)));
        Chart chart = chart();
        if (chart.tells()) {
            (drawnWith.isPresent() ? further : blocks).add(chart);
        }
        if (told()) {
            blocks.add(table());
        }
        note().ifPresent(note -> blocks.add(Block.note(note)));
        evidence.scale(question).ifPresent(row -> further.add(Block.plain(Sentences.scale(question, row))));
        ComparedBlocks compared = new ComparedBlocks(evidence, question, options);
        compared.other()
                .ifPresent(
                        other -> part("levels", "Compared with " + Sentences.quoted(other.text()), compared.blocks()));
        ClosedBySegment bySegment = new ClosedBySegment(evidence, question, options, nets);
        part("segments", "By segment", bySegment.blocks());
        blocks.add(new Block.ToWrite("What the answers to this question mean"));
        further.addAll(bySegment.further());
        if (!further.isEmpty()) {
            blocks.add(new Block.Further(id + "-further", "More on this question", further));
        }
        return new Section(id, question.text(), blocks);
    }

    /// Whether any answer is; of others a table would hold nothing but marks.
    private boolean told() {
        return Stream.concat(options.stream(), nets.stream())
                .anyMatch(row -> !row.share().isWithheld());
    }

    /// What was chosen most and least, and what it comes to.
    private Stated said() {
        if (!told()) {
            return Stated.plainly("How many gave which answer is withheld to protect respondents.");
        }
        Stated said = Sentences.chosen(evidence, question, options);
        for (ClosedRow net : nets) {
            said = Sentences.net(evidence, question, net, options)
                    .map(said::and)
                    .orElse(said);
        }
        return Sentences.least(evidence, question, options).map(said::and).orElse(said);
    }

    /// A question that is put twice is drawn with its other, where it is put first; a scale as one.
    private Chart chart() {
        Optional<ClosedQuestion> other = question.compareWith().flatMap(evidence::closed);
        if (question.kind() == Kind.SCALE) {
            return scale(other);
        }
        return other.flatMap(second -> ComparedBlocks.chart(evidence, question, options, second))
                .orElseGet(() -> new Chart("Respondents by answer: " + question.text(), base(), List.of(), bars()));
    }

    private Chart scale(Optional<ClosedQuestion> other) {
        List<Chart.Bar> bars = new ArrayList<>();
        bars.add(bar(other.isPresent() ? question.text() : "All who answered", options));
        other.map(second -> bar(second.text(), evidence.options(second)))
                .filter(bar -> bar.values().size() == question.points().size())
                .ifPresent(bars::add);
        return new Chart(
                Chart.Kind.DIVERGING,
                "Respondents by answer: " + question.text(),
                (other.isPresent() ? "Base: respondents who answered each question" : base()) + beside(question),
                question.points(),
                bars);
    }

    private Chart.Bar bar(String label, List<ClosedRow> rows) {
        List<Share> points = rows.stream()
                .filter(row -> question.points().contains(row.option()))
                .map(ClosedRow::share)
                .toList();
        return new Chart.Bar(label, 0, points, Optional.empty());
    }

    /// What the base of a scale's chart says of the options that are no part of the scale.
    static String beside(ClosedQuestion question) {
        List<String> beside = question.options().stream()
                .filter(option -> !question.points().contains(option))
                .map(Sentences::quoted)
                .toList();
        return beside.isEmpty()
                ? ""
                : "; " + Sentences.and(beside) + (beside.size() == 1 ? " is" : " are") + " in the table only";
    }

    /// The question that was drawn with this one as its other.
    private Optional<ClosedQuestion> drawnWith() {
        return evidence.findings().survey().closed().stream()
                .filter(first -> first.compareWith().equals(Optional.of(question.id())))
                .filter(first -> new ComparedBlocks(evidence, first, evidence.options(first))
                        .other()
                        .isPresent())
                .findFirst();
    }

    private void part(String name, String title, List<Block> written) {
        if (!written.isEmpty()) {
            blocks.add(new Block.Subheading(id + "-" + name, title));
            blocks.addAll(written);
        }
    }

    private String base() {
        String order = question.kind() == Kind.MULTI ? "most frequent first" : "in the order of the questionnaire";
        if (options.getFirst().share().isWithheld()) {
            return "Base: respondents who answered; " + order;
        }
        long base = options.getFirst().share().base();
        return Figures.noted("Base: " + Figures.count(base, "respondent") + " who answered", base) + "; " + order;
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
            cells.add(vote(row));
        }
        return cells;
    }

    private Table.Cell vote(ClosedRow row) {
        return votes().stream()
                .filter(vote -> vote.option().equals(row.option()) && vote.net() == row.net())
                .findFirst()
                .map(vote -> Table.Cell.of(
                                vote.organisations() == 0
                                        ? "no base"
                                        : Figures.percent(100 * vote.votes() / vote.organisations()))
                        .on(evidence.bases().vote(vote)))
                .orElse(Table.Cell.of(Table.Cell.WITHHELD));
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
