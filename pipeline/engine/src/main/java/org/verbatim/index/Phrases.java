package org.verbatim.index;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.annotate.RuleWord;
import org.verbatim.rules.Rule;

/// Finds words and phrases of rules in a shard; for one thread.
///
/// Of a phrase the rarest word is read first, and the others in its comments alone.
final class Phrases {
    private final Shard shard;
    private final Vocabulary vocabulary;
    private final Occurrences occurrences;
    private final Offsets offsets;

    Phrases(Shard shard, Occurrences occurrences, Offsets offsets) {
        this.shard = shard;
        this.vocabulary = shard.vocabulary();
        this.occurrences = occurrences;
        this.offsets = offsets;
    }

    /// Where the words follow one another within a sentence.
    Hits find(List<RuleWord> words, Rule.Form form, Within within) {
        Within narrow = words.size() < 2 ? within : withRarest(words, form, within);
        return switch (form) {
            case EXACT -> exactly(words, narrow);
            case INFLECTED -> inflected(words, narrow);
            case FUZZY -> similar(words, narrow);
        };
    }

    /// At most so many comments must be read to find the words.
    long cost(List<RuleWord> words, Rule.Form form) {
        long least = Long.MAX_VALUE;
        for (int word = 0; word < words.size(); word++) {
            least = Math.min(least, cost(standIns(words, word, form)));
        }
        return words.isEmpty() ? 0 : least;
    }

    private long cost(List<List<String>> standIns) {
        long comments = 0;
        for (List<String> any : standIns) {
            comments += occurrences.comments(any);
        }
        return comments;
    }

    /// The comments that hold the rarest of the words.
    private Within withRarest(List<RuleWord> words, Rule.Form form, Within within) {
        List<List<String>> rarest = standIns(words, 0, form);
        for (int word = 1; word < words.size(); word++) {
            List<List<String>> other = standIns(words, word, form);
            rarest = cost(other) < cost(rarest) ? other : rarest;
        }
        Comments comments = new Comments(shard.comments());
        for (List<String> any : rarest) {
            comments.or(occurrences.of(any, within).comments(shard.comments()));
        }
        return Within.these(comments);
    }

    /// What stands in a comment wherever `word` of the words does: its inflections, their first halves, or both it and
    /// a neighbour written as one.
    private List<List<String>> standIns(List<RuleWord> words, int word, Rule.Form form) {
        String text = words.get(word).form();
        return switch (form) {
            case EXACT -> List.of(vocabulary.exactly(text));
            case FUZZY, INFLECTED -> {
                List<List<String>> standIns = new ArrayList<>();
                standIns.add(form == Rule.Form.FUZZY ? vocabulary.similar(text) : vocabulary.inflections(text));
                vocabulary.halves(text).forEach(halves -> standIns.add(List.of(halves.first())));
                if (word > 0) {
                    standIns.add(vocabulary.compound(words.get(word - 1), words.get(word)));
                }
                if (word + 1 < words.size()) {
                    standIns.add(vocabulary.compound(words.get(word), words.get(word + 1)));
                }
                yield standIns;
            }
        };
    }

    private Hits exactly(List<RuleWord> words, Within within) {
        Hits found = Hits.NONE;
        for (int word = words.size() - 1; word >= 0; word--) {
            Hits one = occurrences.of(vocabulary.exactly(words.get(word).form()), within);
            found = word == words.size() - 1 ? one : Sequences.follow(one, found);
        }
        return words.size() < 2 ? found : offsets.hyphenatedAs(words, found);
    }

    /// Words that follow one another, each in any inflection, two of them perhaps written as one, or one as two.
    private Hits inflected(List<RuleWord> words, Within within) {
        Hits last = Hits.NONE;
        Hits lastButOne = Hits.NONE;
        for (int word = words.size() - 1; word >= 0; word--) {
            boolean end = word == words.size() - 1;
            Hits one = inflected(words.get(word).form(), within);
            Hits found = end ? one : Sequences.follow(one, last);
            if (!end) {
                List<String> compound = vocabulary.compound(words.get(word), words.get(word + 1));
                if (!compound.isEmpty()) {
                    Hits both = occurrences.of(compound, within);
                    found = found.or(word == words.size() - 2 ? both : Sequences.follow(both, lastButOne));
                }
            }
            lastButOne = last;
            last = found;
        }
        return last;
    }

    private Hits inflected(String word, Within within) {
        Hits found = occurrences.of(vocabulary.inflections(word), within);
        for (Vocabulary.Halves halves : vocabulary.halves(word)) {
            Hits both = Sequences.follow(
                    occurrences.of(List.of(halves.first()), within), occurrences.of(halves.second(), within));
            found = found.or(halves.hyphenated() ? offsets.joined(both) : both);
        }
        return found;
    }

    /// Words each with one letter wrong; spelt right, however they are hyphenated.
    private Hits similar(List<RuleWord> words, Within within) {
        Hits found = Hits.NONE;
        for (int word = words.size() - 1; word >= 0; word--) {
            Hits one = occurrences.of(vocabulary.similar(words.get(word).form()), within);
            found = word == words.size() - 1 ? one : Sequences.follow(one, found);
        }
        return found.or(inflected(words, within));
    }
}
