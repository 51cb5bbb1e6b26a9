package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;

/// One closed question down, the values of each segment across, with the letters of the columns that each exceeds.
final class ClosedBySegment {
    private static final String READING =
            "Each cell gives respondents and their share of the column’s base, then the letters of the columns that it "
                    + "significantly exceeds (two-proportion z tests at 0.05 after Holm). “Low” marks a base of "
                    + "fewer than 30 respondents.";
    private static final String DIFFERS =
            " “Differs” marks an answer that the segment’s values gave unequally (p below 0.05 after Benjamini and "
                    + "Hochberg over the answers).";

    /// Questions that a summary names, and options of each, where there are no more.
    private static final int QUESTIONS = 3;

    private static final int OPTIONS = 3;

    private final Evidence evidence;
    private final ClosedQuestion question;
    private final List<ClosedRow> shown;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> further = new ArrayList<>();

    ClosedBySegment(Evidence evidence, ClosedQuestion question, List<ClosedRow> options, List<ClosedRow> nets) {
        this.evidence = evidence;
        this.question = question;
        this.shown = new ArrayList<>(options);
        shown.addAll(nets);
        List<String> alike = new ArrayList<>();
        for (Segment segment : evidence.findings().segments()) {
            List<ClosedSegmentRow> rows = evidence.findings().comparisons().closedBySegment().stream()
                    .filter(row -> row.question().id().equals(question.id())
                            && row.segment().equals(segment.id()))
                    .toList();
            if (!rows.isEmpty() && !made(rows)) {
                add(segment, rows, alike);
            }
        }
        if (!alike.isEmpty()) {
            blocks.add(Block.plain(
                    "By " + Sentences.and(alike) + ", no answer differs by more than chance would explain."));
        }
    }

    /// The closed questions to which the segment's groups gave different answers; of many, those where they differ most
    /// surely.
    static Optional<Stated> differing(Evidence evidence, Segment segment) {
        Map<String, Double> questions = new LinkedHashMap<>();
        for (ClosedQuestion question : evidence.findings().survey().closed()) {
            List<ClosedSegmentRow> rows = evidence.findings().comparisons().closedBySegment().stream()
                    .filter(row -> row.question().id().equals(question.id())
                            && row.segment().equals(segment.id()))
                    .toList();
            List<String> options = rows.stream()
                    .filter(row -> row.flag().contains("differs"))
                    .map(ClosedSegmentRow::option)
                    .distinct()
                    .map(Sentences::quoted)
                    .toList();
            if (!options.isEmpty() && !made(rows)) {
                double least = rows.stream()
                        .mapToDouble(ClosedSegmentRow::pAdjusted)
                        .min()
                        .orElse(1);
                String which = options.size() > OPTIONS ? "" : " (" + Sentences.and(options) + ")";
                questions.put(Sentences.quoted(question.text()) + which, least);
            }
        }
        List<String> named = new ArrayList<>(questions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(QUESTIONS)
                .toList());
        if (named.size() < questions.size()) {
            named.add("others, as their sections tell");
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Stated.plainly("Groups answered differently to " + Sentences.and(named) + ".")
                        .under(Sentences.capital(Evidence.words(segment.id())) + "."));
    }

    /// The segments that answered differently.
    List<Block> blocks() {
        return blocks;
    }

    /// All segments in full.
    List<Block> further() {
        return further;
    }

    /// A segment that differs is shown; of one that does not, that it does not is enough.
    private void add(Segment segment, List<ClosedSegmentRow> rows, List<String> alike) {
        boolean differs = rows.stream().anyMatch(row -> row.flag().contains("differs"));
        List<Block> written = new ArrayList<>();
        sentence(segment, rows).ifPresent(stated -> written.add(Block.plain(stated)));
        if (question.kind() == ClosedQuestion.Kind.SCALE) {
            written.add(scale(segment, rows));
        }
        written.add(table(segment, rows, differs));
        written.add(Block.note(differs ? READING + DIFFERS : READING));
        if (differs) {
            blocks.addAll(written);
        } else {
            further.addAll(written);
            if (rows.stream().noneMatch(row -> Double.isNaN(row.pAdjusted()))) {
                alike.add(Evidence.words(segment.id()));
            }
        }
    }

    /// Whether the segment was made of this question's own answers: each answer is then given in one group only, and
    /// the two tell nothing of each other.
    private static boolean made(List<ClosedSegmentRow> rows) {
        if (rows.getFirst().question().kind() == ClosedQuestion.Kind.MULTI
                || rows.stream().anyMatch(row -> row.share().isWithheld())) {
            return false;
        }
        Map<String, Long> groups = rows.stream()
                .filter(row -> !row.net() && row.share().count() > 0)
                .collect(Collectors.groupingBy(ClosedSegmentRow::option, Collectors.counting()));
        return groups.size() > 1 && groups.values().stream().allMatch(given -> given == 1);
    }

