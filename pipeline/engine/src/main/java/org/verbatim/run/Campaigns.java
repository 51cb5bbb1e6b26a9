package org.verbatim.run;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.analyse.Findings.Campaign;
import org.verbatim.folder.Index;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Survey;

/// Finds the long texts that several respondents sent word for word.
final class Campaigns {
    private static final int OPENING = 100;

    private final Survey survey;
    private final List<Shard> shards;

    private Campaigns(Survey survey, List<Shard> shards) {
        this.survey = survey;
        this.shards = shards;
    }

    /// @param repeats of the index
    static List<Campaign> in(Survey survey, Index index, Repeats repeats) {
        return new Campaigns(survey, index.shards()).campaigns(repeats);
    }

    private List<Campaign> campaigns(Repeats repeats) {
        List<Campaign> campaigns = new ArrayList<>();
        for (List<Repeats.Comment> group : repeats.groups()) {
            Repeats.Comment first = group.getFirst();
            Shard shard = shards.get(first.shard());
            OpenQuestion question = survey.open().get(shard.question(first.number()));
            String verbatim = shard.reading().verbatim(first.number());
            campaigns.add(new Campaign(
                    question.id(),
                    new CommentId(people(first).id(shard.respondent(first.number())), question.id()),
                    group.stream().map(this::respondent).distinct().count(),
                    verbatim.codePointCount(0, verbatim.length()) <= OPENING
                            ? verbatim
                            : verbatim.substring(0, verbatim.offsetByCodePoints(0, OPENING))));
        }
        return campaigns.stream().filter(campaign -> campaign.respondents() > 1).toList();
    }

    private Respondents people(Repeats.Comment comment) {
        return shards.get(comment.shard()).people(0, 0);
    }

    /// A respondent's place in the data: no two have the same.
    private List<Integer> respondent(Repeats.Comment comment) {
        return List.of(comment.shard(), shards.get(comment.shard()).respondent(comment.number()));
    }
}
