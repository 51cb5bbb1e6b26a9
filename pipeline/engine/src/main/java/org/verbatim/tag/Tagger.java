package org.verbatim.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.annotate.Annotator;
import org.verbatim.index.Found;
import org.verbatim.index.Matches;
import org.verbatim.index.Shard;
import org.verbatim.taxonomy.Taxonomies;

/// Finds the themes of comments by asking each rule of the taxonomies once of a whole shard.
///
/// One rule finds the same spans in equal texts, whoever wrote them.
public final class Tagger {
    private static final Comparator<FoundMention> LONGEST_FIRST = Comparator.comparingInt(FoundMention::theme)
            .thenComparingInt(mention -> mention.span().start())
            .thenComparingInt(mention -> -mention.span().end())
            .thenComparingInt(FoundMention::rule);

    private final Taxonomies taxonomies;

    /// @param taxonomies whose rules are asked, those of all axes
    public Tagger(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /// The mentions of every theme in the shard's comments. Parents do not have their children's mentions here.
    ///
    /// @param annotator splits the rules' words; for the calling thread only
    public Tagged tag(Shard shard, Annotator annotator) {
        BitSet every = new BitSet();
        every.set(0, taxonomies.size());
        return tag(shard, annotator, every);
    }

    /// The mentions of the themes of these numbers.
    public Tagged tag(Shard shard, Annotator annotator, BitSet wanted) {
        ThemeSearch search = new ThemeSearch(taxonomies, shard, annotator);
        wanted.stream().forEach(search::expect);
        Map<Integer, List<FoundMention>> byComment = new HashMap<>();
        for (int number : taxonomies.order()) {
            if (wanted.get(number)) {
                tag(number, search, byComment);
            }
        }
        byComment.values().forEach(Tagger::settle);
        return new Tagged(byComment);
    }

    private static void tag(int number, ThemeSearch search, Map<Integer, List<FoundMention>> byComment) {
        List<Found> byRule = search.byRule(number);
        for (int rule = 0; rule < byRule.size(); rule++) {
            Matches matches = search.asker().matches(byRule.get(rule));
            for (int match = 0; match < matches.size(); match++) {
                byComment
                        .computeIfAbsent(matches.comment(match), comment -> new ArrayList<>(4))
                        .add(new FoundMention(number, rule, matches.span(match), matches.sentence(match)));
            }
        }
    }

    /// Puts a comment's mentions in order and drops those that stand within another of their theme: the longer one says
    /// more. Of mentions that start together the longest comes first, so that each stands within another if an earlier
    /// one of its theme reaches as far.
    private static void settle(List<FoundMention> mentions) {
        mentions.sort(LONGEST_FIRST);
        List<FoundMention> kept = new ArrayList<>(mentions.size());
        int theme = -1;
        int farthest = 0;
        for (FoundMention mention : mentions) {
            if (mention.theme() != theme || mention.span().end() > farthest) {
                kept.add(mention);
                theme = mention.theme();
                farthest = mention.span().end();
            }
        }
        mentions.clear();
        mentions.addAll(kept);
    }
}
