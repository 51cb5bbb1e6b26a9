package org.verbatim.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.annotate.Annotator;
import org.verbatim.index.Found;
import org.verbatim.index.Matches;
import org.verbatim.index.Shard;
import org.verbatim.model.Span;
import org.verbatim.taxonomy.Taxonomies;

/// Finds the themes of comments by asking each rule of the taxonomies once of a whole shard.
///
/// One rule finds the same spans in equal texts, whoever wrote them.
public final class Tagger {
    private final Taxonomies taxonomies;

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
    /// more.
    private static void settle(List<FoundMention> mentions) {
        mentions.sort(null);
        List<FoundMention> kept = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            if (!within(mentions, i)) {
                kept.add(mentions.get(i));
            }
        }
        mentions.clear();
        mentions.addAll(kept);
    }

    private static boolean within(List<FoundMention> mentions, int which) {
        FoundMention mention = mentions.get(which);
        Span span = mention.span();
        for (int i = 0; i < mentions.size(); i++) {
            FoundMention other = mentions.get(i);
            boolean first = i < which || !other.span().equals(span);
            if (i != which && other.theme() == mention.theme() && other.span().contains(span) && first) {
                return true;
            }
        }
        return false;
    }
}
