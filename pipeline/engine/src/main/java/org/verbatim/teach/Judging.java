package org.verbatim.teach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.learn.Evidence;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.Model;
import org.verbatim.model.CommentId;
import org.verbatim.model.Survey;
import org.verbatim.tag.Tagged;
import org.verbatim.taxonomy.Taxonomies;

/// What a model says of one shard's comments, a few hundred respondents at a time, so that memory does not grow with
/// the shard. For one thread, which asks in the order of the data.
public final class Judging {
    private static final int AT_A_TIME = 256;

    private final Model model;
    private final Survey survey;
    private final SettingAside aside;
    private final int number;
    private final Shard shard;
    private final Tagged tagged;
    private final Shard.Reading reading;
    private final Respondents people;
    private final Evidences evidences;
    private final Map<Integer, Judgement> judged = new HashMap<>();
    private int from;
    private int to;

    /// @param number the shard's place in the data
    public Judging(
            Model model,
            Survey survey,
            Taxonomies taxonomies,
            SettingAside aside,
            int number,
            Shard shard,
            Tagged tagged) {
        this.model = model;
        this.survey = survey;
        this.aside = aside;
        this.number = number;
        this.shard = shard;
        this.tagged = tagged;
        this.reading = shard.reading();
        this.people = shard.people(0, 0);
        this.evidences = new Evidences(taxonomies, shard);
    }

    /// What it says of the comment of this number; nothing of one that is set aside.
    public Optional<Judgement> of(int comment) {
        int respondent = shard.respondent(comment);
        if (respondent < from || respondent >= to) {
            judge(respondent);
        }
        return Optional.ofNullable(judged.get(comment));
    }

    private void judge(int first) {
        from = first;
        to = Math.min(first + AT_A_TIME, shard.respondents());
        judged.clear();
        List<Evidence> seen = new ArrayList<>();
        List<Integer> comments = new ArrayList<>();
        for (int respondent = from; respondent < to; respondent++) {
            for (int question = 0; question < shard.questions(); question++) {
                int comment = respondent * shard.questions() + question;
                CommentId id = new CommentId(
                        people.id(respondent), survey.open().get(question).id());
                if (aside.reason(id, new Repeats.Comment(number, comment), reading)
                        .isEmpty()) {
                    seen.add(evidences.of(id, comment, tagged.mentions(comment)));
                    comments.add(comment);
                }
            }
        }
        List<Judgement> judgements = model.judge(seen);
        for (int each = 0; each < comments.size(); each++) {
            judged.put(comments.get(each), judgements.get(each));
        }
    }
}
