package org.verbatim.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.folder.Register;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Span;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.verdict.Verdicts;
import org.verbatim.work.Annotators;

/// Compares two taxonomies over the same comments, people's decisions included.
///
/// A theme that both find alike is tagged once, and not compared.
public final class Diff {
    private final Answers answers;
    private final Survey survey;
    private final Side before;
    private final Side after;
    private final List<ThemeId> themes = new ArrayList<>();
    private final Alike alike;
    private final Renames renames;
    private final int atMost;
    private final Annotators annotators;
    private final List<Register> registers;

    /// One of the two taxonomies.
    private record Side(Taxonomies taxonomies, Standing people, Tagger tagger) {
        Side(Opened opened) {
            this(opened.taxonomies(), opened.standing(), new Tagger(opened.taxonomies()));
        }
    }

    private Diff(Answers answers, Opened changed, Models models, int atMost) {
        this.answers = answers;
        this.survey = answers.opened().file().survey();
        this.before = new Side(answers.opened());
        this.after = new Side(changed);
        this.alike = new Alike(before.taxonomies, after.taxonomies);
        this.renames = new Renames(before.taxonomies, after.taxonomies);
        this.atMost = atMost;
        this.annotators = new Annotators(models);
        this.registers = Register.of(answers);
        after.taxonomies.themes().forEach(theme -> themes.add(theme.id()));
        before.taxonomies.themes().stream()
                .map(Theme::id)
                .filter(theme -> after.taxonomies.number(theme).isEmpty()
                        && renames.newName(theme).isEmpty())
                .forEach(themes::add);
    }

    /// What changes if `changed` is used in place of what the answers were opened with.
    ///
    /// @param changed the same survey with another taxonomy
    /// @param atMost how many comments to show of those that a theme gained, and of those that it lost
    public static Difference of(Answers answers, Opened changed, Models models, int atMost) {
        return new Diff(answers, changed, models, atMost).difference();
    }

    /// The same with the models that come with Verbatim.
    public static Difference of(Answers answers, Opened changed, int atMost) {
        return of(answers, changed, Models.load(), atMost);
    }

    private Difference difference() {
        BitSet old = alike.changed(before.taxonomies);
        List<ThemeTally[]> shards = IntStream.range(0, registers.size())
                .parallel()
                .mapToObj(shard -> new OneShard(shard, old).counted())
                .toList();
        List<Difference.ThemeChange> changes = new ArrayList<>();
        for (int theme = 0; theme < themes.size(); theme++) {
            ThemeTally sum = new ThemeTally(atMost);
            for (ThemeTally[] shard : shards) {
                sum.add(shard[theme]);
            }
            changes.add(change(themes.get(theme), sum));
        }
        return new Difference(changes);
    }

    private Difference.ThemeChange change(ThemeId id, ThemeTally sum) {
        OptionalInt now = after.taxonomies.number(id);
        OptionalInt old = before.taxonomies.number(id);
        Theme theme =
                now.isPresent() ? after.taxonomies.theme(now.getAsInt()) : before.taxonomies.theme(old.orElseThrow());
        Optional<ThemeId> renamed = renames.oldName(id);
        return new Difference.ThemeChange(
                id,
                theme.name(),
                renamed.isPresent() ? Difference.Presence.RENAMED : presence(now, old),
                renamed.map(List::of).orElseGet(() -> renames.heirs(id)),
                sum.comments.sums(),
                sum.respondents.sums(),
                sum.moved);
    }

    private static Difference.Presence presence(OptionalInt now, OptionalInt old) {
        return now.isEmpty()
                ? Difference.Presence.REMOVED
                : old.isEmpty() ? Difference.Presence.ADDED : Difference.Presence.BOTH;
    }

    private ThemeId oldName(ThemeId theme) {
        return renames.oldName(theme).orElse(theme);
    }

    /// What a theme of either side is called in the list of all themes.
    private ThemeId newName(ThemeId theme) {
        return renames.newName(theme).orElse(theme);
    }

    /// The work on one shard.
    private final class OneShard {
        private final int number;
        private final Shard shard;
        private final Shard.Reading reading;
        private final Respondents people;
        private final ThemeTally[] tallies = new ThemeTally[themes.size()];
        private final Carrying old;
        private final Carrying now;

        OneShard(int number, BitSet changed) {
            this.number = number;
            this.shard = answers.index().shards().get(number);
            this.reading = shard.reading();
            this.people = shard.people(0, 0);
            this.old = new Carrying(before, before.tagger.tag(shard, annotators.mine(), changed));
            this.now = new Carrying(after, after.tagger.tag(shard, annotators.mine()));
            for (int theme = 0; theme < tallies.length; theme++) {
                tallies[theme] = new ThemeTally(atMost);
            }
        }

