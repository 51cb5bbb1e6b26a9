package org.verbatim.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.analyse.Wilson;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Standing;
import org.verbatim.index.Matches;
import org.verbatim.index.Repeats;
import org.verbatim.index.Shard;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.Share;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

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
    private final List<Register> registers;
    private final List<AskedBefore> before = new ArrayList<>();
    private final Map<CommentId, Optional<Repeats.Comment>> places = new ConcurrentHashMap<>();
    private volatile Optional<Whereabouts> whereabouts = Optional.empty();

    /// @param models find the words of rules and examples
    public LiveTaxonomy(Answers answers, Models models) {
        this.answers = answers;
        this.annotators = new Annotators(models);
        this.registers = Register.of(answers);
        registers.forEach(register -> before.add(new AskedBefore(REMEMBERED / registers.size())));
    }

    public LiveTaxonomy(Answers answers) {
        this(answers, Models.load());
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
        Side one = new Side(old, people);
        Side other = new Side(after, people);
        List<ThemeId> themes = affected(one, other, edited);
        List<List<Decided>> decided = decided(people);
        List<ShardEffect> shards = IntStream.range(0, registers.size())
                .parallel()
                .mapToObj(shard -> {
                    synchronized (before.get(shard)) {
                        return new OneShard(shard, one, other, themes, decided.get(shard), atMost).effect();
                    }
                })
                .toList();
        ShardEffect sum = shards.stream().reduce(new ShardEffect(themes.size(), 0), ShardEffect::plus);
        return told(themes, sum, one, other, edited, atMost);
    }

    /// Reads what the themes find now, so that the first change of any of them is answered at once.
    public void warm(Taxonomies taxonomies, ThemeId theme, Standing people) {
        effect(taxonomies, taxonomies, theme, people, 0);
    }

    private Effect told(List<ThemeId> themes, ShardEffect sum, Side one, Side other, ThemeId edited, int atMost) {
        List<Effect.Moved> moved = new ArrayList<>();
        for (int theme = 0; theme < themes.size(); theme++) {
            String name = other.name(themes.get(theme)).orElse(themes.get(theme).value());
            moved.add(new Effect.Moved(
                    themes.get(theme),
                    name,
                    sum.comments.get(theme).sums(),
                    sum.respondents.get(theme).sums(),
                    sum.byRules.get(theme).sums(),
                    sum.people.get(theme).told()));
        }
        List<Effect.Yield> yields = new ArrayList<>();
        List<String> rules = other.rules(edited);
        for (int rule = 0; rule < rules.size(); rule++) {
            yields.add(new Effect.Yield(rules.get(rule), sum.found.get(rule), sum.alone.get(rule)));
        }
        return new Effect(
                moved,
                first(sum.gained, atMost),
                first(sum.lost, atMost),
                yields,
                red(themes, one.taxonomies, other.taxonomies),
                sum.searched);
    }

    private static List<Effect.Shown> first(List<Effect.Shown> shown, int atMost) {
        return shown.subList(0, Math.min(atMost, shown.size()));
    }

    private List<Effect.Red> red(List<ThemeId> themes, Taxonomies old, Taxonomies after) {
        Set<String> known = new HashSet<>();
        failures(themes, old).forEach(failed -> known.add(failed.theme() + "\n" + failed.wanted() + failed.text()));
        return failures(themes, after).stream()
                .map(failed -> new Effect.Red(
                        failed.theme(),
                        failed.text(),
                        failed.problem(),
                        !known.contains(failed.theme() + "\n" + failed.wanted() + failed.text())))
                .toList();
    }

    private List<Examples.Failure> failures(List<ThemeId> themes, Taxonomies taxonomies) {
        return new Examples(taxonomies, new HashSet<>(themes)).failures(annotators.mine());
    }

    /// The edited theme, then every one that finds otherwise than before, in the order of the taxonomies.
    private static List<ThemeId> affected(Side one, Side other, ThemeId edited) {
        List<ThemeId> themes = new ArrayList<>(List.of(edited));
        other.taxonomies.themes().stream()
                .map(Theme::id)
                .filter(theme -> !themes.contains(theme) && !one.finds(theme).equals(other.finds(theme)))
                .forEach(themes::add);
        one.taxonomies.themes().stream()
                .map(Theme::id)
                .filter(theme -> !themes.contains(theme)
                        && other.taxonomies.number(theme).isEmpty())
                .forEach(themes::add);
        return themes;
    }

    /// A comment of a shard that a person decided about.
    private record Decided(int comment, CommentId id) {}

    private List<List<Decided>> decided(Standing people) {
        List<List<Decided>> byShard = new ArrayList<>();
        registers.forEach(register -> byShard.add(new ArrayList<>()));
        for (CommentId id : people.comments()) {
            places.computeIfAbsent(id, comment -> whereabouts().of(comment))
                    .ifPresent(place -> byShard.get(place.shard()).add(new Decided(place.number(), id)));
        }
        return byShard;
    }

    private synchronized Whereabouts whereabouts() {
        Whereabouts known = whereabouts.orElseGet(() -> new Whereabouts(answers));
        whereabouts = Optional.of(known);
        return known;
    }

    /// One of the two taxonomies.
    private static final class Side {
        private final Taxonomies taxonomies;
        private final Standing people;
        private final RuleKeys keys;

        Side(Taxonomies taxonomies, Standing people) {
            this.taxonomies = taxonomies;
            this.people = people;
            this.keys = new RuleKeys(taxonomies);
        }

        String finds(ThemeId theme) {
            return keys.whole(theme);
        }

        Optional<String> name(ThemeId theme) {
            OptionalInt number = taxonomies.number(theme);
            return number.isPresent()
                    ? Optional.of(taxonomies.theme(number.getAsInt()).name())
                    : Optional.empty();
        }

        List<String> rules(ThemeId theme) {
            OptionalInt number = taxonomies.number(theme);
            return number.isEmpty()
                    ? List.of()
                    : taxonomies.theme(number.getAsInt()).rules().stream()
                            .map(rule -> rule.text())
                            .toList();
        }
    }

    /// What one shard comes to.
    private static final class ShardEffect {
        private final List<Moves> comments = new ArrayList<>();
        private final List<Moves> respondents = new ArrayList<>();
        private final List<Moves> byRules = new ArrayList<>();
        private final List<Judged> people = new ArrayList<>();
        private final List<Effect.Shown> gained = new ArrayList<>();
        private final List<Effect.Shown> lost = new ArrayList<>();
        private final List<Long> found = new ArrayList<>();
        private final List<Long> alone = new ArrayList<>();
        private long searched;

        ShardEffect(int themes, long searched) {
            this.searched = searched;
            for (int theme = 0; theme < themes; theme++) {
                comments.add(Moves.NONE);
                respondents.add(Moves.NONE);
                byRules.add(Moves.NONE);
                people.add(Judged.NONE);
            }
        }

        ShardEffect plus(ShardEffect other) {
            for (int theme = 0; theme < comments.size(); theme++) {
                comments.set(theme, comments.get(theme).plus(other.comments.get(theme)));
                respondents.set(theme, respondents.get(theme).plus(other.respondents.get(theme)));
                byRules.set(theme, byRules.get(theme).plus(other.byRules.get(theme)));
                people.set(theme, people.get(theme).plus(other.people.get(theme)));
            }
            gained.addAll(other.gained);
            lost.addAll(other.lost);
            add(found, other.found);
            add(alone, other.alone);
            searched += other.searched;
            return this;
        }

        private static void add(List<Long> mine, List<Long> theirs) {
            for (int rule = 0; rule < theirs.size(); rule++) {
                if (rule < mine.size()) {
                    mine.set(rule, mine.get(rule) + theirs.get(rule));
                } else {
                    mine.add(theirs.get(rule));
                }
            }
        }
    }

    private record Moves(long before, long gained, long lost, long after) {
        private static final Moves NONE = new Moves(0, 0, 0, 0);

        static Moves of(BitSet had, BitSet has) {
            BitSet both = (BitSet) had.clone();
            both.and(has);
            long shared = both.cardinality();
            return new Moves(
                    had.cardinality(), has.cardinality() - shared, had.cardinality() - shared, has.cardinality());
        }

        Moves plus(Moves other) {
            return new Moves(before + other.before, gained + other.gained, lost + other.lost, after + other.after);
        }

        Difference.Sums sums() {
            return new Difference.Sums(before, gained, lost, after);
        }
    }

    /// How often rules and people said the same of a theme.
    ///
    /// @param right comments that carry the theme, as people say
    private record Judged(long judged, long right, Said before, Said after) {
        private static final Judged NONE = new Judged(0, 0, new Said(0, 0), new Said(0, 0));

        /// @param both how many of those found are right
        record Said(long found, long both) {
            Said plus(boolean isFound, boolean isRight) {
                return new Said(found + (isFound ? 1 : 0), both + (isFound && isRight ? 1 : 0));
            }

            Said plus(Said other) {
                return new Said(found + other.found, both + other.both);
            }

            Effect.Quality quality(long right) {
                return new Effect.Quality(measure(new Share(both, found)), measure(new Share(both, right)));
            }

            private static Effect.Measure measure(Share share) {
                return new Effect.Measure(share, Wilson.interval(share));
            }
        }

        Judged plus(boolean isRight, boolean had, boolean has) {
            return new Judged(
                    judged + 1, right + (isRight ? 1 : 0), before.plus(had, isRight), after.plus(has, isRight));
        }

        Judged plus(Judged other) {
            return new Judged(
                    judged + other.judged, right + other.right, before.plus(other.before), after.plus(other.after));
        }

        Optional<Effect.AgainstPeople> told() {
            return judged == 0
                    ? Optional.empty()
                    : Optional.of(new Effect.AgainstPeople(judged, before.quality(right), after.quality(right)));
        }
    }

    /// The work on one shard.
    private final class OneShard {
        private final int number;
        private final Shard shard;
        private final List<ThemeId> themes;
        private final List<Decided> decided;
        private final int atMost;
        private final Carried old;
        private final Carried now;
        private final ShardEffect effect;
        private final BitSet kept;

        OneShard(int number, Side one, Side other, List<ThemeId> themes, List<Decided> decided, int atMost) {
            this.number = number;
            this.shard = answers.index().shards().get(number);
            this.themes = themes;
            this.decided = decided;
            this.atMost = atMost;
            this.kept = registers.get(number).kept();
            decided.forEach(each -> kept.set(each.comment));
            this.old = new Carried(one);
            this.now = new Carried(other);
            this.effect = new ShardEffect(themes.size(), kept.cardinality());
        }

        ShardEffect effect() {
            for (int theme = 0; theme < themes.size(); theme++) {
                BitSet had = old.carried(themes.get(theme));
                BitSet has = now.carried(themes.get(theme));
                effect.comments.set(theme, Moves.of(had, has));
                effect.respondents.set(theme, Moves.of(respondents(had), respondents(has)));
                effect.people.set(theme, judged(theme));
                BitSet found = old.keptByRules(themes.get(theme));
                BitSet finds = now.keptByRules(themes.get(theme));
                effect.byRules.set(theme, Moves.of(found, finds));
                if (theme == 0) {
                    show(found, finds);
                }
            }
            countRules();
            return effect;
        }

        private BitSet respondents(BitSet comments) {
            if (shard.questions() == 1) {
                return comments;
            }
            BitSet respondents = new BitSet();
            comments.stream().forEach(comment -> respondents.set(shard.respondent(comment)));
            return respondents;
        }

        private Judged judged(int theme) {
            Judged sum = Judged.NONE;
            for (Decided each : decided) {
                if (isJudged(each.id, themes.get(theme))) {
                    sum = sum.plus(
                            now.byPeople(each).contains(themes.get(theme)),
                            old.byRules(themes.get(theme)).get(each.comment),
                            now.byRules(themes.get(theme)).get(each.comment));
                }
            }
            return sum;
        }

        /// Whoever gave a comment any theme, or none, said of all others that they do not apply; whoever only took a
        /// theme away spoke of that one.
        private boolean isJudged(CommentId comment, ThemeId theme) {
            for (Opinion opinion : now.side.people.opinions(comment).values()) {
                if (opinion.cleared().isPresent()
                        || !opinion.themes().isEmpty()
                        || opinion.verdicts().containsKey(theme)) {
                    return true;
                }
            }
            return false;
        }

        private void show(BitSet had, BitSet has) {
            BitSet gained = firstOf(has, had);
            BitSet lost = firstOf(had, has);
            effect.gained.addAll(shown(gained, now));
            effect.lost.addAll(shown(lost, old));
        }

        private BitSet firstOf(BitSet these, BitSet without) {
            BitSet first = (BitSet) these.clone();
            first.andNot(without);
            int left = atMost;
            for (int comment = first.nextSetBit(0); comment >= 0; comment = first.nextSetBit(comment + 1)) {
                if (left-- <= 0) {
                    first.clear(comment, first.length());
                    break;
                }
            }
            return first;
        }

        private List<Effect.Shown> shown(BitSet comments, Carried with) {
            if (comments.isEmpty()) {
                return List.of();
            }
            Map<Integer, TreeSet<Span>> words = new HashMap<>();
            with.number(themes.getFirst()).ifPresent(theme -> {
                Matches matches = with.live.matches(theme, comments);
                for (int match = 0; match < matches.size(); match++) {
                    words.computeIfAbsent(matches.comment(match), comment -> new TreeSet<>())
                            .add(matches.span(match));
                }
            });
            Shard.Reading reading = shard.reading();
            List<Effect.Shown> shown = new ArrayList<>();
            comments.stream()
                    .forEach(comment -> shown.add(new Effect.Shown(
                            new Comment(answers.comment(number, comment), reading.verbatim(comment)),
                            outermost(words.getOrDefault(comment, new TreeSet<>())),
                            said(comment))));
            return shown;
        }

        /// What people say of the edited theme in a comment.
        private Optional<Boolean> said(int comment) {
            return decided.stream()
                    .filter(each -> each.comment == comment && isJudged(each.id, themes.getFirst()))
                    .findFirst()
                    .map(each -> now.byPeople(each).contains(themes.getFirst()));
        }

        /// Those that overlap none before them.
        private static List<Span> outermost(SortedSet<Span> spans) {
            List<Span> kept = new ArrayList<>();
            for (Span span : spans) {
                if (kept.isEmpty() || kept.getLast().end() <= span.start()) {
                    kept.add(span);
                }
            }
            return kept;
        }

        private void countRules() {
            now.number(themes.getFirst()).ifPresent(theme -> {
                List<BitSet> byRule = new ArrayList<>();
                BitSet once = new BitSet();
                BitSet twice = new BitSet();
                for (int rule = 0;
                        rule < now.side.taxonomies.theme(theme).rules().size();
                        rule++) {
                    BitSet comments = now.live.rule(theme, rule).comments();
                    comments.and(kept);
                    BitSet again = (BitSet) comments.clone();
                    again.and(once);
                    twice.or(again);
                    once.or(comments);
                    byRule.add(comments);
                }
                for (BitSet comments : byRule) {
                    effect.found.add((long) comments.cardinality());
                    comments.andNot(twice);
                    effect.alone.add((long) comments.cardinality());
                }
            });
        }

        /// What the comments carry by one side.
        private final class Carried {
            private final Side side;
            private final LiveShard live;
            private final Verdicts verdicts;

            Carried(Side side) {
                this.side = side;
                this.live = new LiveShard(side.taxonomies, side.keys, before.get(number), shard, annotators.mine());
                this.verdicts = new Verdicts(side.taxonomies, side.people);
            }

            Optional<Integer> number(ThemeId theme) {
                OptionalInt found = side.taxonomies.number(theme);
                return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
            }

            BitSet byRules(ThemeId theme) {
                return number(theme).map(live::whole).orElseGet(BitSet::new);
            }

            BitSet keptByRules(ThemeId theme) {
                BitSet found = (BitSet) byRules(theme).clone();
                found.and(kept);
                return found;
            }

            /// The kept comments that carry the theme, people's words included.
            BitSet carried(ThemeId theme) {
                BitSet carried = keptByRules(theme);
                number(theme).ifPresent(found -> {
                    for (Decided each : decided) {
                        carried.set(each.comment, isCarried(each, found));
                    }
                });
                return carried;
            }

            private boolean isCarried(Decided each, int theme) {
                List<FoundMention> mentions = new ArrayList<>();
                mention(each, theme, mentions);
                for (int below : side.taxonomies.descendants(theme)) {
                    mention(each, below, mentions);
                }
                return verdicts.on(each.id, mentions).themes().stream().anyMatch(carried -> carried.theme() == theme);
            }

            private void mention(Decided each, int theme, List<FoundMention> mentions) {
                if (live.own(theme).get(each.comment)) {
                    mentions.add(new FoundMention(theme, 0, new Span(0, 1), 0));
                }
            }

            /// The themes that people gave, with those above them.
            Set<ThemeId> byPeople(Decided each) {
                Set<ThemeId> given = new HashSet<>();
                for (CodedTheme theme : verdicts.on(each.id, List.of()).themes()) {
                    given.add(side.taxonomies.theme(theme.theme()).id());
                }
                return given;
            }
        }
    }
}
