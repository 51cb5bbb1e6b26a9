package org.verbatim.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.verbatim.folder.Answers;
import org.verbatim.index.Matches;
import org.verbatim.index.Shard;
import org.verbatim.model.Comment;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// Shows comments of a shard that a change of a theme would move, with the words that find it.
///
/// @param number the shard's
/// @param theme the one that is edited
/// @param atMost how many comments are shown
record ShownComments(Answers answers, int number, ThemeId theme, int atMost) {
    /// The first that are among `these` and not in `without`.
    ///
    /// @param finder what finds the theme in them
    /// @param said what people say of the theme in a comment
    List<Effect.Shown> first(BitSet these, BitSet without, LiveComments finder, IntFunction<Optional<Boolean>> said) {
        BitSet comments = firstOf(these, without);
        if (comments.isEmpty()) {
            return List.of();
        }
        Map<Integer, SortedSet<Span>> words = words(finder.matches(theme, comments));
        Shard.Reading reading = answers.index().shards().get(number).reading();
        List<Effect.Shown> shown = new ArrayList<>();
        comments.stream()
                .forEach(comment -> shown.add(new Effect.Shown(
                        new Comment(answers.comment(number, comment), reading.verbatim(comment)),
                        apart(words.getOrDefault(comment, new TreeSet<>())),
                        said.apply(comment))));
        return shown;
    }

    private BitSet firstOf(BitSet these, BitSet without) {
        BitSet first = (BitSet) these.clone();
        first.andNot(without);
        int left = atMost;
        for (int comment = first.nextSetBit(0); comment >= 0; comment = first.nextSetBit(comment + 1)) {
            if (left-- <= 0) {
                first.clear(comment, first.length());
                break;
            }
        }
        return first;
    }

    private static Map<Integer, SortedSet<Span>> words(Matches matches) {
        Map<Integer, SortedSet<Span>> words = new HashMap<>();
        for (int match = 0; match < matches.size(); match++) {
            words.computeIfAbsent(matches.comment(match), comment -> new TreeSet<>())
                    .add(matches.span(match));
        }
        return words;
    }

    /// Those that overlap none before them.
    private static List<Span> apart(SortedSet<Span> spans) {
        List<Span> apart = new ArrayList<>();
        for (Span span : spans) {
            if (apart.isEmpty() || apart.getLast().end() <= span.start()) {
                apart.add(span);
            }
        }
        return apart;
    }
}
