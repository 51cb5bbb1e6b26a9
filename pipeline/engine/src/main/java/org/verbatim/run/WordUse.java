package org.verbatim.run;

import java.util.BitSet;
import java.util.Optional;
import org.verbatim.analyse.ContentWords;
import org.verbatim.analyse.Keywords;
import org.verbatim.index.Shard;
import org.verbatim.model.Respondent;

/// Counts the words of one shard's comments that are analysed, by the respondents who use them.
final class WordUse {
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
            if (!ContentWords.matters(word)) {
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
}
