package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// Findings with the names of what they count.
final class Named {
    private static final String ALL = "All comments together";

    private final Findings findings;
    private final Map<QuestionId, String> questions = new HashMap<>();
    private final Map<ThemeId, Theme> themes = new HashMap<>();

    Named(Findings findings) {
        this.findings = findings;
        for (ClosedQuestion question : findings.survey().closed()) {
            questions.put(question.id(), question.text());
        }
        for (OpenQuestion question : findings.survey().open()) {
            questions.put(question.id(), question.text());
        }
        for (Taxonomy taxonomy : findings.taxonomies()) {
            taxonomy.themes().forEach(theme -> themes.put(theme.id(), theme));
        }
    }

    Findings findings() {
        return findings;
    }

    /// The question in its own words.
    String question(QuestionId question) {
        return questions.getOrDefault(question, question.value());
    }

    String question(Optional<QuestionId> question) {
        return question.map(this::question).orElse(ALL);
    }

    /// The name of a theme; its id where no taxonomy has it.
    String theme(ThemeId theme) {
        return Optional.ofNullable(themes.get(theme)).map(Theme::name).orElse(theme.value());
    }

    /// The name of the theme above; empty at the top.
    String parent(ThemeId theme) {
        return Optional.ofNullable(themes.get(theme))
                .flatMap(Theme::parent)
                .map(this::theme)
                .orElse("");
    }

    /// A segment's name as people write it: `trust_type` is `trust type`.
    static String segment(String id) {
        return id.replace('_', ' ');
    }

    /// What an answer is: an option, or a net of several.
    static Cell kind(boolean net) {
        return new Cell.Words(net ? "net" : "option");
    }

    /// `first` with `more` behind it.
    @SafeVarargs
    static <T> List<T> joined(List<T>... parts) {
        List<T> joined = new ArrayList<>();
        for (List<T> part : parts) {
            joined.addAll(part);
        }
        return joined;
    }
}
