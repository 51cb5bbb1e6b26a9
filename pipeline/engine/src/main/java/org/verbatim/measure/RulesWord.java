package org.verbatim.measure;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.IndexFolder;
import org.verbatim.folder.Opened;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.verdict.RollUp;
import org.verbatim.work.Progress;

/// What the rules alone find in comments, before any person is heard: a parent carries what its children find.
final class RulesWord {
    private final Opened opened;
    private final Set<CommentId> wanted;
    private final Set<RespondentId> writers;
    private final SortedMap<CommentId, Set<ThemeId>> found = new TreeMap<>();

    private RulesWord(Opened opened, Set<CommentId> wanted) {
        this.opened = opened;
        this.wanted = wanted;
        this.writers = wanted.stream().map(CommentId::respondent).collect(Collectors.toSet());
    }

    /// The themes of the `wanted` comments; those that the survey does not have are missing in it.
    static SortedMap<CommentId, Set<ThemeId>> on(Set<CommentId> wanted, Opened opened, Progress progress) {
        return new IndexFolder(opened.file()).ask(Fingerprint.of(opened.file(), List.of()), progress, index -> {
            RulesWord word = new RulesWord(opened, wanted);
            Annotator annotator = new Annotator(Models.load());
            index.shards().forEach(shard -> word.hear(shard, annotator));
            return word.found;
        });
    }

    private void hear(Shard shard, Annotator annotator) {
        Tagged tagged = new Tagger(opened.taxonomies()).tag(shard, annotator);
        Shard.Reading reading = shard.reading();
        Respondents people = shard.people(0, 0);
        List<OpenQuestion> questions = opened.file().survey().open();
        for (int comment = 0; comment < shard.comments(); comment++) {
            RespondentId respondent = people.id(shard.respondent(comment));
            if (writers.contains(respondent)) {
                CommentId id = new CommentId(
                        respondent, questions.get(shard.question(comment)).id());
                if (wanted.contains(id)) {
                    boolean analysed = reading.aside(comment).isEmpty();
                    found.put(id, analysed ? themes(tagged.mentions(comment)) : Set.of());
                }
            }
        }
    }

    private Set<ThemeId> themes(List<FoundMention> mentions) {
        Taxonomies taxonomies = opened.taxonomies();
        RollUp rollUp = new RollUp(taxonomies);
        mentions.forEach(rollUp::add);
        return rollUp.take().stream()
                .map(CodedTheme::theme)
                .map(theme -> taxonomies.theme(theme).id())
                .collect(Collectors.toSet());
    }
}
