package org.verbatim.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Segment;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Theme;

/// The comments behind the figures, as the page carries them: JSON, kept short by numbering themes, questions and
/// segments' values. Spans are in code points.
final class ExcerptData {
    private final Evidence evidence;
    private final ScriptJson json = new ScriptJson();
    private final Map<ThemeId, Integer> themes = new HashMap<>();
    private final Map<QuestionId, Integer> questions = new HashMap<>();

    private ExcerptData(Evidence evidence) {
        this.evidence = evidence;
    }

    static String of(Evidence evidence) {
        return new ExcerptData(evidence).write();
    }

    private String write() {
        json.open('{').name("analysed").number(evidence.everything().kept());
        json.name("questions").open('[');
        for (OpenQuestion question : evidence.findings().survey().open()) {
            questions.put(question.id(), questions.size());
            json.open('[').text(question.id().value()).text(question.text()).close(']');
        }
        json.close(']').name("themes").open('[');
        evidence.themes().themes().forEach(this::theme);
        json.close(']').name("segments").open('[');
        for (Segment segment : evidence.findings().segments()) {
            json.open('[').text(segment.id().replace('_', ' ')).open('[');
            segment.values().forEach(json::text);
            json.close(']').close(']');
        }
        json.close(']').name("comments").open('[');
        evidence.findings().excerpts().forEach(this::comment);
        return json.close(']').close('}').toString();
    }

    private void theme(Theme theme) {
        themes.put(theme.id(), themes.size());
        int parent = theme.parent().map(id -> themes.getOrDefault(id, -1)).orElse(-1);
        json.open('[')
                .text(theme.id().value())
                .text(theme.name())
                .number(parent)
                .close(']');
    }

    private void comment(Excerpt excerpt) {
        json.open('[').text(excerpt.id().respondent().value());
        json.number(Optional.ofNullable(questions.get(excerpt.id().question())).orElse(-1));
        json.text(excerpt.verbatim()).open('[');
        for (int segment = 0; segment < excerpt.segments().size(); segment++) {
            values(
                    evidence.findings().segments().get(segment),
                    excerpt.segments().get(segment));
        }
        json.close(']').open('[');
        excerpt.themes().forEach(this::number);
        json.close(']').open('[');
        excerpt.mentions().forEach(mention -> mention(mention, excerpt.verbatim()));
        json.close(']').close(']').line();
    }

    private void values(Segment segment, List<String> values) {
        json.open('[');
        values.forEach(value -> json.number(segment.values().indexOf(value)));
        json.close(']');
    }

    /// Themes of further axes are not read behind a figure.
    private void number(ThemeId theme) {
        Optional.ofNullable(themes.get(theme)).ifPresent(json::number);
    }

    private void mention(Findings.Marked mention, String verbatim) {
        Optional.ofNullable(themes.get(mention.theme())).ifPresent(theme -> {
            Span span = mention.span().inCodePoints(verbatim);
            json.number(theme).number(span.start()).number(span.end());
        });
    }
}
