package org.verbatim.teach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.analyse.Sample;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Index;
import org.verbatim.folder.Opened;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.learn.Coded;
import org.verbatim.learn.Evidence;
import org.verbatim.learn.Lesson;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Theme;

/// Gathers what a model may learn from: the comments that people coded, each with what they said of each theme of the
/// first taxonomy, and the words of some that nobody coded.
///
/// What was drawn to measure by is never among the coded ones. What it holds grows with what people coded, and not with
/// the survey.
final class Teaching {
    /// How many comments that nobody coded are shown.
    private static final int UNCODED = 4_000;

    private final Opened opened;
    private final Standing people;
    private final Set<CommentId> withheld;
    private final Set<RespondentId> writers;
    private final List<ThemeId> themes;
    private final SettingAside aside;
    private final List<Coded> coded = new ArrayList<>();
    private final Sample<Evidence> uncoded;

    /// @param withheld comments that must not be learnt from
    private Teaching(Opened opened, Standing people, Set<CommentId> withheld, Repeats repeats, long seed) {
        this.opened = opened;
        this.people = people;
        this.withheld = withheld;
        this.writers = people.comments().stream().map(CommentId::respondent).collect(Collectors.toSet());
        this.themes = opened.taxonomies().axes().getFirst().themes().stream()
                .map(Theme::id)
                .toList();
        this.aside = new SettingAside(opened.file().survey(), opened.standing(), repeats);
        this.uncoded = new Sample<>(UNCODED, seed);
    }

    /// The lesson of a survey.
    ///
    /// @param people whose word is learnt from; a theme that applies with those above it
    static Lesson gather(Opened opened, Standing people, Set<CommentId> withheld, Index index, long seed) {
        Teaching teaching = new Teaching(opened, people, withheld, Repeats.in(index.shards()), seed);
        Annotator annotator = new Annotator(Models.load());
        for (int number = 0; number < index.shards().size(); number++) {
            teaching.read(number, index.shards().get(number), annotator);
        }
        List<Evidence> seen = teaching.uncoded.entries().stream()
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
        return new Lesson(opened.taxonomies().axes().getFirst(), teaching.coded, seen, seed);
    }

    private void read(int number, Shard shard, Annotator annotator) {
        Tagged tagged = new Tagger(opened.taxonomies()).tag(shard, annotator);
        Evidences evidences = new Evidences(opened.taxonomies(), shard);
        Shard.Reading reading = shard.reading();
        Respondents respondents = shard.people(0, 0);
        for (int comment = 0; comment < shard.comments(); comment++) {
            RespondentId writer = respondents.id(shard.respondent(comment));
            CommentId id = new CommentId(
                    writer,
                    opened.file().survey().open().get(shard.question(comment)).id());
            boolean decided = writers.contains(writer) && people.comments().contains(id);
            if (decided) {
                learn(id, evidences, comment, tagged);
            } else if (uncoded.wants(id)
                    && aside.reason(new Repeats.Comment(number, comment), reading)
                            .isEmpty()) {
                uncoded.add(id, evidences.of(id, comment, tagged.mentions(comment)));
            }
        }
    }

    private void learn(CommentId id, Evidences evidences, int comment, Tagged tagged) {
        SortedMap<ThemeId, Boolean> said = new TreeMap<>();
        if (!withheld.contains(id)) {
            said.putAll(people.words(id, themes));
        }
        Evidence evidence = evidences.of(id, comment, tagged.mentions(comment));
        if (said.isEmpty() || evidence.verbatim().isBlank()) {
            return;
        }
        Set<ThemeId> applying = said.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<ThemeId> undecided = new HashSet<>(themes);
        undecided.removeAll(said.keySet());
        coded.add(new Coded(evidence, applying, undecided));
    }
}
