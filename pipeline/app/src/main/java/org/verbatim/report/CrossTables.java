package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// Themes down, segments or the values of a further axis across.
final class CrossTables {
    private CrossTables() {}

    /// A cell's place: the theme of its row, and what its column stands for.
    private record Place(ThemeId theme, String column) {}

    private static final String READING =
            "Each cell gives respondents and their share of the column’s base: those of the segment "
                    + "who commented. “Low” marks a base of fewer than 30 respondents.";
    private static final String DIFFERS =
            " “Differs” marks a theme that the segment’s values raise unequally (p below 0.05 after allowing for the "
                    + "number of themes compared, Benjamini and Hochberg).";

    /// Themes by every segment.
    static List<Block> bySegment(Evidence evidence, Optional<QuestionId> question, List<ThemeTree.Placed> themes) {
        List<Block> blocks = new ArrayList<>();
        for (Segment segment : evidence.findings().segments()) {
            blocks.addAll(bySegment(evidence, question, themes, segment));
        }
        return blocks;
    }

    /// The same for one segment.
    static List<Block> bySegment(
            Evidence evidence, Optional<QuestionId> question, List<ThemeTree.Placed> themes, Segment segment) {
        String note = differing(evidence, question, segment).isEmpty() ? READING : READING + DIFFERS;
        return table(evidence, question, themes, segment)
                .map(table -> List.of(table, Block.note(note)))
                .orElse(List.of());
    }

    /// The rows of themes that the segment's values raise unequally.
    static List<SegmentRow> differing(Evidence evidence, Optional<QuestionId> question, Segment segment) {
        return evidence.findings().bySegment().stream()
                .filter(row -> row.question().equals(question) && row.segment().equals(segment.id()))
                .filter(row -> evidence.themes().theme(row.theme()).isPresent())
                .filter(row -> row.flag().contains("differs"))
                .toList();
    }

    /// In one sentence: the segments by which no theme of a question differs, and the themes that do.
    static Optional<Stated> difference(Evidence evidence, Optional<QuestionId> question) {
        return difference(evidence, question, evidence.findings().segments());
    }

