package org.verbatim.gaps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.WrittenRule;

/// Holds what each rule finds against what people said of the same comments and themes.
final class JudgedRules {
    private final Taxonomies taxonomies;
    private final Standing people;
    private final Set<CommentId> decided;
    private final Set<ThemeId> firstTaxonomy = new HashSet<>();
    private final Map<Rule, long[]> counts = new TreeMap<>();

    private record Rule(int theme, int number) implements Comparable<Rule> {
        @Override
        public int compareTo(Rule other) {
            return theme == other.theme ? Integer.compare(number, other.number) : Integer.compare(theme, other.theme);
        }
    }

    JudgedRules(Opened opened) {
        this.taxonomies = opened.taxonomies();
        this.people = opened.standingRolledUp();
        this.decided = people.comments();
        opened.taxonomies().axes().getFirst().themes().forEach(theme -> firstTaxonomy.add(theme.id()));
    }

    void add(CommentId comment, List<FoundMention> mentions) {
        Set<Rule> rules = new HashSet<>();
        mentions.forEach(mention -> rules.add(new Rule(mention.theme(), mention.rule())));
        for (Rule rule : rules) {
            long[] count = counts.computeIfAbsent(rule, unseen -> new long[3]);
            count[0]++;
            if (decided.contains(comment)) {
                says(comment, taxonomies.theme(rule.theme()).id()).ifPresent(carries -> {
                    count[1]++;
                    count[2] += carries ? 0 : 1;
                });
            }
        }
    }

    /// Whether the comment carries the theme in people's eyes; empty if none of them said anything of it.
    private Optional<Boolean> says(CommentId comment, ThemeId theme) {
        if (!firstTaxonomy.contains(theme)) {
            return Optional.empty();
        }
        Set<CoderId> spoke = new HashSet<>();
        for (Map.Entry<CoderId, Opinion> opinion : people.opinions(comment).entrySet()) {
            if (opinion.getValue().says(theme).isPresent()) {
                spoke.add(opinion.getKey());
            }
        }
        return spoke.isEmpty()
                ? Optional.empty()
                : Optional.of(people.decidedBy(spoke, comment).contains(theme));
    }

    /// Every rule that finds anything, by theme and place.
    List<Discovered.JudgedRule> rows() {
        List<Discovered.JudgedRule> rows = new ArrayList<>();
        counts.forEach((rule, count) -> {
            WrittenRule written = taxonomies.theme(rule.theme()).rules().get(rule.number());
            rows.add(new Discovered.JudgedRule(
                    taxonomies.theme(rule.theme()).id(),
                    written.text(),
                    written.where().toString(),
                    count[0],
                    count[1],
                    count[2]));
        });
        return rows;
    }
}
