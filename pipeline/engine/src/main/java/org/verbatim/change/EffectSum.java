package org.verbatim.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/// What a change of a theme would change, added up over shards.
final class EffectSum {
    private final List<Counts> counts;
    private final List<Effect.Shown> gained = new ArrayList<>();
    private final List<Effect.Shown> lost = new ArrayList<>();
    private final List<Long> found = new ArrayList<>();
    private final List<Long> alone = new ArrayList<>();
    private long searched;

    /// @param themes how many themes the change moves
    /// @param searched how many comments there are
    EffectSum(int themes, long searched) {
        this.counts = new ArrayList<>(Collections.nCopies(themes, Counts.NONE));
        this.searched = searched;
    }

    /// One theme.
    ///
    /// @param comments that carry it, people's words included
    /// @param respondents who wrote them
    /// @param byRules comments in which the rules find it
    record Counts(Difference.Sums comments, Difference.Sums respondents, Difference.Sums byRules, Judged people) {
        private static final Counts NONE =
                new Counts(Difference.Sums.NONE, Difference.Sums.NONE, Difference.Sums.NONE, Judged.NONE);

        private Counts plus(Counts other) {
            return new Counts(
                    comments.plus(other.comments),
                    respondents.plus(other.respondents),
                    byRules.plus(other.byRules),
                    people.plus(other.people));
        }
    }

    void add(int theme, Counts more) {
        counts.set(theme, counts.get(theme).plus(more));
    }

    void show(List<Effect.Shown> moreGained, List<Effect.Shown> moreLost) {
        gained.addAll(moreGained);
        lost.addAll(moreLost);
    }

    /// @param byRule for each rule of the edited theme the comments in which it finds anything
    void addRules(List<BitSet> byRule) {
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (BitSet comments : byRule) {
            BitSet again = (BitSet) comments.clone();
            again.and(once);
            twice.or(again);
            once.or(comments);
        }
        for (int rule = 0; rule < byRule.size(); rule++) {
            BitSet only = (BitSet) byRule.get(rule).clone();
            only.andNot(twice);
            add(found, rule, byRule.get(rule).cardinality());
            add(alone, rule, only.cardinality());
        }
    }

    private static void add(List<Long> sums, int rule, long more) {
        if (rule < sums.size()) {
            sums.set(rule, sums.get(rule) + more);
        } else {
            sums.add(more);
        }
    }

    /// Adds what another shard comes to, a later one in the order of the data.
    EffectSum plus(EffectSum other) {
        for (int theme = 0; theme < counts.size(); theme++) {
            add(theme, other.counts.get(theme));
        }
        show(other.gained, other.lost);
        for (int rule = 0; rule < other.found.size(); rule++) {
            add(found, rule, other.found.get(rule));
            add(alone, rule, other.alone.get(rule));
        }
        searched += other.searched;
        return this;
    }

    Counts counts(int theme) {
        return counts.get(theme);
    }

    List<Effect.Shown> gained(int atMost) {
        return gained.subList(0, Math.min(atMost, gained.size()));
    }

    List<Effect.Shown> lost(int atMost) {
        return lost.subList(0, Math.min(atMost, lost.size()));
    }

    /// What each rule of the edited theme finds.
    ///
    /// @param rules as they are written
    List<Effect.Yield> yields(List<String> rules) {
        List<Effect.Yield> yields = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            yields.add(new Effect.Yield(rules.get(rule), found.get(rule), alone.get(rule)));
        }
        return yields;
    }

    long searched() {
        return searched;
    }
}
