package org.verbatim.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Standing;
import org.verbatim.codings.Words;
import org.verbatim.folder.CodedThemes;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Succession;
import org.verbatim.taxonomy.Taxonomies;

/// The themes that each person gave a comment, as they stand, with the words that they gave them for.
final class GivenByPeople {
    private final Standing standing;
    private final Taxonomies taxonomies;
    private final Map<Given, Words> words = new HashMap<>();

    private record Given(CommentId comment, CoderId coder, ThemeId theme) {}

    GivenByPeople(Opened opened) {
        this.standing = opened.standing();
        this.taxonomies = opened.taxonomies();
        Succession succession = new Succession(taxonomies);
        for (Decision made : opened.codings().decisions()) {
            CodedThemes.today(made, succession).ifPresent(this::remember);
        }
    }

    /// The last decision about a theme says for which words it is given.
    private void remember(Decision decision) {
        decision.theme().ifPresent(theme -> {
            Given given = new Given(decision.comment(), decision.coder(), theme);
            decision.words().ifPresentOrElse(these -> words.put(given, these), () -> words.remove(given));
        });
    }

    /// What people gave this comment, by name and theme. Themes that the taxonomies do not have are left out.
    List<CodedAnswer.Coding> of(Comment comment) {
        List<CodedAnswer.Coding> codings = new ArrayList<>();
        standing.opinions(comment.id()).forEach((coder, opinion) -> {
            for (ThemeId theme : opinion.themes()) {
                Opinion.Verdict verdict = opinion.verdicts().get(theme);
                if (verdict != null && taxonomies.number(theme).isPresent()) {
                    codings.add(CodedAnswer.Coding.byPerson(theme, coder, span(comment, coder, theme), verdict.at()));
                }
            }
        });
        return codings;
    }

    /// Where the words stand; empty if there are none, or the comment no longer reads so.
    private Optional<Span> span(Comment comment, CoderId coder, ThemeId theme) {
        String verbatim = comment.verbatim();
        return Optional.ofNullable(words.get(new Given(comment.id(), coder, theme)))
                .filter(these -> these.span().end() <= verbatim.codePointCount(0, verbatim.length()))
                .flatMap(these -> {
                    int start = verbatim.offsetByCodePoints(0, these.span().start());
                    return verbatim.startsWith(these.text(), start)
                            ? Optional.of(new Span(start, start + these.text().length()))
                            : Optional.empty();
                });
    }
}
