package org.verbatim.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Names the rule responsible for a comment that only one of two taxonomies gives a theme.
final class Blame {
    private final Taxonomies with;
    private final Taxonomies without;
    private final Renames renames;
    private final String verb;

    /// @param with gives the comment the theme
    /// @param without does not
    /// @param verb what the change did to a rule of `with` alone: added or removed
    Blame(Taxonomies with, Taxonomies without, Renames renames, String verb) {
        this.with = with;
        this.without = without;
        this.renames = renames;
        this.verb = verb;
    }

    /// A mention in the comment that gives it the theme.
    Optional<FoundMention> mention(int theme, List<FoundMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.theme() == theme || isBelow(mention.theme(), theme))
                .findFirst();
    }

    private boolean isBelow(int number, int above) {
        return IntStream.of(with.ancestors(number)).anyMatch(each -> each == above);
    }

    /// What became of the rule that found the mention.
    String told(ThemeId asked, FoundMention mention) {
        Theme theme = with.theme(mention.theme());
        WrittenRule rule = theme.rules().get(mention.rule());
        String of = theme.id().equals(asked) ? "" : " of " + theme.id();
        ThemeId there = renames.oldName(theme.id())
                .or(() -> renames.newName(theme.id()))
                .orElse(theme.id());
        OptionalInt number = without.number(there);
        if (number.isEmpty()) {
            return "theme " + theme.id() + " " + verb + ", with rule " + rule.text();
        }
        Theme other = without.theme(number.getAsInt());
        if (other.rules().stream().noneMatch(each -> each.rule().equals(rule.rule()))) {
            return "rule " + verb + of + ": " + rule.text();
        }
        return unchanged(theme, other, of + ": " + rule.text());
    }

    /// The rule is in both: something else took its mention away, or took it elsewhere.
    private String unchanged(Theme theme, Theme other, String rule) {
        String unless = other.unless().stream()
                .filter(each ->
                        theme.unless().stream().noneMatch(mine -> mine.rule().equals(each.rule())))
                .map(WrittenRule::text)
                .collect(Collectors.joining(" or "));
        if (!unless.isEmpty()) {
            return "unless " + (verb.equals("added") ? "removed: " : "added: ") + unless + "; rule" + rule;
        }
        return theme.parent().equals(other.parent())
                ? "through the themes that it refers to, rule" + rule
                : "theme " + theme.id() + " moved in the tree; rule" + rule;
    }
}
