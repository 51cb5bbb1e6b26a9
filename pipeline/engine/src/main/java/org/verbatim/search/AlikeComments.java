package org.verbatim.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.annotate.RuleWord;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Register;
import org.verbatim.index.Asker;
import org.verbatim.index.Found;
import org.verbatim.index.Repeats;
import org.verbatim.index.Shard;
import org.verbatim.model.Comment;
import org.verbatim.rules.Rule;
import org.verbatim.work.Annotators;

/// Finds comments that say much the same as one comment: those that share its rarest words. For any thread.
///
/// A word counts by the logarithm of how rare it is (inverse document frequency, Spärck Jones, 1972); what two comments
/// share is set against what the longer one says besides.
public final class AlikeComments {
    /// How many of a comment's words are looked for: the rarest.
    private static final int WORDS = 16;

    /// How many of the best are read to see how long they are.
    private static final int READ = 200;

    private final Answers answers;
    private final Annotators annotators;
    private final List<Register> registers;

    /// @param models find the words
    public AlikeComments(Answers answers, Models models) {
        this(answers, models, Register.of(answers));
    }

    /// @param registers of the answers' shards, by what people decided
    public AlikeComments(Answers answers, Models models, List<Register> registers) {
        this.answers = answers;
        this.annotators = new Annotators(models);
        this.registers = registers;
    }

    /// A comment that shares words with another.
    ///
    /// @param likeness from 0 to 1
    /// @param shared the words that it shares, the rarest first
    public record Alike(Comment comment, double likeness, List<String> shared) {
        public Alike {
            shared = List.copyOf(shared);
        }
    }

    /// The comments most like `text`, the most alike first.
    ///
    /// @param but the comment that the text is of, which is left out
    public List<Alike> to(String text, Comment but, int atMost) {
        List<String> words = words(text);
        List<List<BitSet>> found = IntStream.range(0, registers.size())
                .parallel()
                .mapToObj(shard -> found(shard, words))
                .toList();
        double[] weights = weights(words, found);
        List<Integer> rarest = IntStream.range(0, words.size())
                .boxed()
                .filter(word -> weights[word] > 0)
                .sorted(Comparator.comparingDouble(word -> -weights[word]))
                .limit(WORDS)
                .toList();
        double most = rarest.stream().mapToDouble(word -> weights[word]).sum();
        List<Scored> best = new ArrayList<>();
        for (int shard = 0; shard < found.size(); shard++) {
            best.addAll(scored(shard, found.get(shard), rarest, weights));
        }
        best.sort(Comparator.comparingDouble(Scored::score).reversed());
        return best.stream()
                .limit(READ)
                .map(scored -> alike(scored, words, most))
                .filter(alike -> !alike.comment().id().equals(but.id()))
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .limit(atMost)
                .toList();
    }

    private List<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (RuleWord word : annotators.mine().words(text.replace('*', ' '))) {
            if (word.form().chars().anyMatch(Character::isLetter)) {
                words.add(word.form());
            }
        }
        return List.copyOf(words);
    }

    private List<BitSet> found(int number, List<String> words) {
        Shard shard = answers.index().shards().get(number);
        Annotator annotator = annotators.mine();
        Asker asker = new Asker(shard, annotator, theme -> Found.NOTHING);
        BitSet kept = registers.get(number).kept();
        List<BitSet> found = new ArrayList<>();
        for (String word : words) {
            BitSet comments =
                    asker.ask(new Rule.Word(word, Rule.Form.INFLECTED)).comments();
            comments.and(kept);
            found.add(comments);
        }
        return found;
    }

    private double[] weights(List<String> words, List<List<BitSet>> found) {
        double all = registers.stream()
                .mapToLong(register -> register.kept().cardinality())
                .sum();
        double[] weights = new double[words.size()];
        for (int word = 0; word < weights.length; word++) {
            long comments = 0;
            for (List<BitSet> shard : found) {
                comments += shard.get(word).cardinality();
            }
            // A word of every tenth comment says little of what one is about.
            weights[word] = comments < 2 || comments > Math.max(3, all / 10) ? 0 : Math.log(all / comments);
        }
        return weights;
    }

    /// @param words the numbers of those shared
    private record Scored(Repeats.Comment place, double score, List<Integer> words) {}

    private static List<Scored> scored(int shard, List<BitSet> found, List<Integer> words, double[] weights) {
        Map<Integer, List<Integer>> shared = new HashMap<>();
        for (int word : words) {
            found.get(word).stream()
                    .forEach(comment -> shared.computeIfAbsent(comment, none -> new ArrayList<>())
                            .add(word));
        }
        List<Scored> scored = new ArrayList<>();
        shared.forEach((comment, theirs) -> scored.add(new Scored(
                new Repeats.Comment(shard, comment),
                theirs.stream().mapToDouble(word -> weights[word]).sum(),
                theirs)));
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(each -> each.place.number()));
        return scored.subList(0, Math.min(READ, scored.size()));
    }

    private Alike alike(Scored scored, List<String> words, double most) {
        Repeats.Comment place = scored.place;
        String verbatim = answers.index().shards().get(place.shard()).reading().verbatim(place.number());
        long length = verbatim.chars().filter(sign -> sign == ' ').count() + 1;
        double besides = Math.max(1, length / (4.0 * WORDS));
        return new Alike(
                new Comment(answers.comment(place.shard(), place.number()), verbatim),
                scored.score / most / besides,
                scored.words.stream().map(words::get).toList());
    }
}
