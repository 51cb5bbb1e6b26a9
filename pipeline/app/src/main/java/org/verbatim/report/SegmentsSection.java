package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Comparisons.KeywordRow;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.model.Segment;

/// What the respondents of each segment tell, over all their comments.
final class SegmentsSection {
    /// Respondents of a group from which it is spoken of and quoted; smaller ones stand in the tables.
    private static final int LEAST_GROUP = 10;

    private static final int THEMES = 3;
    private static final int WORDS = 5;
    private static final int QUOTES = 1;

    /// The log-likelihood ratio from which a word is spoken of: beyond what chance gives one word in ten thousand,
    /// since thousands are compared (Rayson, Berridge and Francis, 2004). keywords.csv has more, as leads.
    private static final double TELLING = 15.13;

    private final Evidence evidence;
    private final List<Block> blocks = new ArrayList<>();

    private SegmentsSection(Evidence evidence) {
        this.evidence = evidence;
    }

    static Optional<Section> of(Evidence evidence) {
        SegmentsSection section = new SegmentsSection(evidence);
        List<Segment> segments = evidence.findings().segments();
        for (int place = 0; place < segments.size(); place++) {
            section.add(segments.get(place), place);
        }
        return section.blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("segments", "What each group tells us", section.blocks));
    }

    private void add(Segment segment, int place) {
        List<Block> told = new ArrayList<>();
        List<String> small = new ArrayList<>();
        Quotations.Heard heard = new Quotations.Heard();
        for (String value : segment.values()) {
            List<SegmentRow> rows = rows(segment, value);
            if (rows.isEmpty()) {
                continue;
            }
            if (rows.getFirst().respondents().base() < LEAST_GROUP) {
                small.add(value);
            } else {
                told.add(new Block.Minor(value));
                told.add(new Block.Points(sentences(segment, value, rows)));
                quotes(front(rows), value, place, heard).ifPresent(told::add);
            }
        }
        List<ThemeTree.Placed> top = Themes.top(evidence, Optional.empty());
        List<Block> tables = CrossTables.bySegment(evidence, Optional.empty(), top, segment);
        if (told.isEmpty() && tables.isEmpty()) {
            return;
        }
        blocks.add(new Block.Subheading("segments-" + segment.id(), "By " + Evidence.words(segment.id())));
        blocks.addAll(told);
        if (!small.isEmpty()) {
            blocks.add(Block.note("Groups of fewer than " + LEAST_GROUP
                    + " respondents who commented are in the table only: " + Sentences.and(small) + "."));
        }
        if (!tables.isEmpty()) {
            CrossTables.difference(evidence, Optional.empty(), List.of(segment))
                    .ifPresent(stated -> blocks.add(Block.plain(stated)));
        }
        blocks.addAll(tables);
        blocks.add(new Block.ToWrite("What sets these groups apart"));
        List<ThemeTree.Placed> all = evidence.ranked(Optional.empty());
        if (all.size() > top.size()) {
            blocks.add(new Block.Further(
                    "segments-" + segment.id() + "-further",
                    "More: sub-themes by " + Evidence.words(segment.id()),
                    CrossTables.bySegment(evidence, Optional.empty(), all, segment)));
        }
    }

    /// The top themes of a value over all comments, the most frequent first.
    private List<SegmentRow> rows(Segment segment, String value) {
        return evidence.findings().bySegment().stream()
                .filter(row -> row.question().isEmpty()
                        && row.segment().equals(segment.id())
                        && row.value().equals(value))
                .filter(row -> evidence.themes().theme(row.theme()).isPresent()
                        && evidence.tree().depth(row.theme()) == 0)
                .filter(row ->
                        !row.respondents().isWithheld() && row.respondents().base() > 0)
                .sorted(Comparator.comparingLong(row -> -row.respondents().count()))
                .toList();
    }

    /// The themes that are spoken of.
    private static List<SegmentRow> front(List<SegmentRow> rows) {
        return rows.stream()
                .filter(row -> row.respondents().count() > 0)
                .limit(THEMES)
                .toList();
    }

    private List<Stated> sentences(Segment segment, String value, List<SegmentRow> rows) {
        List<Stated> said = new ArrayList<>();
        commented(segment, value).ifPresent(said::add);
        List<SegmentRow> front = front(rows);
        if (!front.isEmpty()) {
            said.add(new Stated(
                    (isWithheld(segment, value)
                                    ? "Of the themes that are told, they raise most often "
                                    : "Those who commented raise most often ")
                            + Sentences.and(front.stream().map(this::theme).toList()) + ".",
                    front.stream().map(evidence.bases()::segment).toList()));
        }
        List<SegmentRow> different = rows.stream()
                .filter(row ->
                        row.flag().contains("differs") && row.respondents().base() >= Figures.PERCENT_BASE)
                .toList();
        if (!different.isEmpty()) {
            said.add(new Stated(
                    "The groups differ in "
                            + Sentences.and(different.stream().map(this::theme).toList()) + ".",
                    different.stream().map(evidence.bases()::segment).toList()));
        }
        keywords(segment, value).ifPresent(said::add);
        return said;
    }

    /// Whether a theme that they may have raised is not told.
    private boolean isWithheld(Segment segment, String value) {
        return evidence.findings().bySegment().stream()
                .anyMatch(row -> row.question().isEmpty()
                        && row.segment().equals(segment.id())
                        && row.value().equals(value)
                        && row.respondents().isWithheld());
    }

    private String theme(SegmentRow row) {
        return evidence.tree().name(row.theme()) + " (" + Sentences.share(row.respondents()) + ")";
    }

    private Optional<Stated> commented(Segment segment, String value) {
        return evidence.findings().comparisons().commenting().stream()
                .filter(row -> row.question().isEmpty()
                        && row.segment().equals(segment.id())
                        && row.value().equals(value)
                        && !row.share().isWithheld())
                .findFirst()
                .map(row -> Stated.of(
                        "Of the " + Figures.count(row.share().base(), "respondent") + " in this group, "
                                + Figures.noted(
                                        Figures.count(row.share().count()) + " commented",
                                        row.share().count())
                                + ".",
                        evidence.bases().commenting(row)));
    }

    private Optional<Stated> keywords(Segment segment, String value) {
        List<KeywordRow> words = evidence.findings().comparisons().keywords().stream()
                .filter(row -> row.segment().equals(segment.id()) && row.value().equals(value))
                .filter(row -> !row.here().isWithheld() && !row.elsewhere().isWithheld())
                .filter(row -> row.g2() >= TELLING)
                .limit(WORDS)
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stated(
                        "Words that more of them use than others do: "
                                + Sentences.and(words.stream()
                                        .map(row ->
                                                Sentences.quoted(row.word()) + " (" + Sentences.share(row.here()) + ")")
                                        .toList())
                                + ".",
                        words.stream().map(evidence.bases()::keyword).toList()));
    }

    private Optional<Block> quotes(List<SegmentRow> front, String value, int place, Quotations.Heard heard) {
        List<Block.Said> said = evidence
                .quotations()
                .take(
                        QUOTES,
                        heard,
                        chosen -> front.stream().anyMatch(row -> row.theme().equals(chosen.theme()))
                                && evidence.surely(chosen)
                                && isOf(chosen, value, place))
                .stream()
                .map(chosen -> OpenSection.saidOf(evidence, chosen))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(new Block.Quotes("", Behind.EVERYTHING, said));
    }

    private boolean isOf(ChosenQuote chosen, String value, int place) {
        return evidence.excerpt(chosen.quote().comment().id())
                .map(excerpt -> excerpt.segments().get(place).contains(value))
                .orElse(false);
    }
}