    /// The scale of every group of the segment, one above the other.
    private Chart scale(Segment segment, List<ClosedSegmentRow> rows) {
        List<String> points = question.points();
        Map<String, List<Share>> groups = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.net() && points.contains(row.option()))
                .forEach(row -> groups.computeIfAbsent(row.value(), each -> new ArrayList<>())
                        .add(row.share()));
        List<Chart.Bar> bars = groups.entrySet().stream()
                .map(group -> new Chart.Bar(group.getKey(), 0, group.getValue(), Optional.empty()))
                .toList();
        return new Chart(
                Chart.Kind.DIVERGING,
                "Answers by " + Evidence.words(segment.id()) + ": " + question.text(),
                "Base: respondents of each group who answered" + ClosedSection.beside(question),
                points,
                bars);
    }

    private Table table(Segment segment, List<ClosedSegmentRow> rows, boolean differs) {
        Map<String, ClosedSegmentRow> columns = new LinkedHashMap<>();
        rows.forEach(row -> columns.putIfAbsent(row.value(), row));
        List<Table.Column> heads = new ArrayList<>();
        heads.add(Table.Column.words("Answer"));
        columns.forEach((value, any) -> heads.add(new Table.Column(head(value, any), under(any), true)));
        if (differs) {
            heads.add(Table.Column.words("Difference"));
        }
        List<Table.Row> lines = new ArrayList<>();
        for (ClosedRow option : shown) {
            List<ClosedSegmentRow> across = rows.stream()
                    .filter(row -> row.option().equals(option.option()) && row.net() == option.net())
                    .toList();
            if (!across.isEmpty()) {
                lines.add(line(option, columns.keySet().stream().toList(), across, differs));
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
        return base + Figures.smallness(any.share());
    }

    private Table.Row line(ClosedRow option, List<String> values, List<ClosedSegmentRow> across, boolean differs) {
        List<Table.Cell> cells = new ArrayList<>();
        for (String value : values) {
            cells.add(across.stream()
                    .filter(row -> row.value().equals(value))
                    .findFirst()
                    .map(this::cell)
                    .orElse(Table.Cell.of("no base")));
        }
        if (differs) {
            cells.add(Table.Cell.of(CrossTables.differs(
                    across.stream().anyMatch(row -> row.flag().contains("differs")),
                    across.getFirst().pAdjusted())));
        }
        Table.Rank rank = option.net() ? Table.Rank.SUM : Table.Rank.PLAIN;
        String name = option.net() ? "Net: " + option.option() : option.option();
        return new Table.Row(rank, 0, name, Optional.empty(), cells);
    }

    private Table.Cell cell(ClosedSegmentRow row) {
        Table.Cell plain = CrossTables.heat(row.share());
        String text = row.exceeds().isEmpty() ? plain.text() : plain.text() + " " + row.exceeds();
        return new Table.Cell(text, plain.heat()).on(evidence.bases().closed(row));
    }

    /// The answers that the segment's values gave unequally, with who gave them most and least where the bases allow
    /// percentages.
    private Optional<Stated> sentence(Segment segment, List<ClosedSegmentRow> rows) {
        List<String> said = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        for (ClosedRow option : shown) {
            List<ClosedSegmentRow> across = rows.stream()
                    .filter(row -> row.option().equals(option.option()) && row.net() == option.net())
                    .filter(row -> row.flag().contains("differs"))
                    .toList();
            List<ClosedSegmentRow> large = across.stream()
                    .filter(row -> !row.share().isWithheld() && row.share().base() >= Figures.PERCENT_BASE)
                    .sorted(Comparator.comparingDouble(
                            (ClosedSegmentRow row) -> -row.share().percent()))
                    .toList();
            if (large.size() > 1) {
                said.add(Sentences.quoted(option.option()) + " (from " + told(large.getLast()) + ", to "
                        + told(large.getFirst()) + ")");
                bases.add(evidence.bases().closed(large.getLast()));
                bases.add(evidence.bases().closed(large.getFirst()));
            } else if (!across.isEmpty()) {
                said.add(Sentences.quoted(option.option()));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stated(
                        "By " + Evidence.words(segment.id()) + ", groups differ in how often they chose "
                                + Sentences.and(said) + ".",
                        bases));
    }

    private static String told(ClosedSegmentRow row) {
        return row.value() + ", " + Sentences.share(row.share());
    }
}
