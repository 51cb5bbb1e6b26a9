package org.verbatim.gaps;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.verbatim.analyse.ContentWords;
import org.verbatim.analyse.LogOdds;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;

/// Counts the words of comments by the themes they carry, and which of them rules have found. For one thread.
final class ThemeWords {
    private static final int SHOWN = 8;
    private static final int FEWEST = 3;

    /// How many words the prior of the log-odds is worth.
    static final double PRIOR = 100;

    /// The 99.5th percentile of the normal distribution: of many words looked at some will pass by chance.
    private static final double MARKS = 2.576;

    private final Taxonomies taxonomies;
    private final Lexicon lexicon;
    private final int themes;
    private final List<int[]> counts = new ArrayList<>();
    private final List<Integer> all = new ArrayList<>();
    private final int[] comments;
    private final List<BitSet> found = new ArrayList<>();

    ThemeWords(Taxonomies taxonomies, Lexicon lexicon) {
        this.taxonomies = taxonomies;
        this.lexicon = lexicon;
        this.themes = taxonomies.axes().getFirst().themes().size();
        this.comments = new int[themes];
        for (int theme = 0; theme < themes; theme++) {
            found.add(new BitSet());
        }
    }

    void addComment(BitSet carried) {
        carried.stream().forEach(theme -> comments[theme]++);
    }

    /// Takes in a word of a comment, once for each form in which the comment has it.
    void addWord(int word, BitSet carried) {
        while (counts.size() <= word) {
            counts.add(new int[themes]);
            all.add(0);
        }
        all.set(word, all.get(word) + 1);
        int[] ofWord = counts.get(word);
        for (int theme = carried.nextSetBit(0); theme >= 0; theme = carried.nextSetBit(theme + 1)) {
            ofWord[theme]++;
        }
    }

    /// The words within mentions are those that rules have.
    void addMentions(List<FoundMention> mentions, String verbatim) {
        for (FoundMention mention : mentions) {
            if (taxonomies.axis(mention.theme()) == 0) {
                for (String word :
                        mention.span().in(verbatim).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+", -1)) {
                    if (ContentWords.matters(word)) {
                        add(mention.theme(), lexicon.number(word));
                    }
                }
            }
        }
    }

    private void add(int theme, int word) {
        found.get(theme).set(word);
        for (int above : taxonomies.ancestors(theme)) {
            found.get(above).set(word);
        }
    }

    /// How many uses of the word were taken in, of all comments.
    long uses(int word) {
        return word < all.size() ? all.get(word) : 0;
    }

    /// The words that mark a theme's comments and that its rules have not found, by theme, the strongest first.
    List<Discovered.LackedWord> lacked() {
        List<Discovered.LackedWord> lacked = new ArrayList<>();
        for (int theme = 0; theme < themes; theme++) {
            if (comments[theme] >= FEWEST && !counts.isEmpty()) {
                lacked.addAll(lacked(theme));
            }
        }
        return lacked;
    }

    private List<Discovered.LackedWord> lacked(int theme) {
        long[][] here = new long[2][counts.size()];
        for (int word = 0; word < counts.size(); word++) {
            here[0][word] = counts.get(word)[theme];
            here[1][word] = all.get(word) - here[0][word];
        }
        double[] z = LogOdds.between(here[0], here[1], PRIOR);
        List<Discovered.LackedWord> lacked = new ArrayList<>();
        for (int word = 0; word < z.length; word++) {
            if (here[0][word] >= FEWEST && z[word] >= MARKS && !found.get(theme).get(word)) {
                lacked.add(new Discovered.LackedWord(
                        taxonomies.theme(theme).id(), lexicon.form(word), here[0][word], here[1][word], z[word]));
            }
        }
        return lacked.stream()
                .sorted(Comparator.comparingDouble(Discovered.LackedWord::z)
                        .reversed()
                        .thenComparing(Discovered.LackedWord::word))
                .limit(SHOWN)
                .toList();
    }
}
