package org.verbatim.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.annotate.Annotator;
import org.verbatim.index.Asker;
import org.verbatim.index.Found;
import org.verbatim.index.Matches;
import org.verbatim.index.Shard;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Finds the themes of comments by asking each rule of the taxonomies once of a whole shard.
///
/// One rule finds the same spans in equal texts, whoever wrote them.
public final class Tagger {
    private static final Comparator<FoundMention> LONGEST_FIRST = Comparator.comparingInt(FoundMention::theme)
            .thenComparingInt(mention -> mention.span().start())
            .thenComparingInt(mention -> -mention.span().end())
            .thenComparingInt(FoundMention::rule);

    private final Taxonomies taxonomies;

    public Tagger(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /// The mentions of every theme in the shard's comments. Parents do not have their children's mentions here.
    ///
    /// @param annotator splits the rules' words; for the calling thread only
    public Tagged tag(Shard shard, Annotator annotator) {
        Map<ThemeId, Found> themes = new HashMap<>();
        Asker asker = new Asker(shard, annotator, id -> themes.getOrDefault(id, Found.NOTHING));
        for (Theme theme : taxonomies.themes()) {
            theme.rules().forEach(rule -> asker.expect(rule.rule()));
            theme.unless().forEach(rule -> asker.expect(rule.rule()));
        }
        Map<Integer, List<FoundMention>> byComment = new HashMap<>();
        for (int number : taxonomies.order()) {
            Found found = tag(number, asker, byComment);
            for (int child : taxonomies.descendants(number)) {
                found = found.or(themes.getOrDefault(taxonomies.theme(child).id(), Found.NOTHING));
            }
            themes.put(taxonomies.theme(number).id(), found);
        }
        byComment.values().forEach(Tagger::settle);
        return new Tagged(byComment);
    }

    private Found tag(int number, Asker asker, Map<Integer, List<FoundMention>> byComment) {
        Theme theme = taxonomies.theme(number);
        Found unless = Found.NOTHING;
        for (WrittenRule rule : theme.unless()) {
            unless = unless.or(asker.ask(rule.rule()));
        }
        Found all = Found.NOTHING;
        for (int rule = 0; rule < theme.rules().size(); rule++) {
            Found found = asker.without(asker.ask(theme.rules().get(rule).rule()), unless);
            Matches matches = asker.matches(found);
            for (int match = 0; match < matches.size(); match++) {
                byComment
                        .computeIfAbsent(matches.comment(match), comment -> new ArrayList<>(4))
                        .add(new FoundMention(number, rule, matches.span(match), matches.sentence(match)));
            }
            all = all.or(found);
        }
        return all;
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
