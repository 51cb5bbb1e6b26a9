package org.verbatim.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.verbatim.folder.Answers;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.Nearest;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// Finds a comment by its id, or the one that was meant.
final class CommentFinder {
    private final Answers answers;
    private final List<String> questions;

    CommentFinder(Answers answers) {
        this.answers = answers;
        this.questions = answers.opened().file().survey().open().stream()
                .map(OpenQuestion::id)
                .map(Object::toString)
                .toList();
    }

    /// Where the comment stands.
    ///
    /// @throws WrongInput if there is none, with the nearest id that there is
    Repeats.Comment find(String id) {
        int slash = id.lastIndexOf('/');
        String respondent = slash < 0 ? id : id.substring(0, slash);
        int question = slash < 0 ? -1 : questions.indexOf(id.substring(slash + 1));
        if (question >= 0) {
            Optional<Repeats.Comment> found = whose(respondent::equals).stream().findFirst();
            if (found.isPresent()) {
                return new Repeats.Comment(found.get().shard(), found.get().number() + question);
            }
        }
        Optional<String> nearest = nearest(respondent, slash < 0 ? "" : id.substring(slash + 1));
        throw new WrongInput(new Problem(
                Problem.Place.of("comment"),
                "there is no comment '" + id + "'"
                        + nearest.map(right -> "; did you mean '" + right + "'?")
                                .orElse(""),
                "write <respondent>/<question>, as codings.csv and search do; the open questions are "
                        + String.join(", ", questions)));
    }

    private Optional<String> nearest(String respondent, String question) {
        int slack = Math.max(1, respondent.length() / 3);
        Optional<String> who = whose(respondent::equals).isEmpty()
                ? Nearest.to(
                        respondent,
                        whose(id -> Math.abs(id.length() - respondent.length()) <= slack).stream()
                                .map(first -> answers.comment(first.shard(), first.number())
                                        .respondent()
                                        .value())
                                .toList())
                : Optional.of(respondent);
        Optional<String> what = questions.size() == 1
                ? Optional.of(questions.getFirst())
                : Nearest.to(question, questions).or(() -> questions.stream().findFirst());
        return who.flatMap(id -> what.map(asked -> id + "/" + asked));
    }

    /// The first cell of each respondent whose id is wanted.
    private List<Repeats.Comment> whose(Predicate<String> wanted) {
        return IntStream.range(0, answers.index().shards().size())
                .parallel()
                .mapToObj(shard -> whose(shard, wanted))
                .flatMap(List::stream)
                .toList();
    }

    private List<Repeats.Comment> whose(int number, Predicate<String> wanted) {
        Shard shard = answers.index().shards().get(number);
        Respondents people = shard.people(0, 0);
        List<Repeats.Comment> found = new ArrayList<>();
        for (int who = 0; who < shard.respondents(); who++) {
            if (wanted.test(people.id(who).value())) {
                found.add(new Repeats.Comment(number, who * shard.questions()));
            }
        }
        return found;
    }
}
