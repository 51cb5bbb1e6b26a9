package org.verbatim.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.analyse.LogOdds;
import org.verbatim.discover.Grouping;
import org.verbatim.folder.Answers;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.rules.Parsed;
import org.verbatim.rules.RuleParser;

/// Says of groups of texts what marks them, whose they are, and what rules would find them.
final class Groups {
    private static final int WORDS = 8;
    private static final int EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 280;
    private static final int RULES = 6;
    private static final long FEWEST = 2;

    /// Of all comments without a theme that have the word, at least so many must be in the group.
    private static final double TELLING = 0.5;

    /// Or so many of the group's comments must have it.
    private static final double COMMON = 0.25;

    private final Unreached unreached;
    private final List<Shard.Reading> readings;

    Groups(Unreached unreached, Answers answers) {
        this.unreached = unreached;
        this.readings = answers.index().shards().stream().map(Shard::reading).toList();
    }

    List<Discovered.Group> of(Grouping grouping) {
        List<List<Integer>> all = new ArrayList<>(grouping.groups());
        all.add(grouping.apart());
        long[][] counts = counts(all);
        List<Discovered.Group> groups = new ArrayList<>();
        for (int group = 0; group < all.size(); group++) {
            if (!all.get(group).isEmpty()) {
                groups.add(
                        group(all.get(group), group == all.size() - 1, new Words(counts, marks(counts[group]), group)));
            }
        }
        groups.sort(Comparator.comparing(Discovered.Group::apart)
                .thenComparingLong(group -> -group.respondents())
                .thenComparing(group -> group.members().getFirst()));
        List<Discovered.Group> numbered = new ArrayList<>();
        for (Discovered.Group group : groups) {
            numbered.add(new Discovered.Group(
                    numbered.size() + 1,
                    group.apart(),
                    group.respondents(),
                    group.texts(),
                    group.words(),
                    group.examples(),
                    group.members(),
                    group.rules()));
        }
        return numbered;
    }

    /// How strongly each word marks the group against all other comments, those with themes included.
    private double[] marks(long[] here) {
        long[] there = new long[here.length];
        for (int word = 0; word < there.length; word++) {
            there[word] = Math.max(0, unreached.themeWords().uses(word) - here[word]);
        }
        return LogOdds.between(here, there, ThemeWords.PRIOR);
    }

    /// How many comments of each group use each word.
    private long[][] counts(List<List<Integer>> groups) {
        long[][] counts =
                new long[groups.size()][Math.max(1, unreached.lexicon().size())];
        for (int group = 0; group < counts.length; group++) {
            for (int text : groups.get(group)) {
                for (int word : unreached.words(text)) {
                    counts[group][word] += unreached.members(text).size();
                }
            }
        }
        return counts;
    }

    /// The words of one group, the strongest first.
    private record Words(long[][] counts, double[] z, int group) {
        List<Integer> marking() {
            List<Integer> marking = new ArrayList<>();
            for (int word = 0; word < z.length; word++) {
                if (counts[group][word] >= FEWEST && z[word] > 0) {
                    marking.add(word);
                }
            }
            marking.sort(Comparator.comparingDouble((Integer word) -> -z[word]).thenComparingInt(word -> word));
            return marking;
        }

        long here(int word) {
            return counts[group][word];
        }

        long all(int word) {
            return Arrays.stream(counts).mapToLong(ofGroup -> ofGroup[word]).sum();
        }
    }

    private Discovered.Group group(List<Integer> texts, boolean apart, Words words) {
        List<Discovered.TellingWord> told = words.marking().stream()
                .limit(WORDS)
                .map(word -> new Discovered.TellingWord(
                        unreached.lexicon().form(word), words.here(word), words.all(word), words.z()[word]))
                .toList();
        List<Integer> ruled = apart ? List.of() : ruled(texts, words);
        return new Discovered.Group(
                0,
                apart,
                texts.stream()
                        .flatMap(text -> unreached.members(text).stream())
                        .map(Unreached.Member::respondent)
                        .distinct()
                        .count(),
                texts.size(),
                apart ? List.of() : told,
                examples(texts, new HashSet<>(ruled)),
                texts.stream()
                        .flatMap(text -> unreached.members(text).stream())
                        .map(Unreached.Member::id)
                        .toList(),
                ruled.stream().map(unreached.lexicon()::form).toList());
    }

    /// Few words that find much of the group: each of them adds comments that those before it miss. A word that much of
    /// the group uses will do even if others use it too; a comment may carry several themes.
    private List<Integer> ruled(List<Integer> texts, Words words) {
        BitSet reached = new BitSet();
        List<Integer> ruled = new ArrayList<>();
        long fewest = Math.max(FEWEST, texts.size() / 20);
        for (int word : words.marking()) {
            boolean telling = words.here(word) >= TELLING * words.all(word);
            boolean common = words.here(word) >= COMMON * texts.size();
            if (ruled.size() < RULES
                    && (telling || common)
                    && isRule(unreached.lexicon().form(word))) {
                BitSet with = with(word, texts);
                with.andNot(reached);
                if (with.cardinality() >= fewest) {
                    ruled.add(word);
                    reached.or(with);
                }
            }
        }
        return ruled.isEmpty() ? strongest(words) : ruled;
    }

    private List<Integer> strongest(Words words) {
        return words.marking().stream()
                .filter(word -> isRule(unreached.lexicon().form(word)))
                .limit(FEWEST)
                .toList();
    }

    private BitSet with(int word, List<Integer> texts) {
        BitSet with = new BitSet();
        for (int text : texts) {
            with.set(text, Arrays.binarySearch(unreached.words(text), word) >= 0);
        }
        return with;
    }

    private static boolean isRule(String word) {
        return word.indexOf('\'') < 0 && RuleParser.parse(word) instanceof Parsed.Good;
    }

    /// The most typical texts, those that a starter rule finds first; none that has the words of another.
    private List<Discovered.Example> examples(List<Integer> texts, Set<Integer> ruled) {
        List<Discovered.Example> found = new ArrayList<>();
        List<Discovered.Example> others = new ArrayList<>();
        Set<List<Integer>> shown = new HashSet<>();
        for (int text : texts) {
            boolean isRuled = Arrays.stream(unreached.words(text)).anyMatch(ruled::contains);
            List<Discovered.Example> into = isRuled ? found : others;
            List<Integer> words = Arrays.stream(unreached.words(text)).boxed().toList();
            if (into.size() < EXAMPLES && shown.add(words)) {
                String verbatim = verbatim(text);
                if (verbatim.length() <= LONGEST_EXAMPLE || text == texts.getLast()) {
                    CommentId id = unreached.members(text).getFirst().id();
                    into.add(new Discovered.Example(
                            id, verbatim, unreached.members(text).size(), isRuled));
                }
            }
        }
        found.addAll(others);
        if (found.isEmpty()) {
            int first = texts.getFirst();
            found.add(new Discovered.Example(
                    unreached.members(first).getFirst().id(),
                    verbatim(first),
                    unreached.members(first).size(),
                    false));
        }
        return found.stream().limit(EXAMPLES).collect(Collectors.toList());
    }

    private String verbatim(int text) {
        Unreached.Member first = unreached.members(text).getFirst();
        return readings.get(first.place().shard()).verbatim(first.place().number());
    }
}
