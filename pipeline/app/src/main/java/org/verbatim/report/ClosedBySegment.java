package org.verbatim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;

/// One closed question down, the values of each segment across, with the letters of the columns that each exceeds.
final class ClosedBySegment {
    private final Evidence evidence;
    private final ClosedQuestion question;
    private final List<ClosedRow> shown;

    private ClosedBySegment(Evidence evidence, ClosedQuestion question, List<ClosedRow> shown) {
        this.evidence = evidence;
        this.question = question;
        this.shown = shown;
    }

    static List<Block> of(Evidence evidence, ClosedQuestion question, List<ClosedRow> options, List<ClosedRow> nets) {
        List<ClosedRow> shown = new ArrayList<>(options);
        shown.addAll(nets);
        return new ClosedBySegment(evidence, question, shown).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Segment segment : evidence.findings().segments()) {
            List<ClosedSegmentRow> rows = evidence.findings().comparisons().closedBySegment().stream()
                    .filter(row -> row.question().id().equals(question.id())
                            && row.segment().equals(segment.id()))
                    .toList();
            if (!rows.isEmpty()) {
                sentence(segment, rows).ifPresent(stated -> blocks.add(Block.plain(stated)));
                blocks.add(table(segment, rows));
            }
        }
        if (question.kind() == ClosedQuestion.Kind.SCALE && !blocks.isEmpty()) {
            blocks.addFirst(scale());
        }
        if (!blocks.isEmpty()) {
            blocks.add(
                    Block.note("Each cell gives respondents and their share of the column’s base, then the letters of "
                            + "the columns that it significantly exceeds (two-proportion z tests at 0.05 after Holm). “Low base” "
                            + "marks a column of fewer than 30 respondents. “Differs” marks an answer that the segment’s "
                            + "values gave unequally (p below 0.05 after Benjamini and Hochberg over the answers)."));
        }
        return blocks;
    }

    /// The scale of all respondents and of every group, one above the other.
    private Chart scale() {
        List<ClosedRow> parts = shown.stream().filter(row -> !row.net()).toList();
        List<Chart.Bar> bars = new ArrayList<>();
        bars.add(new Chart.Bar(
                "All who answered", 0, parts.stream().map(ClosedRow::share).toList(), Optional.empty()));
        Map<String, List<Share>> groups = new LinkedHashMap<>();
        for (ClosedSegmentRow row : evidence.findings().comparisons().closedBySegment()) {
            if (row.question().id().equals(question.id()) && !row.net()) {
                String label = row.value() + " (" + Evidence.words(row.segment()) + ")";
                groups.computeIfAbsent(label, each -> new ArrayList<>()).add(row.share());
            }
        }
        groups.forEach((label, shares) -> bars.add(new Chart.Bar(label, 0, shares, Optional.empty())));
        return new Chart(
                Chart.Kind.DIVERGING,
                "Answers by group: " + question.text(),
                "Base: respondents of each group who answered",
                parts.stream().map(ClosedRow::option).toList(),
                bars);
    }

    private Table table(Segment segment, List<ClosedSegmentRow> rows) {
        Map<String, ClosedSegmentRow> columns = new LinkedHashMap<>();
        rows.forEach(row -> columns.putIfAbsent(row.value(), row));
        List<Table.Column> heads = new ArrayList<>();
        heads.add(Table.Column.words("Answer"));
        columns.forEach((value, any) -> heads.add(new Table.Column(head(value, any), under(any), true)));
        heads.add(Table.Column.words("Difference"));
        List<Table.Row> lines = new ArrayList<>();
        for (ClosedRow option : shown) {
            List<ClosedSegmentRow> across = rows.stream()
                    .filter(row -> row.option().equals(option.option()) && row.net() == option.net())
                    .toList();
            if (!across.isEmpty()) {
                lines.add(line(option, columns.keySet().stream().toList(), across));
            }
        }
        return new Table("By " + Evidence.words(segment.id()) + ": " + question.text(), heads, lines);
    }

    private static String head(String value, ClosedSegmentRow any) {
        return any.letter().isEmpty() ? value : value + " (" + any.letter() + ")";
    }

    private static String under(ClosedSegmentRow any) {
        if (any.share().isWithheld()) {
            return "base withheld";
        }
        String base = "base " + Figures.count(any.share().base());
        return any.flag().contains("low base") ? base + ", low base" : base;
    }

    private Table.Row line(ClosedRow option, List<String> values, List<ClosedSegmentRow> across) {
        List<Table.Cell> cells = new ArrayList<>();
        for (String value : values) {
            cells.add(across.stream()
                    .filter(row -> row.value().equals(value))
                    .findFirst()
                    .map(this::cell)
                    .orElse(Table.Cell.of("no base")));
        }
        cells.add(Table.Cell.of(CrossTables.differs(
                across.stream().anyMatch(row -> row.flag().contains("differs")),
                across.getFirst().pAdjusted())));
        Table.Rank rank = option.net() ? Table.Rank.SUM : Table.Rank.PLAIN;
        String name = option.net() ? "Net: " + option.option() : option.option();
        return new Table.Row(rank, 0, name, Optional.empty(), cells);
    }

    private Table.Cell cell(ClosedSegmentRow row) {
        Table.Cell plain = CrossTables.heat(row.share());
        String text = row.exceeds().isEmpty() ? plain.text() : plain.text() + " " + row.exceeds();
        return new Table.Cell(text, plain.heat()).on(evidence.bases().closed(row));
    }

    /// The answers that the segment's values gave unequally, with who gave them most and least; in prose only where the
    /// bases allow percentages.
    private Optional<Stated> sentence(Segment segment, List<ClosedSegmentRow> rows) {
        List<String> said = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        for (ClosedRow option : shown) {
            List<ClosedSegmentRow> across = rows.stream()
                    .filter(row -> row.option().equals(option.option()) && row.net() == option.net())
                    .filter(row -> row.flag().equals("differs"))
                    .filter(row -> !row.share().isWithheld() && row.share().base() >= Figures.PERCENT_BASE)
                    .sorted((a, b) ->
                            Double.compare(b.share().percent(), a.share().percent()))
                    .toList();
            if (across.size() > 1) {
                said.add(Sentences.quoted(option.option()) + " (from "
                        + across.getLast().value() + ", "
                        + Sentences.share(across.getLast().share()) + ", to "
                        + across.getFirst().value() + ", "
                        + Sentences.share(across.getFirst().share()) + ")");
                bases.add(evidence.bases().closed(across.getLast()));
                bases.add(evidence.bases().closed(across.getFirst()));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stated(
                        "By " + Evidence.words(segment.id()) + ", answers differ in " + Sentences.and(said) + ".",
                        bases));
    }
}
