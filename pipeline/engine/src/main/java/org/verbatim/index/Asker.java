package org.verbatim.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.verbatim.annotate.Annotator;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;

/// Asks rules of one shard: each is answered for all its comments at once, by merging sorted lists of positions. For
/// one thread.
///
/// What is asked often, such as a common word of many rules, is read from the index once; of things that must stand
/// together, the rarest is read first and the others only in its comments.
public final class Asker {
    private final Shard shard;
    private final Annotator annotator;
    private final Shard.Reading reading;
    private final Occurrences occurrences;
    private final Phrases phrases;
    private final PatternSearch patterns;
    private final Offsets offsets;
    private final Function<ThemeId, Found> themes;

    /// @param annotator splits the words of rules as those of the comments were split
    /// @param themes what a theme that a rule refers to finds in this shard
    public Asker(Shard shard, Annotator annotator, Function<ThemeId, Found> themes) {
        this(shard, annotator, themes, new Occurrences(shard));
    }

    Asker(Shard shard, Annotator annotator, Function<ThemeId, Found> themes, Occurrences occurrences) {
        this.shard = shard;
        this.annotator = annotator;
        this.reading = shard.reading();
        this.occurrences = occurrences;
        this.patterns = new PatternSearch(shard, reading);
        this.offsets = new Offsets(reading);
        this.phrases = new Phrases(shard, occurrences, offsets);
        this.themes = themes;
    }

    /// What is wrong with a regular expression, if anything.
    public static Optional<String> fault(Rule.Pattern pattern) {
        return PatternSearch.fault(pattern.expression());
    }

    /// Announces a rule that will be asked, so that the regular expressions of all rules are searched for in one
    /// reading.
    public void expect(Rule rule) {
        if (rule instanceof Rule.Pattern pattern) {
            patterns.expect(pattern.expression());
        }
        rule.parts().forEach(this::expect);
    }

    /// What of `found` shares no character with anything of `dropped`.
    public Found without(Found found, Found dropped) {
        return offsets.without(found, dropped);
    }

    /// Where `found` stands in the verbatims.
    public Matches matches(Found found) {
        Hits characters = found.words().size() == 0
                ? found.characters()
                : found.characters().or(offsets.inCharacters(found.words()));
        return new Matches(characters, reading);
    }

    /// Where `found` stands, but for what stands within another match. Places are read when they are asked for.
    public Matches outermost(Found found) {
        return found.characters().size() == 0
                ? Matches.ofWords(found.words().outermost(), reading)
                : new Matches(
                        found.characters()
                                .or(offsets.inCharacters(found.words()))
                                .outermost(),
                        reading);
    }

    /// What the rule finds.
    public Found ask(Rule rule) {
        return ask(rule, Within.EVERYWHERE);
    }

    /// What the rule finds in the comments that matter; what it gives for others means nothing.
    private Found ask(Rule rule, Within within) {
        return switch (rule) {
            case Rule.Word word -> words(phrases.find(annotator.words(word.text()), word.form(), within));
            case Rule.Phrase phrase -> words(phrases.find(annotator.words(phrase.text()), phrase.form(), within));
            case Rule.Pattern pattern -> new Found(Hits.NONE, patterns.find(pattern.expression()));
            case Rule.ThemeReference reference -> themes.apply(reference.theme());
            case Rule.Near near -> words(near(near, within));
            case Rule.Before before -> words(before(before, within));
            case Rule.Sentence sentence -> words(inOneSentence(sentence.parts(), within));
            case Rule.And and -> all(and.parts(), within);
            case Rule.Or or -> any(or.parts(), within);
            case Rule.Not not -> throw new IllegalArgumentException("finds nothing by itself: NOT " + not.part());
        };
    }

    private static Found words(Hits hits) {
        return new Found(hits, Hits.NONE);
    }

