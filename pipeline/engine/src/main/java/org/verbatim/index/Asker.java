package org.verbatim.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.RuleWord;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;

/// Asks rules of one shard: each is answered for all its comments at once, by merging sorted lists of positions. For
/// one thread.
///
/// What is asked often, such as a common word of many rules, is read from the index once.
public final class Asker {
    private final Shard shard;
    private final Annotator annotator;
    private final Shard.Reading reading;
    private final Vocabulary vocabulary;
    private final PatternSearch patterns;
    private final Offsets offsets;
    private final Function<ThemeId, Found> themes;
    private final Map<List<String>, Hits> read = new HashMap<>();

    /// @param annotator splits the words of rules as those of the comments were split
    /// @param themes what a theme that a rule refers to finds in this shard
    public Asker(Shard shard, Annotator annotator, Function<ThemeId, Found> themes) {
        this.shard = shard;
        this.annotator = annotator;
        this.reading = shard.reading();
        this.vocabulary = shard.vocabulary();
        this.patterns = new PatternSearch(shard, reading);
        this.offsets = new Offsets(reading);
        this.themes = themes;
    }

    /// What is wrong with a regular expression, if anything.
    public static Optional<String> fault(Rule.Pattern pattern) {
        return PatternSearch.fault(pattern.expression());
    }

