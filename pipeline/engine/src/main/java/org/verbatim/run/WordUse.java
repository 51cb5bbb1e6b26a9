package org.verbatim.run;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.verbatim.analyse.Keywords;
import org.verbatim.index.Shard;
import org.verbatim.model.Respondent;

/// Counts the words of one shard's comments that are analysed, by the respondents who use them.
final class WordUse {
    /// Shorter words say little.
    private static final int FEWEST_LETTERS = 3;

    /// Words that hold a sentence together, and say nothing of what it is about.
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "about", "after", "all", "also", "and", "any", "are", "because", "been", "before", "being", "but", "can",
            "could", "did", "does", "doing", "don't", "for", "from", "get", "had", "has", "have", "her", "here", "him",
            "his", "how", "into", "it's", "its", "just", "may", "might", "more", "most", "much", "must", "nor", "not",
            "off", "one", "only", "other", "our", "out", "over", "own", "per", "really", "same", "shall", "she",
            "should", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
            "those", "through", "too", "under", "until", "upon", "very", "was", "we're", "we've", "were", "what",
            "when", "where", "which", "while", "who", "whom", "why", "will", "with", "would", "you", "your");

    private final Shard shard;
    private final Keywords keywords;
    private final BitSet kept = new BitSet();
    private final int[][] groups;

    /// @param keywords what the words are added to
    WordUse(Shard shard, Keywords keywords) {
        this.shard = shard;
        this.keywords = keywords;
        this.groups = new int[shard.respondents()][];
    }

    /// Takes in a respondent with the comments that are analysed, by number.
    void add(int who, Respondent respondent, BitSet comments) {
        if (!comments.isEmpty()) {
            kept.or(comments);
            groups[who] = keywords.groups(respondent.segments());
            keywords.addRespondent(groups[who]);
        }
    }

    /// Counts the words of all comments taken in.
    void count() {
        shard.eachWord(word -> {
            if (!matters(word)) {
                return Optional.empty();
            }
            Keywords.Use use = keywords.word(word);
            int[] last = {-1};
            return Optional.of(comment -> {
                int who = shard.respondent(comment);
                if (who != last[0] && kept.get(comment)) {
                    last[0] = who;
                    use.add(groups[who]);
                }
            });
        });
    }

    private static boolean matters(String word) {
        return word.length() >= FEWEST_LETTERS
                && word.chars().allMatch(letter -> Character.isLetter(letter) || letter == '\'' || letter == '-')
                && !FUNCTION_WORDS.contains(word);
    }
}
