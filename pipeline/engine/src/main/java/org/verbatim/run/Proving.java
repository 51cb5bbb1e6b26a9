package org.verbatim.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.analyse.AuditedShare;
import org.verbatim.analyse.AuditedShare.Audit;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Proof;
import org.verbatim.analyse.Saturation;
import org.verbatim.codings.Accuracy;
import org.verbatim.codings.Estimate;
import org.verbatim.folder.MeasuringSample;
import org.verbatim.folder.Opened;
import org.verbatim.model.CommentId;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Theme;

/// Says of a run how good its codings are: against what people coded blind, and what that makes of every theme's share.
final class Proving {
    private static final int TENTHS = 10;

    private final Opened opened;
    private final MeasuringSample sample;
    private final Findings findings;
    private final List<ThemeId> themes;
    private final long seed;

    /// @param seed what the resampling behind the intervals starts from
    Proving(Opened opened, MeasuringSample sample, Findings findings, long seed) {
        this.opened = opened;
        this.sample = sample;
        this.findings = findings;
        this.themes = opened.taxonomies().axes().getFirst().themes().stream()
                .map(Theme::id)
                .toList();
        this.seed = seed;
    }

    /// @param heard the comments that people decided about
    Proof proof(List<Sum.Heard> heard) {
        List<Sum.Heard> measured =
                heard.stream().filter(comment -> sample.has(comment.comment())).toList();
        return measured.isEmpty()
                ? new Proof(Optional.empty(), List.of(), saturation())
                : new Proof(Optional.of(measured(measured)), corrected(heard, measured), saturation());
    }

    private Proof.Measured measured(List<Sum.Heard> comments) {
        SortedMap<CommentId, Set<ThemeId>> found = new TreeMap<>();
        comments.forEach(comment -> found.put(comment.comment(), ids(comment.unheard())));
        SortedMap<CommentId, Set<ThemeId>> right = sample.coded();
        right.keySet().retainAll(found.keySet());
        return new Proof.Measured(
                comments.size(),
                sample.people(),
                scores(Accuracy.of(right, found, themes, seed)),
                sample.pair().map(pair -> line(pair, found)),
                sample.again().stream().map(this::again).toList());
    }

    private Proof.Again again(MeasuringSample.Pair pair) {
        Accuracy second = Accuracy.of(pair.ofFirst(), pair.ofSecond(), themes, seed);
        return new Proof.Again(
                pair.first(),
                second.comments(),
                figure(second.micro().f1()),
                figure(sample.agreement(pair, themes, seed).overall().krippendorff()));
    }

    private Proof.HumanLine line(MeasuringSample.Pair pair, Map<CommentId, Set<ThemeId>> found) {
        Accuracy people = Accuracy.of(pair.ofFirst(), pair.ofSecond(), themes, seed);
        return new Proof.HumanLine(
                pair.first(),
                pair.second(),
                people.comments(),
                figure(people.micro().f1()),
                figure(people.perComment()),
                figure(sample.agreement(pair, themes, seed).overall().krippendorff()),
                scores(Accuracy.of(pair.ofFirst(), found, themes, seed)));
    }

    private static Proof.Scores scores(Accuracy accuracy) {
        return new Proof.Scores(
                figure(accuracy.micro().precision()),
                figure(accuracy.micro().recall()),
                figure(accuracy.micro().f1()),
                figure(accuracy.macro().f1()),
                figure(accuracy.perComment()));
    }

    private static Proof.Figure figure(Estimate estimate) {
        return new Proof.Figure(estimate.value(), new Interval(estimate.low(), estimate.high()));
    }

    private Set<ThemeId> ids(BitSet carried) {
        return carried.stream()
                .mapToObj(number -> opened.taxonomies().theme(number).id())
                .collect(Collectors.toSet());
    }

    private List<Proof.CorrectedRow> corrected(List<Sum.Heard> heard, List<Sum.Heard> measured) {
        Map<CommentId, Set<ThemeId>> people = sample.coded();
        List<Proof.CorrectedRow> rows = new ArrayList<>();
        for (Findings.ThemeRow row : findings.themes()) {
            long corrections = heard.stream()
                    .filter(comment -> isOn(comment, row.question()))
                    .mapToLong(comment -> (has(comment.unheard(), row.theme()) ? 1 : 0)
                            - (has(comment.carried(), row.theme()) ? 1 : 0))
                    .sum();
            long carrying = row.comments().orElseThrow();
            Share found = new Share(carrying + corrections, analysed(row.question()));
            Audit audit = audit(row, measured, people);
            rows.add(new Proof.CorrectedRow(
                    row.question(), row.theme(), carrying, found, audit, AuditedShare.of(found, audit)));
        }
        return rows;
    }

    private Audit audit(Findings.ThemeRow row, List<Sum.Heard> measured, Map<CommentId, Set<ThemeId>> people) {
        long[][] counts = new long[2][2];
        for (Sum.Heard comment : measured) {
            boolean stands = row.question().isPresent() || sample.isDrawnFromAll(comment.comment());
            if (stands && isOn(comment, row.question())) {
                boolean carries =
                        people.getOrDefault(comment.comment(), Set.of()).contains(row.theme());
                counts[has(comment.unheard(), row.theme()) ? 1 : 0][carries ? 1 : 0]++;
            }
        }
        return new Audit(
                new Share(counts[1][1], counts[1][0] + counts[1][1]),
                new Share(counts[0][1], counts[0][0] + counts[0][1]));
    }

    private boolean isOn(Sum.Heard comment, Optional<QuestionId> question) {
        return question.isEmpty() || question.get().equals(comment.comment().question());
    }

    private boolean has(BitSet carried, ThemeId theme) {
        return carried.get(opened.taxonomies().number(theme).orElseThrow());
    }

    private long analysed(Optional<QuestionId> question) {
        return findings.questions().stream()
                .filter(summary -> summary.question().equals(question))
                .mapToLong(QuestionSummary::kept)
                .findFirst()
                .orElse(0);
    }

    private List<Proof.SaturationRow> saturation() {
        List<Proof.SaturationRow> rows = new ArrayList<>();
        for (QuestionSummary summary : findings.questions()) {
            Saturation curve = new Saturation(summary.kept(), carrying(summary.question()));
            for (int tenths = 1; tenths <= TENTHS && curve.themes() > 0; tenths++) {
                long read = summary.kept() * tenths / TENTHS;
                rows.add(new Proof.SaturationRow(
                        summary.question(), tenths, read, curve.metAfter(read), curve.themes()));
            }
        }
        return rows;
    }

    /// How many comments carry each theme that has no sub-themes.
    private long[] carrying(Optional<QuestionId> question) {
        Set<ThemeId> parents = opened.taxonomies().axes().getFirst().themes().stream()
                .flatMap(theme -> theme.parent().stream())
                .collect(Collectors.toSet());
        return findings.themes().stream()
                .filter(row -> row.question().equals(question) && !parents.contains(row.theme()))
                .mapToLong(row -> row.comments().orElse(0))
                .toArray();
    }
}
