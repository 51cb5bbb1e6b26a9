package org.verbatim.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.verbatim.annotate.Annotator;
import org.verbatim.index.Asker;
import org.verbatim.index.Found;
import org.verbatim.index.Shard;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Finds themes in one shard, each when it is first asked for; for one thread.
public final class ThemeSearch {
    private final Taxonomies taxonomies;
    private final Asker asker;
    private final Map<Integer, List<Found>> byRule = new HashMap<>();
    private final Map<Integer, Found> whole = new HashMap<>();

    /// @param annotator splits the rules' words; for the calling thread only
    public ThemeSearch(Taxonomies taxonomies, Shard shard, Annotator annotator) {
        this.taxonomies = taxonomies;
        this.asker = new Asker(shard, annotator, this::find);
    }

    /// Answers rules, those that refer to themes too.
    public Asker asker() {
        return asker;
    }

    /// Announces that a theme will be asked for, with all below it: what can be read together is then read together.
    public void expect(int number) {
        expectRules(taxonomies.theme(number));
        for (int below : taxonomies.descendants(number)) {
            expectRules(taxonomies.theme(below));
        }
    }

    private void expectRules(Theme theme) {
        theme.rules().forEach(rule -> asker.expect(rule.rule()));
        theme.unless().forEach(rule -> asker.expect(rule.rule()));
    }

    /// What the theme and all below it find; nothing if there is no such theme.
    public Found find(ThemeId theme) {
        OptionalInt number = taxonomies.number(theme);
        return number.isEmpty() ? Found.NOTHING : find(number.getAsInt());
    }

    private Found find(int number) {
        Found known = whole.get(number);
        if (known != null) {
            return known;
        }
        expect(number);
        Found all = Found.NOTHING;
        for (Found ofRule : byRule(number)) {
            all = all.or(ofRule);
        }
        for (int below : taxonomies.descendants(number)) {
            for (Found ofRule : byRule(below)) {
                all = all.or(ofRule);
            }
        }
        whole.put(number, all);
        return all;
    }

    /// What each of the theme's own rules finds, without what its `unless` drops.
    public List<Found> byRule(int number) {
        List<Found> known = byRule.get(number);
        if (known != null) {
            return known;
        }
        Theme theme = taxonomies.theme(number);
        Found unless = Found.NOTHING;
        for (WrittenRule rule : theme.unless()) {
            unless = unless.or(asker.ask(rule.rule()));
        }
        List<Found> found = new ArrayList<>();
        for (WrittenRule rule : theme.rules()) {
            found.add(asker.without(asker.ask(rule.rule()), unless));
        }
        byRule.put(number, found);
        return found;
    }
}
