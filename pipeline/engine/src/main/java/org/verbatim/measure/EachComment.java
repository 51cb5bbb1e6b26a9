package org.verbatim.measure;

import java.util.List;
import org.verbatim.folder.Answers;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;

/// Goes through every answer to every open question, in the order of the data.
final class EachComment {
    private EachComment() {}

    /// What is done with a comment.
    @FunctionalInterface
    interface Visit {
        /// @param shard the number of the shard that holds it
        /// @param comment its number in the shard, by which `reading` knows it
        void to(CommentId id, int shard, int comment, Shard.Reading reading);
    }

    static void of(Answers answers, Visit visit) {
        List<OpenQuestion> questions = answers.opened().file().survey().open();
        for (int number = 0; number < answers.index().shards().size(); number++) {
            Shard shard = answers.index().shards().get(number);
            Shard.Reading reading = shard.reading();
            Respondents people = shard.people(0, 0);
            for (int comment = 0; comment < shard.comments(); comment++) {
                CommentId id = new CommentId(
                        people.id(shard.respondent(comment)),
                        questions.get(shard.question(comment)).id());
                visit.to(id, number, comment, reading);
            }
        }
    }
}
