package org.verbatim.teach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verbatim.annotate.Annotator;
import org.verbatim.folder.Answers;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.learn.Evidence;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;
import org.verbatim.tag.FoundMention;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;

/// One analysed comment as rules and model see it.
///
/// @param evidence what the model is shown of it
/// @param mentions what the rules of all taxonomies find in it
public record Seen(Evidence evidence, List<FoundMention> mentions) {
    /// All analysed comments of some respondents, by respondent: a model judges them in the light of one another.
    ///
    /// @param writers those who are not in the data are missing in the answer; who has nothing analysed has no comments
    public static Map<RespondentId, List<Seen>> of(Set<RespondentId> writers, Answers answers, Annotator annotator) {
        SettingAside aside = SettingAside.of(answers);
        Map<RespondentId, List<Seen>> seen = new HashMap<>();
        for (int number = 0; number < answers.index().shards().size(); number++) {
            Shard shard = answers.index().shards().get(number);
            List<Integer> present = present(writers, shard);
            if (!present.isEmpty()) {
                Tagged tagged = new Tagger(answers.opened().taxonomies()).tag(shard, annotator);
                read(number, present, tagged, answers, aside, seen);
            }
        }
        return seen;
    }

    /// What a model is shown of these comments.
    public static List<Evidence> evidence(List<Seen> seen) {
        return seen.stream().map(Seen::evidence).toList();
    }

    private static List<Integer> present(Set<RespondentId> writers, Shard shard) {
        Respondents people = shard.people(0, 0);
        List<Integer> present = new ArrayList<>();
        for (int who = 0; who < shard.respondents(); who++) {
            if (writers.contains(people.id(who))) {
                present.add(who);
            }
        }
        return present;
    }

    private static void read(
            int number,
            List<Integer> present,
            Tagged tagged,
            Answers answers,
            SettingAside aside,
            Map<RespondentId, List<Seen>> seen) {
        Shard shard = answers.index().shards().get(number);
        Shard.Reading reading = shard.reading();
        Evidences evidences = new Evidences(answers.opened().taxonomies(), shard);
        for (int who : present) {
            List<Seen> of = new ArrayList<>();
            for (int question = 0; question < shard.questions(); question++) {
                int comment = who * shard.questions() + question;
                CommentId id = answers.comment(number, comment);
                if (aside.reason(id, new Repeats.Comment(number, comment), reading)
                        .isEmpty()) {
                    List<FoundMention> mentions = tagged.mentions(comment);
                    of.add(new Seen(evidences.of(id, comment, mentions), mentions));
                }
            }
            seen.put(shard.people(0, 0).id(who), of);
        }
    }
}
