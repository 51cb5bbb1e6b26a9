package org.verbatim.board;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verbatim.model.Comment;
import org.verbatim.model.Respondent;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;
import org.verbatim.tag.FoundMention;

/// One comment with all that is known of it.
///
/// @param cell its number in the survey
/// @param question the number of the open question
/// @param respondent who wrote it, without the verbatims
/// @param aside why it is not analysed, if it is not
/// @param mentions what the rules found, by theme and place
/// @param guesses what a model thinks of it, theme by theme; empty without a model
/// @param hits what the view's query found
/// @param rules the numbers of the themes that the rules give it, parents too
/// @param carried the numbers of the themes that it carries in the end, parents too
/// @param coded what people said of it
public record Line(
        int cell,
        Comment comment,
        int question,
        Respondent respondent,
        Optional<SetAside> aside,
        List<FoundMention> mentions,
        List<Guess> guesses,
        List<Span> hits,
        Set<Integer> rules,
        Set<Integer> carried,
        Coded coded) {
    public Line {
        mentions = List.copyOf(mentions);
        guesses = List.copyOf(guesses);
        hits = List.copyOf(hits);
        rules = Set.copyOf(rules);
        carried = Set.copyOf(carried);
    }
}
