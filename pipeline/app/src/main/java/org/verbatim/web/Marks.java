package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.board.Line;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Words;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;

/// What is marked in a comment: what the query found, the rules' mentions, and the words that people gave a theme for.
///
/// @param byFindings whether the query may have found its words by what rules find
record Marks(Onlooker onlooker, List<Look> looks, boolean byFindings) {
    List<Mark> all() {
        List<Mark> marks = new ArrayList<>();
        if (!onlooker.blind() || !byFindings) {
            line().hits().forEach(hit -> marks.add(new Mark(hit, "hit", "found by the query")));
        }
        for (FoundMention mention : line().mentions()) {
            if (!onlooker.blind() && !onlooker.removed(mention.theme())) {
                Look look = looks.get(mention.theme());
                marks.add(new Mark(mention.span(), "mention " + look.style(), look.name() + ", by the rules"));
            }
        }
        line().coded().decisions().forEach(decision -> mark(decision).ifPresent(marks::add));
        return marks;
    }

    private Line line() {
        return onlooker.line();
    }

    /// The words that a person gave a theme for, if that still stands and the comment still says them.
    private Optional<Mark> mark(Decision decision) {
        return onlooker.sees(decision.coder()) && stands(decision)
                ? decision.words()
                        .flatMap(this::place)
                        .flatMap(span -> decision.theme().flatMap(this::look).map(look -> mark(decision, span, look)))
                : Optional.empty();
    }

    private static Mark mark(Decision decision, Span span, Look look) {
        return new Mark(span, "mention chosen " + look.style(), look.name() + ", by " + decision.coder());
    }

    private boolean stands(Decision decision) {
        Opinion opinion = line().coded().opinions().get(decision.coder());
        return opinion != null
                && decision.theme()
                        .filter(theme -> opinion.themes().contains(theme))
                        .isPresent();
    }

    private Optional<Look> look(ThemeId theme) {
        return looks.stream().filter(look -> look.theme().id().equals(theme)).findFirst();
    }

    private Optional<Span> place(Words words) {
        String verbatim = line().comment().verbatim();
        int points = verbatim.codePointCount(0, verbatim.length());
        if (words.span().end() > points) {
            return Optional.empty();
        }
        int start = verbatim.offsetByCodePoints(0, words.span().start());
        int end = verbatim.offsetByCodePoints(start, words.span().length());
        return verbatim.substring(start, end).equals(words.text())
                ? Optional.of(new Span(start, end))
                : Optional.empty();
    }
}