    static Optional<Stated> difference(Evidence evidence, Optional<QuestionId> question, List<Segment> segments) {
        List<String> alike = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        for (Segment segment : segments) {
            List<SegmentRow> rows = evidence.findings().bySegment().stream()
                    .filter(row ->
                            row.question().equals(question) && row.segment().equals(segment.id()))
                    .toList();
            List<SegmentRow> differing = differing(evidence, question, segment);
            if (!differing.isEmpty()) {
                said.add("By " + Evidence.words(segment.id()) + ", groups differ in "
                        + Sentences.and(unequal(evidence, differing, bases)) + ".");
            } else if (!rows.isEmpty() && rows.stream().noneMatch(row -> Double.isNaN(row.pAdjusted()))) {
                alike.add(Evidence.words(segment.id()));
            }
        }
        if (!alike.isEmpty()) {
            said.add("By " + Sentences.and(alike) + ", no theme differs by more than chance would explain.");
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(new Stated(String.join(" ", said), bases));
    }

    /// `Capacity (from Acute, 20%, 4 of 20, to Community, 60%, 30 of 50)`; the name alone where groups are small.
    private static List<String> unequal(Evidence evidence, List<SegmentRow> rows, List<Basis> bases) {
        Map<ThemeId, List<SegmentRow>> byTheme = new LinkedHashMap<>();
        rows.forEach(row ->
                byTheme.computeIfAbsent(row.theme(), theme -> new ArrayList<>()).add(row));
        List<String> names = new ArrayList<>();
        byTheme.forEach((theme, across) -> {
            List<SegmentRow> large = across.stream()
                    .filter(row ->
                            !row.respondents().isWithheld() && row.respondents().base() >= Figures.PERCENT_BASE)
                    .sorted(Comparator.comparingDouble(row -> row.respondents().percent()))
                    .toList();
            if (large.size() > 1) {
                names.add(evidence.tree().name(theme) + " (from "
                        + large.getFirst().value() + ", "
                        + Sentences.share(large.getFirst().respondents()) + ", to "
                        + large.getLast().value() + ", "
                        + Sentences.share(large.getLast().respondents()) + ")");
                bases.add(evidence.bases().segment(large.getFirst()));
                bases.add(evidence.bases().segment(large.getLast()));
            } else {
                names.add(evidence.tree().name(theme));
            }
        });
        return names;
    }

    private static Optional<Block> table(
            Evidence evidence, Optional<QuestionId> question, List<ThemeTree.Placed> themes, Segment segment) {
        Map<Place, SegmentRow> found = new HashMap<>();
        evidence.findings().bySegment().stream()
                .filter(row -> row.question().equals(question) && row.segment().equals(segment.id()))
                .forEach(row -> found.put(new Place(row.theme(), row.value()), row));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(segmentTable(evidence, question, segment, themes, found));
    }

    private static Table segmentTable(
            Evidence evidence,
            Optional<QuestionId> question,
            Segment segment,
            List<ThemeTree.Placed> themes,
            Map<Place, SegmentRow> found) {
        List<String> values = segment.values().stream()
                .filter(value ->
                        found.keySet().stream().anyMatch(place -> place.column().equals(value)))
                .toList();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Theme"));
        values.forEach(value -> columns.add(new Table.Column(value, under(value, found), true)));
        boolean differs = !differing(evidence, question, segment).isEmpty();
        if (differs) {
            columns.add(Table.Column.words("Difference"));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (ThemeTree.Placed placed : themes) {
            List<Table.Cell> cells = new ArrayList<>();
            List<SegmentRow> across = new ArrayList<>();
            for (String value : values) {
                SegmentRow row = found.get(new Place(placed.row().theme(), value));
                cells.add(
                        row == null
                                ? Table.Cell.of("no base")
                                : heat(row.respondents()).on(evidence.bases().segment(row)));
                if (row != null) {
                    across.add(row);
                }
            }
            if (differs) {
                cells.add(Table.Cell.of(differs(across)));
            }
            rows.add(row(placed, cells));
        }
        boolean deep = themes.stream().anyMatch(placed -> placed.depth() > 0);
        String caption = (deep ? "Themes and sub-themes by " : "Themes by ") + Evidence.words(segment.id()) + ": "
                + evidence.title(question);
        return new Table(caption, columns, rows);
    }

    private static String under(String value, Map<Place, SegmentRow> found) {
        SegmentRow any = found.values().stream()
                .filter(row -> row.value().equals(value))
                .min(Comparator.comparing(row -> row.respondents().isWithheld()))
                .orElseThrow();
        if (any.respondents().isWithheld()) {
            return "base withheld";
        }
        String base = "base " + Figures.count(any.respondents().base());
        return base + Figures.smallness(any.respondents());
    }

    private static String differs(List<SegmentRow> across) {
        return differs(
                across.stream().anyMatch(row -> row.flag().contains("differs")),
                across.isEmpty() ? 1 : across.getFirst().pAdjusted());
    }

    static String differs(boolean differs, double p) {
        if (Double.isNaN(p)) {
            return Table.Cell.WITHHELD;
        }
        return differs ? "differs (p " + (p < 0.001 ? "" : "= ") + Figures.probability(p) + ")" : "none shown";
    }

    static List<Block> byAxis(
            Evidence evidence, Optional<QuestionId> question, List<ThemeTree.Placed> themes, Taxonomy axis) {
        Map<Place, CrossRow> found = new HashMap<>();
        evidence.findings().crossed().stream()
                .filter(row -> row.question().equals(question) && row.axis().equals(axis.id()))
                .forEach(row -> found.put(place(row), row));
        if (found.isEmpty()) {
            return List.of();
        }
        return List.of(
                axisTable(evidence, question, axis, themes, found),
                Block.note(
                        "Each cell gives the respondents who raise the theme and the value in the same sentence, "
                                + "and their share of the respondents who raise the theme. A sentence may carry several values."));
    }

    private static Place place(CrossRow row) {
        return new Place(row.theme(), row.value().value());
    }

    private static Table axisTable(
            Evidence evidence,
            Optional<QuestionId> question,
            Taxonomy axis,
            List<ThemeTree.Placed> themes,
            Map<Place, CrossRow> found) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Theme"));
        columns.add(new Table.Column("Respondents", "base", true));
        axis.themes().forEach(value -> columns.add(Table.Column.number(value.name())));
        List<Table.Row> rows = new ArrayList<>();
        for (ThemeTree.Placed placed : themes) {
            Share raised = placed.row().respondents();
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.count(raised, evidence.bases().theme(placed.row())));
            for (Theme value : axis.themes()) {
                CrossRow row =
                        found.get(new Place(placed.row().theme(), value.id().value()));
                cells.add(
                        row == null
                                ? nobody(raised)
                                : heat(row.respondents()).on(evidence.bases().crossed(row)));
            }
            rows.add(row(placed, cells));
        }
        return new Table("Themes by " + inside(axis.title()) + ": " + evidence.title(question), columns, rows);
    }

    private static Table.Row row(ThemeTree.Placed placed, List<Table.Cell> cells) {
        Behind behind = Behind.theme(placed.row().question(), placed.row().theme());
        return new Table.Row(Table.Rank.PLAIN, placed.depth(), placed.name(), Optional.of(behind), cells);
    }

    private static Table.Cell nobody(Share raised) {
        return raised.isWithheld() ? Table.Cell.of(Table.Cell.WITHHELD) : heat(new Share(0, raised.count()));
    }

    /// Colours change where the words for prevalence do.
    static Table.Cell heat(Share share) {
        if (share.isWithheld()) {
            return Table.Cell.of(Table.Cell.WITHHELD);
        }
        if (share.base() == 0) {
            return Table.Cell.of("no base");
        }
        long tenths = Figures.rounded(share, 1000);
        int heat = tenths == 0 ? 0 : tenths < 100 ? 1 : tenths < 250 ? 2 : tenths < 500 ? 3 : tenths < 750 ? 4 : 5;
        return new Table.Cell(Figures.count(share.count()) + " (" + Figures.whole(share) + ")", heat);
    }

    /// A title as it stands within a sentence: `function` of `Function`, and `NHS levels` as it is.
    static String inside(String title) {
        boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
        return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
    }
}
