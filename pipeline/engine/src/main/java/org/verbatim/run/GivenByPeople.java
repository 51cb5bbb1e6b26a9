package org.verbatim.run;

import java.time.Instant;
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
    private final Map<Given, Pointing> words = new HashMap<>();

    private record Given(CommentId comment, CoderId coder, ThemeId theme) {}

    /// Words that a theme is given for, by decisions of one instant.
    private record Pointing(Instant at, List<Words> words) {
        static Pointing at(Decision decision) {
            return new Pointing(decision.at(), decision.words().map(List::of).orElse(List.of()));
        }

        /// Later decisions replace earlier ones; of one instant, they are one step.
        Pointing then(Pointing later) {
            if (!later.at.equals(at)) {
                return later;
            }
            List<Words> all = new ArrayList<>(words);
            all.addAll(later.words);
            return new Pointing(at, all);
        }
    }

    GivenByPeople(Opened opened) {
        this.standing = opened.standing();
        this.taxonomies = opened.taxonomies();
        Succession succession = new Succession(taxonomies);
        for (Decision made : opened.codings().decisions()) {
            CodedThemes.today(made, succession).ifPresent(this::remember);
        }
    }

    /// The last decisions about a theme say for which words it is given.
    private void remember(Decision decision) {
        decision.theme()
                .ifPresent(theme -> words.merge(
                        new Given(decision.comment(), decision.coder(), theme), Pointing.at(decision), Pointing::then));
    }

    /// What people gave this comment, by name and theme. Themes that the taxonomies do not have are left out.
    List<CodedAnswer.Coding> of(Comment comment) {
        List<CodedAnswer.Coding> codings = new ArrayList<>();
        standing.opinions(comment.id()).forEach((coder, opinion) -> {
            for (ThemeId theme : opinion.themes()) {
                Opinion.Verdict verdict = opinion.verdicts().get(theme);
                if (verdict != null && taxonomies.number(theme).isPresent()) {
                    List<Span> spans = spans(comment, coder, theme);
                    spans.forEach(span ->
                            codings.add(CodedAnswer.Coding.byPerson(theme, coder, Optional.of(span), verdict.at())));
                    if (spans.isEmpty()) {
                        codings.add(CodedAnswer.Coding.byPerson(theme, coder, Optional.empty(), verdict.at()));
                    }
                }
            }
        });
        return codings;
    }

    /// Where the words stand; none if there are none, or the comment no longer reads so.
    private List<Span> spans(Comment comment, CoderId coder, ThemeId theme) {
        Pointing pointing = words.get(new Given(comment.id(), coder, theme));
        return pointing == null
                ? List.of()
                : pointing.words().stream()
                        .flatMap(these -> span(comment.verbatim(), these).stream())
                        .distinct()
                        .toList();
    }

    private static Optional<Span> span(String verbatim, Words these) {
        if (these.span().end() > verbatim.codePointCount(0, verbatim.length())) {
            return Optional.empty();
        }
        int start = verbatim.offsetByCodePoints(0, these.span().start());
        return verbatim.startsWith(these.text(), start)
                ? Optional.of(new Span(start, start + these.text().length()))
                : Optional.empty();
    }
}