    private Found any(List<Rule> parts, Within within) {
        Found all = Found.NOTHING;
        for (Rule part : parts) {
            all = all.or(ask(part, within));
        }
        return all;
    }

    private Found all(List<Rule> parts, Within within) {
        List<Rule> found = cheapestFirst(
                parts.stream().filter(part -> !(part instanceof Rule.Not)).toList());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("finds nothing by itself: " + parts);
        }
        Found evidence = ask(found.get(0), within);
        Comments agreed = evidence.comments(shard.comments());
        for (Rule part : found.subList(1, found.size())) {
            Found more = ask(part, Within.these(agreed));
            agreed.and(more.comments(shard.comments()));
            evidence = evidence.or(more);
        }
        for (Rule part : parts) {
            if (part instanceof Rule.Not not) {
                agreed.andNot(ask(not.part(), Within.these(agreed)).comments(shard.comments()));
            }
        }
        return evidence.in(agreed);
    }

    private List<Rule> cheapestFirst(List<Rule> parts) {
        Map<Rule, Long> costs = new HashMap<>();
        parts.forEach(part -> costs.put(part, cost(part)));
        return parts.stream().sorted(Comparator.comparing(costs::get)).toList();
    }

    /// About how many comments must be read to answer the rule.
    private long cost(Rule rule) {
        return switch (rule) {
            case Rule.Word word -> phrases.cost(annotator.words(word.text()), word.form());
            case Rule.Phrase phrase -> phrases.cost(annotator.words(phrase.text()), phrase.form());
            case Rule.Pattern pattern -> shard.comments();
            case Rule.ThemeReference reference -> shard.comments();
            case Rule.Near near -> Math.min(cost(near.left()), cost(near.right()));
            case Rule.Before before -> Math.min(cost(before.left()), cost(before.right()));
            case Rule.Sentence sentence -> least(sentence.parts());
            case Rule.And and -> least(and.parts());
            case Rule.Or or -> or.parts().stream().mapToLong(this::cost).sum();
            case Rule.Not not -> Long.MAX_VALUE;
        };
    }

    private long least(List<Rule> parts) {
        return parts.stream().mapToLong(this::cost).min().orElseThrow();
    }

    private Hits near(Rule.Near near, Within within) {
        Joined joined = join(near.left(), near.right(), within);
        return joined.sequences.near(joined.left, joined.right, near.between());
    }

    private Hits before(Rule.Before before, Within within) {
        Joined joined = join(before.left(), before.right(), within);
        return joined.sequences.before(joined.left, joined.right, before.between());
    }

    private Hits inOneSentence(List<Rule> parts, Within within) {
        List<Rule> ordered = cheapestFirst(parts);
        Hits together = wordsOf(ordered.get(0), within);
        for (Rule part : ordered.subList(1, ordered.size())) {
            Within left = comments(together);
            together = sequences(left).together(together, wordsOf(part, left));
        }
        return together;
    }

    /// Two things to be put together, and the ends of the sentences where both are.
    private record Joined(Hits left, Hits right, Sequences sequences) {}

    private Joined join(Rule left, Rule right, Within within) {
        if (cost(left) <= cost(right)) {
            Hits first = wordsOf(left, within);
            Hits second = wordsOf(right, comments(first));
            return new Joined(first, second, sequences(comments(second)));
        }
        Hits second = wordsOf(right, within);
        Hits first = wordsOf(left, comments(second));
        return new Joined(first, second, sequences(comments(first)));
    }

    private Within comments(Hits hits) {
        return Within.these(hits.comments(shard.comments()));
    }

    /// What the rule finds as stretches of words.
    private Hits wordsOf(Rule rule, Within within) {
        Found found = ask(rule, within);
        return found.characters().size() == 0 ? found.words() : found.words().or(offsets.inWords(found.characters()));
    }

    private Sequences sequences(Within within) {
        return new Sequences(occurrences.of(List.of(Fields.SENTENCE_END), within));
    }
}