    /// Announces a rule that will be asked, so that the regular expressions of all rules are searched for in one
    /// reading.
    public void expect(Rule rule) {
        switch (rule) {
            case Rule.Pattern pattern -> patterns.expect(pattern.expression());
            case Rule.Near near -> List.of(near.left(), near.right()).forEach(this::expect);
            case Rule.Before before -> List.of(before.left(), before.right()).forEach(this::expect);
            case Rule.Sentence sentence -> sentence.parts().forEach(this::expect);
            case Rule.And and -> and.parts().forEach(this::expect);
            case Rule.Or or -> or.parts().forEach(this::expect);
            case Rule.Not not -> expect(not.part());
            case Rule.Word word -> {}
            case Rule.Phrase phrase -> {}
            case Rule.ThemeReference reference -> {}
        }
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

    /// What the rule finds.
    public Found ask(Rule rule) {
        return switch (rule) {
            case Rule.Word word -> words(sequence(word.text(), word.form()));
            case Rule.Phrase phrase -> words(sequence(phrase.text(), phrase.form()));
            case Rule.Pattern pattern -> new Found(Hits.NONE, patterns.find(pattern.expression()));
            case Rule.ThemeReference reference -> themes.apply(reference.theme());
            case Rule.Near near -> words(sequences().near(wordsOf(near.left()), wordsOf(near.right()), near.between()));
            case Rule.Before before ->
                words(sequences().before(wordsOf(before.left()), wordsOf(before.right()), before.between()));
            case Rule.Sentence sentence -> words(inOneSentence(sentence.parts()));
            case Rule.And and -> all(and.parts());
            case Rule.Or or -> any(or.parts());
            case Rule.Not not -> throw new IllegalArgumentException("finds nothing by itself: NOT " + not.part());
        };
    }

    private static Found words(Hits hits) {
        return new Found(hits, Hits.NONE);
    }

    private Found any(List<Rule> parts) {
        Found all = Found.NOTHING;
        for (Rule part : parts) {
            all = all.or(ask(part));
        }
        return all;
    }

    private Found all(List<Rule> parts) {
        Found evidence = Found.NOTHING;
        Comments agreed = null;
        for (Rule part : parts) {
            if (!(part instanceof Rule.Not)) {
                Found found = ask(part);
                Comments comments = found.comments(shard.comments());
                if (agreed == null) {
                    agreed = comments;
                } else {
                    agreed.and(comments);
                }
                evidence = evidence.or(found);
            }
        }
        if (agreed == null) {
            throw new IllegalArgumentException("finds nothing by itself: " + parts);
        }
        for (Rule part : parts) {
            if (part instanceof Rule.Not not) {
                agreed.andNot(ask(not.part()).comments(shard.comments()));
            }
        }
        return evidence.in(agreed);
    }

    private Hits inOneSentence(List<Rule> parts) {
        Hits together = wordsOf(parts.get(0));
        for (Rule part : parts.subList(1, parts.size())) {
            together = sequences().together(together, wordsOf(part));
        }
        return together;
    }

    /// What the rule finds as stretches of words.
    private Hits wordsOf(Rule rule) {
        Found found = ask(rule);
        return found.characters().size() == 0 ? found.words() : found.words().or(offsets.inWords(found.characters()));
    }

    private Sequences sequences() {
        return new Sequences(occurrences(List.of(Fields.SENTENCE_END)));
    }

    private Hits sequence(String text, Rule.Form form) {
        List<RuleWord> words = annotator.words(text);
        return switch (form) {
            case EXACT -> exactly(words);
            case INFLECTED -> inflected(words);
            case FUZZY -> similar(words);
        };
    }

    private Hits exactly(List<RuleWord> words) {
        List<Hits> each = new ArrayList<>();
        for (RuleWord word : words) {
            each.add(occurrences(vocabulary.exactly(word.form())));
        }
        Hits found = each.isEmpty() ? Hits.NONE : each.get(each.size() - 1);
        for (int word = each.size() - 2; word >= 0; word--) {
            found = Sequences.follow(each.get(word), found);
        }
        return words.size() < 2 ? found : offsets.hyphenatedAs(words, found);
    }

    /// Words that follow one another, each in any inflection, two of them perhaps written as one, or one as two.
    private Hits inflected(List<RuleWord> words) {
        Hits last = Hits.NONE;
        Hits lastButOne = Hits.NONE;
        for (int word = words.size() - 1; word >= 0; word--) {
            boolean end = word == words.size() - 1;
            Hits one = inflected(words.get(word).form());
            Hits found = end ? one : Sequences.follow(one, last);
            if (!end) {
                List<String> compound = vocabulary.compound(words.get(word), words.get(word + 1));
                if (!compound.isEmpty()) {
                    Hits both = occurrences(compound);
                    found = found.or(word == words.size() - 2 ? both : Sequences.follow(both, lastButOne));
                }
            }
            lastButOne = last;
            last = found;
        }
        return last;
    }

    private Hits inflected(String word) {
        Hits found = occurrences(vocabulary.inflections(word));
        for (Vocabulary.Halves halves : vocabulary.halves(word)) {
            Hits both = Sequences.follow(occurrences(List.of(halves.first())), occurrences(halves.second()));
            found = found.or(halves.hyphenated() ? offsets.joined(both) : both);
        }
        return found;
    }

    /// Words each with one letter wrong; spelt right, however they are hyphenated.
    private Hits similar(List<RuleWord> words) {
        Hits found = Hits.NONE;
        for (int word = words.size() - 1; word >= 0; word--) {
            Hits one = occurrences(vocabulary.similar(words.get(word).form()));
            found = word == words.size() - 1 ? one : Sequences.follow(one, found);
        }
        return found.or(inflected(words));
    }

    /// Every position at which one of these words stands.
    private Hits occurrences(List<String> words) {
        Hits known = read.get(words);
        if (known == null) {
            known = readOccurrences(words);
            read.put(words, known);
        }
        return known;
    }

    private Hits readOccurrences(List<String> words) {
        if (words.isEmpty() || shard.leaf().isEmpty()) {
            return Hits.NONE;
        }
        Hits.Collector found = new Hits.Collector(64);
        try {
            Terms terms = shard.leaf().get().terms(Fields.WORDS);
            if (terms == null) {
                return Hits.NONE;
            }
            TermsEnum each = terms.iterator();
            PostingsEnum postings = null;
            for (String word : words) {
                if (each.seekExact(new BytesRef(word))) {
                    postings = each.postings(postings, PostingsEnum.POSITIONS);
                    for (int comment = postings.nextDoc();
                            comment != PostingsEnum.NO_MORE_DOCS;
                            comment = postings.nextDoc()) {
                        for (int left = postings.freq(); left > 0; left--) {
                            int position = postings.nextPosition();
                            found.add(comment, position, position);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new DamagedIndex("cannot read the words", e);
        }
        return found.places();
    }
}
