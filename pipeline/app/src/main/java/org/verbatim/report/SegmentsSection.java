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
    private static final int THEMES = 3;
    private static final int WORDS = 8;
    private static final int QUOTES = 2;

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
        for (String value : segment.values()) {
            List<SegmentRow> rows = rows(segment, value);
            if (!rows.isEmpty()) {
                told.add(new Block.Facts(Optional.of(value), 0, List.of()));
                told.add(new Block.Points(sentences(segment, value, rows)));
                quotes(value, place).ifPresent(told::add);
            }
        }
        if (!told.isEmpty()) {
            blocks.add(new Block.Subheading("segments-" + segment.id(), "By " + Evidence.words(segment.id())));
            blocks.addAll(told);
            blocks.addAll(CrossTables.bySegment(evidence, Optional.empty(), segment));
            blocks.add(new Block.ToWrite("What sets these groups apart"));
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

    private List<Stated> sentences(Segment segment, String value, List<SegmentRow> rows) {
        List<Stated> said = new ArrayList<>();
        commented(segment, value).ifPresent(said::add);
        List<SegmentRow> front = rows.stream()
                .filter(row -> row.respondents().count() > 0)
                .limit(THEMES)
                .toList();
        if (!front.isEmpty()) {
            said.add(new Stated(
                    (isWithheld(segment, value)
                                    ? "Of the themes that are told, they raised most often "
                                    : "Of those who commented, they raised most often ")
                            + Sentences.and(front.stream().map(this::theme).toList()) + ".",
                    front.stream().map(evidence.bases()::segment).toList()));
        }
        List<SegmentRow> different =
                rows.stream().filter(row -> row.flag().equals("differs")).toList();
        if (!different.isEmpty()) {
            said.add(new Stated(
                    "Groups differ in "
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
                        Figures.count(row.share().count()) + " of its "
                                + Figures.count(row.share().base(), "respondent") + " commented.",
                        evidence.bases().commenting(row)));
    }

    private Optional<Stated> keywords(Segment segment, String value) {
        List<KeywordRow> words = evidence.findings().comparisons().keywords().stream()
                .filter(row -> row.segment().equals(segment.id()) && row.value().equals(value))
                .filter(row -> !row.here().isWithheld() && !row.elsewhere().isWithheld())
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

    private Optional<Block> quotes(String value, int place) {
        List<Block.Said> said = evidence.findings().quotes().stream()
                .filter(chosen -> evidence.excerpt(chosen.quote().comment().id())
                        .map(excerpt -> excerpt.segments().get(place).contains(value))
                        .orElse(false))
                .sorted(Comparator.comparingInt(ChosenQuote::rank))
                .filter(chosen -> evidence.tree().depth(chosen.theme()) == 0)
                .limit(QUOTES)
                .map(chosen -> OpenSection.said(chosen, " · " + evidence.tree().name(chosen.theme())))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(new Block.Quotes(value, Behind.EVERYTHING, said));
    }
}
