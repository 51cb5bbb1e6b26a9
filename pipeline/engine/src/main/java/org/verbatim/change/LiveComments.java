package org.verbatim.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.folder.DecidedComments;
import org.verbatim.index.Matches;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.verdict.Verdicts;

/// Which comments of a shard carry which themes by one side: by its rules, unless people decided otherwise. For one
/// thread.
final class LiveComments {
    private static final Span ANYWHERE = new Span(0, 1);

    private final LiveSide side;
    private final LiveShard live;
    private final Verdicts verdicts;
    private final BitSet kept;
    private final List<DecidedComments.Decided> decided;

    /// @param live what the side's themes find in the shard
    /// @param kept the comments that are analysed
    /// @param decided those that people decided about
    LiveComments(LiveSide side, LiveShard live, BitSet kept, List<DecidedComments.Decided> decided) {
        this.side = side;
        this.live = live;
        this.verdicts = new Verdicts(side.taxonomies(), side.people());
        this.kept = kept;
        this.decided = decided;
    }

    /// The comments that are analysed.
    BitSet kept() {
        return kept;
    }

    /// The comments that people decided about.
    List<DecidedComments.Decided> decided() {
        return decided;
    }

    /// The comments in which the rules find the theme, set aside or not; to be changed by nobody.
    BitSet byRules(ThemeId theme) {
        return side.number(theme).map(live::whole).orElseGet(BitSet::new);
    }

    /// The analysed comments in which the rules find the theme.
    BitSet keptByRules(ThemeId theme) {
        BitSet found = (BitSet) byRules(theme).clone();
        found.and(kept);
        return found;
    }

    /// The analysed comments that carry the theme, people's words included.
    BitSet carried(ThemeId theme) {
        BitSet carried = keptByRules(theme);
        side.number(theme).ifPresent(found -> {
            for (DecidedComments.Decided each : decided) {
                carried.set(each.comment(), isCarried(each, found));
            }
        });
        return carried;
    }

    private boolean isCarried(DecidedComments.Decided each, int theme) {
        List<FoundMention> mentions = new ArrayList<>();
        mention(each, theme, mentions);
        for (int below : side.taxonomies().descendants(theme)) {
            mention(each, below, mentions);
        }
        return verdicts.on(each.id(), mentions).themes().stream().anyMatch(carried -> carried.theme() == theme);
    }

    private void mention(DecidedComments.Decided each, int theme, List<FoundMention> mentions) {
        if (live.own(theme).get(each.comment())) {
            mentions.add(new FoundMention(theme, 0, ANYWHERE, 0));
        }
    }

    /// The themes that people gave, with those above them.
    Set<ThemeId> byPeople(DecidedComments.Decided each) {
        Set<ThemeId> given = new HashSet<>();
        for (CodedTheme theme : verdicts.on(each.id(), List.of()).themes()) {
            given.add(side.taxonomies().theme(theme.theme()).id());
        }
        return given;
    }

    /// The places where the rules find the theme in these comments.
    Matches matches(ThemeId theme, BitSet comments) {
        return live.matches(side.number(theme).orElseThrow(), comments);
    }

    /// For each rule of the theme the analysed comments in which it finds anything.
    List<BitSet> byRule(ThemeId theme) {
        List<BitSet> byRule = new ArrayList<>();
        for (int rule = 0; rule < side.rules(theme).size(); rule++) {
            BitSet comments = live.rule(side.number(theme).orElseThrow(), rule).comments();
            comments.and(kept);
            byRule.add(comments);
        }
        return byRule;
    }
}
