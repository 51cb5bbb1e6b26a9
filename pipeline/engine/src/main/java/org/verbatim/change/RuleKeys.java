package org.verbatim.change;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;
import org.verbatim.rules.RuleWriter;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Texts that say what rules and themes find: what has the same text finds the same, in whatever taxonomy it stands.
///
/// A rule's text is itself, and what the themes that it refers to come to.
public final class RuleKeys {
    private static final char END = '\u0001';

    private final Taxonomies taxonomies;
    private final List<List<String>> rules = new ArrayList<>();
    private final List<List<String>> unless = new ArrayList<>();
    private final String[] own;
    private final String[] whole;

    /// Of all themes of these taxonomies, in which a theme refers to those that stand before it in [Taxonomies#order].
    public RuleKeys(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
        this.own = new String[taxonomies.size()];
        this.whole = new String[taxonomies.size()];
        for (int theme = 0; theme < own.length; theme++) {
            rules.add(List.of());
            unless.add(List.of());
        }
        for (int theme : taxonomies.order()) {
            read(theme);
        }
    }

    private void read(int number) {
        Theme theme = taxonomies.theme(number);
        rules.set(number, keys(theme.rules()));
        unless.set(number, keys(theme.unless()));
        own[number] = String.join("\n", rules.get(number)) + END + unless(number);
        StringBuilder all = new StringBuilder(own[number]);
        for (int below : taxonomies.descendants(number)) {
            all.append(END).append(own[below]);
        }
        whole[number] = all.toString();
    }

    private List<String> keys(List<WrittenRule> written) {
        return written.stream().map(rule -> key(rule.rule())).toList();
    }

    /// What a rule finds.
    String key(Rule rule) {
        StringBuilder key = new StringBuilder(RuleWriter.write(rule));
        refer(rule, key);
        return key.toString();
    }

    private void refer(Rule rule, StringBuilder key) {
        if (rule instanceof Rule.ThemeReference reference) {
            key.append(END).append('@').append(whole(reference.theme()));
        }
        rule.parts().forEach(part -> refer(part, key));
    }

    /// What each of the theme's own rules finds, before `unless`.
    List<String> rules(int theme) {
        return rules.get(theme);
    }

    List<String> unlessRules(int theme) {
        return unless.get(theme);
    }

    /// What a theme's `unless` drops.
    String unless(int theme) {
        return String.join("\n", unless.get(theme));
    }

    /// What a theme's own rules find.
    public String own(int theme) {
        return own[theme];
    }

    /// What a theme finds with all below it; nothing if there is no such theme.
    String whole(ThemeId theme) {
        OptionalInt number = taxonomies.number(theme);
        return number.isPresent() ? whole[number.getAsInt()] : "";
    }
}
