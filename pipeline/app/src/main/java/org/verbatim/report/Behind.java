package org.verbatim.report;

import java.util.Optional;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;

/// The comments that stand behind a figure: those on one question, or on all, that carry one theme, or none.
///
/// @param question the question's id, or `*` for all
/// @param theme the theme's id, `*` for whatever theme, or empty for comments that carry none
public record Behind(String question, String theme) {
    /// All comments.
    static final Behind EVERYTHING = anything(Optional.empty());

    static Behind theme(Optional<QuestionId> question, ThemeId theme) {
        return new Behind(key(question), theme.value());
    }

    static Behind anything(Optional<QuestionId> question) {
        return new Behind(key(question), "*");
    }

    static Behind noTheme(Optional<QuestionId> question) {
        return new Behind(key(question), "");
    }

    private static String key(Optional<QuestionId> question) {
        return question.map(QuestionId::value).orElse("*");
    }
}