        ThemeTally[] counted() {
            for (int who = 0; who < shard.respondents(); who++) {
                BitSet had = new BitSet();
                BitSet has = new BitSet();
                for (int question = 0; question < shard.questions(); question++) {
                    int comment = who * shard.questions() + question;
                    if (registers.get(number).isKept(comment)) {
                        compare(comment, had, has);
                    }
                }
                for (int theme = 0; theme < tallies.length; theme++) {
                    tallies[theme].respondents.add(had.get(theme), has.get(theme));
                }
            }
            return tallies;
        }

        private void compare(int comment, BitSet respondentHad, BitSet respondentHas) {
            boolean mentioned = !old.tagged.mentions(comment).isEmpty()
                    || !now.tagged.mentions(comment).isEmpty();
            if (!mentioned && after.people.comments().isEmpty()) {
                return;
            }
            CommentId id = name(comment);
            BitSet has = now.themes(id, comment);
            BitSet had = old.themes(id, comment);
            for (int theme = 0; theme < tallies.length; theme++) {
                had.set(theme, alike.isSame(themes.get(theme)) ? has.get(theme) : had.get(theme));
                tallies[theme].comments.add(had.get(theme), has.get(theme));
                if (had.get(theme) != has.get(theme)) {
                    show(theme, id, comment, has.get(theme));
                }
            }
            respondentHad.or(had);
            respondentHas.or(has);
        }

        private CommentId name(int comment) {
            QuestionId question = survey.open().get(shard.question(comment)).id();
            return new CommentId(people.id(shard.respondent(comment)), question);
        }

        private void show(int theme, CommentId id, int comment, boolean gained) {
            Difference.Direction way = gained ? Difference.Direction.GAINED : Difference.Direction.LOST;
            if (tallies[theme].wants(way)) {
                Blame blame = gained
                        ? new Blame(after.taxonomies, before.taxonomies, renames, "added")
                        : new Blame(before.taxonomies, after.taxonomies, renames, "removed");
                Carrying with = gained ? now : old;
                ThemeId asked = gained ? themes.get(theme) : oldName(themes.get(theme));
                int number = with.side.taxonomies.number(asked).orElseThrow();
                Optional<FoundMention> mention = blame.mention(number, with.tagged.mentions(comment));
                Optional<Span> words = mention.map(FoundMention::span);
                String because = mention.map(found -> blame.told(asked, found))
                        .orElse("theme " + (gained ? "added" : "removed") + "; a person gave it");
                Comment shown = new Comment(id, reading.verbatim(comment));
                tallies[theme].moved.add(new Difference.Moved(way, shown, words, because));
            }
        }
    }

    /// The themes that comments of a shard carry by one side, by their numbers in the list of all themes.
    private final class Carrying {
        private final Side side;
        private final Tagged tagged;
        private final Verdicts verdicts;
        private final int[] places;

        Carrying(Side side, Tagged tagged) {
            this.side = side;
            this.tagged = tagged;
            this.verdicts = new Verdicts(side.taxonomies, side.people);
            this.places = side.taxonomies.themes().stream()
                    .mapToInt(theme -> themes.indexOf(newName(theme.id())))
                    .toArray();
        }

        BitSet themes(CommentId id, int comment) {
            BitSet carried = new BitSet();
            for (CodedTheme theme : verdicts.on(id, tagged.mentions(comment)).themes()) {
                carried.set(places[theme.theme()]);
            }
            return carried;
        }
    }

    /// What one theme comes to, added up over shards.
    private static final class ThemeTally {
        private final Moves comments = new Moves();
        private final Moves respondents = new Moves();
        private final List<Difference.Moved> moved = new ArrayList<>();
        private final int atMost;

        ThemeTally(int atMost) {
            this.atMost = atMost;
        }

        boolean wants(Difference.Direction direction) {
            return moved.stream().filter(each -> each.direction() == direction).count() < atMost;
        }

        void add(ThemeTally other) {
            comments.add(other.comments);
            respondents.add(other.respondents);
            for (Difference.Moved each : other.moved) {
                if (wants(each.direction())) {
                    moved.add(each);
                }
            }
        }
    }

    /// Counts of what had and has a theme.
    private static final class Moves {
        private long before;
        private long gained;
        private long lost;
        private long after;

        void add(boolean had, boolean has) {
            before += had ? 1 : 0;
            after += has ? 1 : 0;
            gained += has && !had ? 1 : 0;
            lost += had && !has ? 1 : 0;
        }

        void add(Moves other) {
            before += other.before;
            gained += other.gained;
            lost += other.lost;
            after += other.after;
        }

        Difference.Sums sums() {
            return new Difference.Sums(before, gained, lost, after);
        }
    }
}
