package org.verbatim.codings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;

/// What stands of the decisions about quotes: of several about the same words the last, unless it was taken back.
///
/// @param standing pins and rejections, in the order in which they were made
public record Picks(List<Pick> standing) {
    /// Of a survey about whose quotes nobody decided.
    public static final Picks NONE = new Picks(List.of());

    public Picks {
        standing = List.copyOf(standing);
    }

    /// What comes of decisions, in the order in which they were made.
    public static Picks of(List<Pick> made) {
        List<Pick> standing = new ArrayList<>();
        for (Pick pick : made) {
            standing.removeIf(pick::isOf);
            if (pick.kind() != Pick.Kind.RELEASE) {
                standing.add(pick);
            }
        }
        return new Picks(standing);
    }

    /// The quotes pinned for a theme of a question.
    public List<Pick> pinned(QuestionId question, ThemeId theme) {
        return of(question, theme, Pick.Kind.PIN).toList();
    }

    /// The quotes rejected for a theme of a question.
    public List<Pick> rejected(QuestionId question, ThemeId theme) {
        return of(question, theme, Pick.Kind.REJECT).toList();
    }

    private Stream<Pick> of(QuestionId question, ThemeId theme, Pick.Kind kind) {
        return standing.stream()
                .filter(pick -> pick.kind() == kind
                        && pick.theme().equals(theme)
                        && pick.comment().question().equals(question));
    }
}
