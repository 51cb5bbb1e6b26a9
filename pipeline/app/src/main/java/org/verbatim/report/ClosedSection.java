package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.ClosedQuestion.Kind;
import org.verbatim.model.ClosedQuestion.Net;
import org.verbatim.model.Share;

/// What respondents chose, question by question.
final class ClosedSection {
    private ClosedSection() {}

    static Optional<Section> of(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        for (ClosedQuestion question : evidence.findings().survey().closed()) {
            List<ClosedRow> options = order(question, evidence.options(question));
            if (!options.isEmpty()) {
                blocks.addAll(blocks(evidence, question, options));
            }
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("closed", "Closed questions", blocks));
    }

    private static List<Block> blocks(Evidence evidence, ClosedQuestion question, List<ClosedRow> options) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Subheading("closed-" + question.id(), question.text()));
        Share any = options.getFirst().share();
        String base = "Base: " + Figures.count(any.base(), "respondent") + " who answered";
        String order = question.kind() == Kind.MULTI ? "most frequent first" : "in the order of the questionnaire";
        blocks.add(new Chart("Respondents by answer, " + order, base, List.of(), bars(options)));
        blocks.add(table(question, options, evidence.nets(question)));
        for (ClosedRow net : evidence.nets(question)) {
            net(question, net, options).ifPresent(sentence -> blocks.add(Block.plain(sentence)));
        }
        note(question, options).ifPresent(note -> blocks.add(Block.note(note)));
        question.compareWith()
                .flatMap(id -> evidence.findings().survey().closed().stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst())
                .ifPresent(
                        other -> blocks.addAll(ComparedBlocks.of(question, options, other, evidence.options(other))));
        return blocks;
    }

    /// A scale keeps its order, as does a single choice; a multiple choice is ranked.
    private static List<ClosedRow> order(ClosedQuestion question, List<ClosedRow> options) {
        return question.kind() == Kind.MULTI
                ? options.stream()
                        .sorted(Comparator.comparingLong(row -> -row.share().count()))
                        .toList()
                : options;
    }

    private static List<Chart.Bar> bars(List<ClosedRow> options) {
        return options.stream()
                .map(row -> new Chart.Bar(row.option(), 0, List.of(row.share()), Optional.empty()))
                .toList();
    }

    private static Table table(ClosedQuestion question, List<ClosedRow> options, List<ClosedRow> nets) {
        List<Table.Column> columns = List.of(
                Table.Column.words("Answer"),
                Table.Column.number("Respondents"),
                Table.Column.number("Per cent"),
                Table.Column.number("95% interval"),
                Table.Column.number("Base"));
        List<Table.Row> rows = new ArrayList<>();
        options.forEach(row -> rows.add(Table.Row.plain(row.option(), cells(row))));
        nets.forEach(row -> rows.add(Table.Row.sum("Net: " + row.option(), cells(row))));
        return new Table("Answers: " + question.text(), columns, rows);
    }

    private static List<Table.Cell> cells(ClosedRow row) {
        return List.of(
                Table.Cell.of(row.share().count()),
                Table.Cell.of(Figures.tenths(row.share())),
                Table.Cell.of(row.share().base() == 0 ? "no base" : Figures.interval(row.interval())),
                Table.Cell.of(row.share().base()));
    }

    /// The net with its parts; where rounded parts do not add up to it, it says so.
    private static Optional<String> net(ClosedQuestion question, ClosedRow net, List<ClosedRow> options) {
        List<String> within = question.nets().stream()
                .filter(written -> written.name().equals(net.option()))
                .map(Net::options)
                .findFirst()
                .orElse(List.of());
        List<ClosedRow> parts =
                options.stream().filter(row -> within.contains(row.option())).toList();
        if (parts.isEmpty() || net.share().base() < Figures.PERCENT_BASE) {
            return Optional.empty();
        }
        String said = Sentences.quoted(net.option()) + " counts respondents who chose "
                + Sentences.and(parts.stream()
                        .map(row -> Sentences.quoted(row.option()) + " (" + Figures.whole(row.share()) + ")")
                        .toList())
                + ": " + Sentences.share(net.share());
        boolean adds = question.kind() == Kind.MULTI || sum(parts) == Figures.rounded(net.share(), 100);
        return Optional.of(adds ? said + "." : said + "; the parts do not add up because of rounding.");
    }

    private static Optional<String> note(ClosedQuestion question, List<ClosedRow> options) {
        if (question.kind() == Kind.MULTI) {
            String most = question.max().isPresent()
                    ? "up to " + question.max().getAsInt() + " options"
                    : "more than one option";
            return Optional.of("Respondents could choose " + most + ", so percentages may add up to more than 100%.");
        }
        boolean rounded = options.getFirst().share().base() > 0 && sum(options) != 100;
        return rounded ? Optional.of("Whole percentages do not add up to 100% because of rounding.") : Optional.empty();
    }

    private static long sum(List<ClosedRow> rows) {
        return rows.stream().mapToLong(row -> Figures.rounded(row.share(), 100)).sum();
    }
}
