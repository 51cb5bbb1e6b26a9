package org.verbatim.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.verbatim.annotate.Annotator;
import org.verbatim.index.Asker;
import org.verbatim.index.Found;
import org.verbatim.index.Matches;
import org.verbatim.index.Shard;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;

/// What the themes of a taxonomy find in one shard, without asking again what was asked before. For one thread at a
/// time.
final class LiveShard {
    private final Taxonomies taxonomies;
    private final RuleKeys keys;
    private final AskedBefore before;
    private final Asker asker;

    LiveShard(Taxonomies taxonomies, RuleKeys keys, AskedBefore before, Shard shard, Annotator annotator) {
        this.taxonomies = taxonomies;
        this.keys = keys;
        this.before = before;
        this.asker = new Asker(shard, annotator, this::find);
    }

    /// What a rule finds, whatever `unless` says.
    Found ask(String key, Rule rule) {
        return before.found(key, () -> asker.ask(rule));
    }

    /// What a rule of a theme finds, without what the theme's `unless` drops.
    Found rule(int theme, int rule) {
        String key = keys.rules(theme).get(rule);
        Rule asked = taxonomies.theme(theme).rules().get(rule).rule();
        if (taxonomies.theme(theme).unless().isEmpty()) {
            return ask(key, asked);
        }
        return before.found(key + "\u0002" + keys.unless(theme), () -> asker.without(ask(key, asked), unless(theme)));
    }

    private Found unless(int theme) {
        Found all = Found.NOTHING;
        for (int rule = 0; rule < keys.unlessRules(theme).size(); rule++) {
            Rule asked = taxonomies.theme(theme).unless().get(rule).rule();
            all = all.or(ask(keys.unlessRules(theme).get(rule), asked));
        }
        return all;
    }

    /// The comments in which a theme's own rules find anything.
    BitSet own(int theme) {
        return before.set(keys.own(theme), () -> {
            BitSet comments = new BitSet();
            expect(taxonomies.theme(theme));
            for (int rule = 0; rule < taxonomies.theme(theme).rules().size(); rule++) {
                comments.or(rule(theme, rule).comments());
            }
            return comments;
        });
    }

    /// Regular expressions are searched for together.
    private void expect(Theme theme) {
        theme.rules().forEach(rule -> asker.expect(rule.rule()));
        theme.unless().forEach(rule -> asker.expect(rule.rule()));
    }

    /// The comments in which a theme or one below it finds anything; to be changed by nobody.
    BitSet whole(int theme) {
        int[] below = taxonomies.descendants(theme);
        if (below.length == 0) {
            return own(theme);
        }
        BitSet comments = (BitSet) own(theme).clone();
        for (int each : below) {
            comments.or(own(each));
        }
        return comments;
    }

    /// What a theme and all below it find, for the rules that refer to it.
    private Found find(ThemeId id) {
        OptionalInt number = taxonomies.number(id);
        if (number.isEmpty()) {
            return Found.NOTHING;
        }
        return before.found("@" + keys.whole(id), () -> {
            Found all = Found.NOTHING;
            List<Integer> family = new ArrayList<>(List.of(number.getAsInt()));
            for (int below : taxonomies.descendants(number.getAsInt())) {
                family.add(below);
            }
            for (int theme : family) {
                for (int rule = 0; rule < taxonomies.theme(theme).rules().size(); rule++) {
                    all = all.or(rule(theme, rule));
                }
            }
            return all;
        });
    }

    /// The places where a theme or one below it finds something in these comments.
    Matches matches(int theme, BitSet comments) {
        Found all = Found.NOTHING;
        List<Integer> family = new ArrayList<>(List.of(theme));
        for (int below : taxonomies.descendants(theme)) {
            family.add(below);
        }
        for (int each : family) {
            for (int rule = 0; rule < taxonomies.theme(each).rules().size(); rule++) {
                all = all.or(rule(each, rule).in(comments));
            }
        }
        return asker.matches(all);
    }
}
