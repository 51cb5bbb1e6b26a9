package org.verbatim.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Answers;
import org.verbatim.folder.DecidedComments;
import org.verbatim.folder.Patterns;
import org.verbatim.folder.Register;
import org.verbatim.index.Shard;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.work.Annotators;

/// Says what a taxonomy finds while it is being edited, at every pause of the one who edits.
///
/// What was asked before is remembered by the text of the rule, so that only changed rules are asked of the index;
/// which comments carry what is a matter of bits. A person's decision beats the rules, as in a run. For any thread, as
/// long as the answers are open.
public final class LiveTaxonomy {
    /// How many stretches are remembered over all shards: sixteen bytes each.
    private static final int REMEMBERED = 6_000_000;

    private final Answers answers;
    private final Annotators annotators;
    private final List<BitSet> keptByText;
    private final List<AskedBefore> before = new ArrayList<>();
    private final DecidedComments decidedComments;

    /// @param models find the words of rules and examples
    public LiveTaxonomy(Answers answers, Models models) {
        this.answers = answers;
        this.annotators = new Annotators(models);
        this.keptByText = Register.keptByText(answers);
        keptByText.forEach(shard -> before.add(new AskedBefore(REMEMBERED / keptByText.size())));
        this.decidedComments = new DecidedComments(answers);
    }

    /// The taxonomies with one of them changed. What cannot be used is a problem.
    public static Optional<Taxonomies> changed(Taxonomies old, Taxonomy changed, Problems problems) {
        List<Taxonomy> axes = old.axes().stream()
                .map(axis -> axis.id().equals(changed.id()) ? changed : axis)
                .toList();
        int faults = problems.count();
        Optional<Taxonomies> joined = Taxonomies.of(axes, problems);
        joined.ifPresent(taxonomies -> Patterns.check(taxonomies, problems));
        return problems.count() > faults ? Optional.empty() : joined;
    }

    /// What changes if `after` is used in place of `old`, as seen from the theme that was edited.
    ///
    /// @param edited a theme of `after`
    /// @param people what people decided
    /// @param atMost how many comments gained and lost are shown, of each
    public Effect effect(Taxonomies old, Taxonomies after, ThemeId edited, Standing people, int atMost) {
        Change change = new Change(new LiveSide(old, people), new LiveSide(after, people), edited, atMost);
        List<ThemeId> themes = change.themes();
        List<List<DecidedComments.Decided>> decided = decidedComments.byShard(people);
        EffectSum sum = IntStream.range(0, keptByText.size())
                .parallel()
                .mapToObj(shard -> sum(shard, change, themes, decided.get(shard)))
                .toList()
                .stream()
                .reduce(new EffectSum(themes.size(), 0), EffectSum::plus);
        return new Effect(
                moved(themes, sum, change.after),
                sum.gained(atMost),
                sum.lost(atMost),
                sum.yields(change.after.rules(edited)),
                new RedExamples(themes, annotators.mine()).between(old, after),
                sum.searched());
    }

    /// What is asked.
    private record Change(LiveSide old, LiveSide after, ThemeId edited, int atMost) {
        /// The edited theme, then every one that finds otherwise than before, in the order of the taxonomies.
        List<ThemeId> themes() {
            List<ThemeId> themes = new ArrayList<>(List.of(edited));
            after.taxonomies().themes().stream()
                    .map(Theme::id)
                    .filter(theme -> !themes.contains(theme) && !old.findsAlike(theme, after))
                    .forEach(themes::add);
            old.taxonomies().themes().stream()
                    .map(Theme::id)
                    .filter(theme ->
                            !themes.contains(theme) && after.number(theme).isEmpty())
                    .forEach(themes::add);
            return themes;
        }
    }

    private EffectSum sum(int number, Change change, List<ThemeId> themes, List<DecidedComments.Decided> decided) {
        Shard shard = answers.index().shards().get(number);
        BitSet kept = (BitSet) keptByText.get(number).clone();
        decided.forEach(each -> kept.set(each.comment()));
        synchronized (before.get(number)) {
            return new ShardEffect(
                            shard,
                            change.after.people(),
                            comments(change.old, number, kept, decided),
                            comments(change.after, number, kept, decided))
                    .sum(themes, new ShownComments(answers, number, change.edited, change.atMost));
        }
    }

    private LiveComments comments(LiveSide side, int number, BitSet kept, List<DecidedComments.Decided> decided) {
        Shard shard = answers.index().shards().get(number);
        LiveShard live = new LiveShard(side.taxonomies(), side.keys(), before.get(number), shard, annotators.mine());
        return new LiveComments(side, live, kept, decided);
    }

    private static List<Effect.Moved> moved(List<ThemeId> themes, EffectSum sum, LiveSide after) {
        List<Effect.Moved> moved = new ArrayList<>();
        for (int theme = 0; theme < themes.size(); theme++) {
            EffectSum.Counts counts = sum.counts(theme);
            moved.add(new Effect.Moved(
                    themes.get(theme),
                    after.name(themes.get(theme)).orElse(themes.get(theme).value()),
                    counts.comments(),
                    counts.respondents(),
                    counts.byRules(),
                    counts.people().told()));
        }
        return moved;
    }
}
