package org.verbatim.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verbatim.analyse.Findings;
import org.verbatim.files.Json;
import org.verbatim.model.Share;

/// evidence.json: every sentence, table, chart and quote of a report with the figures in it, and for each figure the
/// question that it answers, its numerator and denominator, where it stands in the results, and the comments behind it.
public final class EvidenceFile {
    private final CommentsBehind behind;
    private final Report report;

    private EvidenceFile(Findings findings, Report report) {
        this.behind = new CommentsBehind(findings);
        this.report = report;
    }

    /// Writes the evidence of the report on `findings` to `file`.
    public static void write(Report report, Findings findings, Path file) throws IOException {
        EvidenceFile evidence = new EvidenceFile(findings, report);
        Files.write(
                file, Json.write(evidence.whole(new Prevalence(findings.survey().quantifiers()))));
    }

    private Map<String, Object> whole(Prevalence key) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("report", report.title());
        whole.put("made_by", report.imprint());
        whole.put("marking", report.marking());
        whole.put("comments", behind.said());
        whole.put("quantifiers", key.limits().stream().map(EvidenceFile::limits).toList());
        whole.put(
                "sections",
                report.sections().stream()
                        .map(section -> Map.of("id", section.id(), "title", section.title()))
                        .map(EvidenceFile::sorted)
                        .toList());
        List<Map<String, Object>> pieces = new ArrayList<>();
        for (Section section : report.sections()) {
            section.whole().forEach(block -> add(section.id(), block, pieces));
        }
        whole.put("evidence", pieces);
        return whole;
    }

    private static Map<String, Object> sorted(Map<String, String> named) {
        return new TreeMap<>(named);
    }

    private static Map<String, Object> limits(Prevalence.Limits limits) {
        return Map.of(limits.words(), limits.share());
    }

    private void add(String section, Block block, List<Map<String, Object>> pieces) {
        switch (block) {
            case Block.Paragraph paragraph -> pieces.add(sentence(section, paragraph.stated()));
            case Block.Points points -> points.items().forEach(item -> pieces.add(sentence(section, item)));
            case Block.Quotes quotes -> quotes.said().forEach(said -> pieces.add(quote(section, said)));
            case Table table -> pieces.add(table(section, table));
            case Chart chart -> pieces.add(chart(section, chart));
            case Curve curve -> pieces.add(curve(section, curve));
            case Block.Subheading heading -> {}
            case Block.Minor heading -> {}
            case Block.Further further -> throw new IllegalArgumentException("folded: " + further.id());
            case Block.ToWrite place -> {}
            case Block.Facts facts -> {}
            case Block.Reading reading -> {}
        }
    }

    private static Map<String, Object> piece(String kind, String section, String text) {
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put("id", EvidenceId.of(section, text));
        piece.put("kind", kind);
        piece.put("section", section);
        piece.put("text", text);
        return piece;
    }

    private Map<String, Object> sentence(String section, Stated stated) {
        Map<String, Object> piece = piece("sentence", section, stated.text());
        piece.put("stands_on", stated.bases().stream().map(this::basis).toList());
        return piece;
    }

    private static Map<String, Object> quote(String section, Block.Said said) {
        Map<String, Object> piece = piece("quote", section, said.words());
        piece.put("comment", said.comment().toString());
        return piece;
    }

    private Map<String, Object> table(String section, Table table) {
        Map<String, Object> piece = piece("table", section, table.caption());
        piece.put("columns", table.columns().stream().map(Table.Column::head).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("row", row.name());
            List<Basis> figures = row.cells().stream()
                    .flatMap(cell -> cell.basis().stream())
                    .distinct()
                    .toList();
            written.put(
                    "cells",
                    row.cells().stream().map(cell -> cell(cell, figures)).toList());
            rows.add(written);
        }
        piece.put("rows", rows);
        return piece;
    }

    /// @param row what the figures of its row stand on: an interval, a difference or a probability is reckoned from
    /// them
    private Map<String, Object> cell(Table.Cell cell, List<Basis> row) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("text", cell.text());
        if (cell.basis().isPresent()) {
            written.put("stands_on", basis(cell.basis().get()));
        } else if (!row.isEmpty() && cell.text().chars().anyMatch(Character::isDigit)) {
            written.put("reckoned_from", row.stream().map(EvidenceFile::figure).toList());
        }
        return written;
    }

    private static Map<String, Object> chart(String section, Chart chart) {
        Map<String, Object> piece = piece("chart", section, chart.caption());
        piece.put("base", chart.base());
        piece.put("series", chart.key());
        List<Map<String, Object>> bars = new ArrayList<>();
        for (Chart.Bar bar : chart.bars()) {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("bar", bar.label());
            written.put("values", bar.values().stream().map(EvidenceFile::value).toList());
            bars.add(written);
        }
        piece.put("bars", bars);
        return piece;
    }

    /// A curve as a chart has it, each point a bar.
    private static Map<String, Object> curve(String section, Curve curve) {
        Map<String, Object> piece = piece("curve", section, curve.caption());
        piece.put("base", curve.base());
        piece.put("series", List.of());
        List<Map<String, Object>> points = new ArrayList<>();
        for (Curve.Point point : curve.fromNothing()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("text", point.label());
            value.put("percent", 100 * point.share());
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("bar", point.at());
            written.put("values", List.of(value));
            points.add(written);
        }
        piece.put("bars", points);
        return piece;
    }

    private static Map<String, Object> value(Share share) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", Figures.label(share));
        if (!share.isWithheld()) {
            value.put("numerator", share.count());
            value.put("denominator", share.base());
        }
        return value;
    }

    private Map<String, Object> basis(Basis basis) {
        Map<String, Object> written = figure(basis);
        List<String> comments = basis.count().isPresent() ? behind.comments(basis.filter()) : List.of();
        if (!comments.isEmpty()) {
            written.put("comments", comments);
        }
        return written;
    }

    private static Map<String, Object> figure(Basis basis) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("counts", basis.asks());
        written.put("filter", basis.filter());
        basis.count().ifPresent(count -> written.put("numerator", count));
        basis.base().ifPresent(base -> written.put("denominator", base));
        return written;
    }
}
