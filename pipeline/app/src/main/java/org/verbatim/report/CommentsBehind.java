package org.verbatim.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.model.Segment;
import org.verbatim.model.ThemeId;

/// The comments that a figure stands on, by the filter that says where it is in the results.
final class CommentsBehind {
    private static final List<String> OF_COMMENTS = List.of("themes", "segments");

    private final Findings findings;
    private final Map<Map<String, String>, List<String>> known = new HashMap<>();

    CommentsBehind(Findings findings) {
        this.findings = findings;
    }

    /// Whether every comment analysed is at hand; of a large survey, a sample is.
    boolean complete() {
        return findings.questions().stream()
                .filter(summary -> summary.question().isEmpty())
                .allMatch(summary -> summary.kept() == findings.excerpts().size());
    }

    /// Which comments are at hand, in words.
    String said() {
        if (findings.excerpts().isEmpty()) {
            return "none";
        }
        return complete() ? "all" : "a sample; the tables count them all";
    }

    /// The ids of the comments at hand that carry the filter's theme; none where the figure is not one of themes.
    List<String> comments(Map<String, String> filter) {
        return OF_COMMENTS.contains(filter.getOrDefault("table", ""))
                ? known.computeIfAbsent(filter, this::find)
                : List.of();
    }

    private List<String> find(Map<String, String> filter) {
        ThemeId theme = new ThemeId(filter.getOrDefault("theme", ""));
        String question = filter.getOrDefault("question", "*");
        int segment = place(filter.getOrDefault("segment", ""));
        List<String> found = new ArrayList<>();
        for (Excerpt excerpt : findings.excerpts()) {
            boolean asked =
                    question.equals("*") || excerpt.id().question().value().equals(question);
            boolean within = segment < 0 || excerpt.segments().get(segment).contains(filter.getOrDefault("value", ""));
            if (asked && within && excerpt.themes().contains(theme)) {
                found.add(excerpt.id().toString());
            }
        }
        return found;
    }

    private int place(String segment) {
        List<String> ids = findings.segments().stream().map(Segment::id).toList();
        return ids.indexOf(segment);
    }
}
