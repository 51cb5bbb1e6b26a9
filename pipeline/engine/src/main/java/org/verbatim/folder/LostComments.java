package org.verbatim.folder;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;

/// Says which comments people decided about that the answers do not have, or no longer: those of a respondent whose id
/// has changed, or of a question called otherwise.
public final class LostComments {
    private LostComments() {}

    /// What the user should know; nothing if every comment is there.
    ///
    /// @param answers must stay open as long as this works
    public static List<Problem> remarks(Answers answers) {
        SortedSet<CommentId> decided = new TreeSet<>();
        answers.opened().codings().history().forEach(entry -> decided.add(entry.comment()));
        if (decided.isEmpty()) {
            return List.of();
        }
        Whereabouts whereabouts = new Whereabouts(answers);
        List<CommentId> lost = decided.stream()
                .filter(comment -> whereabouts.of(comment).isEmpty())
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        return List.of(new Problem(
                Problem.Place.of("codings"),
                (lost.size() == 1
                                ? "1 comment that people decided about is not in the answers, "
                                : lost.size() + " of the " + decided.size()
                                        + " comments that people decided about are not in the answers, such as ")
                        + lost.getFirst() + "; what was said of " + (lost.size() == 1 ? "it" : "them")
                        + " counts for nothing",
                "give respondents and questions the ids that they had; rows that are numbered must keep their order"));
    }
}
