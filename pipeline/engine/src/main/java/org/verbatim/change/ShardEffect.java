package org.verbatim.change;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.verbatim.codings.Standing;
import org.verbatim.folder.DecidedComments;
import org.verbatim.index.Shard;
import org.verbatim.model.ThemeId;

/// What a change of a theme would change in one shard. For one thread.
final class ShardEffect {
    private final Shard shard;
    private final Standing people;
    private final LiveComments old;
    private final LiveComments now;

    /// @param old what comments carry by the saved taxonomies
    /// @param now what they would carry
    ShardEffect(Shard shard, Standing people, LiveComments old, LiveComments now) {
        this.shard = shard;
        this.people = people;
        this.old = old;
        this.now = now;
    }

    /// The changes, theme by theme.
    ///
    /// @param themes the one that is edited, then others that it changes
    /// @param shown shows comments of this shard
    EffectSum sum(List<ThemeId> themes, ShownComments shown) {
        EffectSum sum = new EffectSum(themes.size(), old.kept().cardinality());
        for (int theme = 0; theme < themes.size(); theme++) {
            sum.add(theme, counts(themes.get(theme)));
        }
        ThemeId edited = themes.getFirst();
        BitSet had = old.keptByRules(edited);
        BitSet has = now.keptByRules(edited);
        sum.show(
                shown.first(has, had, now, comment -> said(comment, edited)),
                shown.first(had, has, old, comment -> said(comment, edited)));
        sum.addRules(now.byRule(edited));
        return sum;
    }

    private EffectSum.Counts counts(ThemeId theme) {
        BitSet had = old.carried(theme);
        BitSet has = now.carried(theme);
        return new EffectSum.Counts(
                Difference.Sums.of(had, has),
                Difference.Sums.of(respondents(had), respondents(has)),
                Difference.Sums.of(old.keptByRules(theme), now.keptByRules(theme)),
                judged(theme));
    }

    private BitSet respondents(BitSet comments) {
        if (shard.questions() == 1) {
            return comments;
        }
        BitSet respondents = new BitSet();
        comments.stream().forEach(comment -> respondents.set(shard.respondent(comment)));
        return respondents;
    }

    private Judged judged(ThemeId theme) {
        BitSet had = old.byRules(theme);
        BitSet has = now.byRules(theme);
        Judged sum = Judged.NONE;
        for (DecidedComments.Decided each : now.decided()) {
            if (each.isJudged(theme, people)) {
                sum = sum.plus(now.byPeople(each).contains(theme), had.get(each.comment()), has.get(each.comment()));
            }
        }
        return sum;
    }

    /// What people say of a theme in a comment; empty if they did not judge it.
    private Optional<Boolean> said(int comment, ThemeId theme) {
        return now.decided().stream()
                .filter(each -> each.comment() == comment && each.isJudged(theme, people))
                .findFirst()
                .map(each -> now.byPeople(each).contains(theme));
    }
}
