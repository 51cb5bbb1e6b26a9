package org.verbatim.measure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.verbatim.codings.Plan;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// The samples that were drawn before, and what they leave for one that is wanted.
///
/// @param plans of all coders
record EarlierSamples(List<Plan> plans, Drawing.Wanted wanted) {
    /// What is left after a sample that is not random does not stand for all comments.
    void holdOrder(Problems problems) {
        if (wanted.by() == Drawing.By.RANDOM) {
            return;
        }
        if (wanted.purpose() == Plan.Purpose.MEASURING) {
            problems.add(
                    Problem.Place.of("--by"),
                    "a sample to measure by is drawn at random",
                    "leave it out, or draw a sample --for learning");
        } else if (plans.stream().noneMatch(plan -> plan.purpose() == Plan.Purpose.MEASURING)) {
            problems.add(
                    Problem.Place.of("--by"),
                    "no sample to measure by was drawn yet, and what this one leaves behind would not stand for all"
                            + " comments",
                    "draw it first: verbatim sample DIR --size 200 --coder " + wanted.coder());
        }
    }

    /// Comments of the other coder's latest sample that both are to code.
    List<CommentId> shared(Problems problems) {
        if (wanted.with().isEmpty()) {
            return List.of();
        }
        CoderId other = wanted.with().get();
        Optional<Plan> latest = plans.stream()
                .filter(plan -> plan.coder().equals(other) && plan.purpose() == wanted.purpose())
                .max(Comparator.comparingInt(Plan::number));
        if (latest.isEmpty()) {
            problems.add(
                    Problem.Place.of("--with"),
                    "no sample was drawn for '" + other + "' to the same end",
                    "draw it first: verbatim sample DIR --size N --coder " + other);
            return List.of();
        }
        Set<CommentId> hers = commentsOf(plan -> plan.coder().equals(wanted.coder()));
        return latest.get().items().stream()
                .filter(item -> item.repeats().isEmpty())
                .map(Plan.Item::comment)
                .filter(comment -> !hers.contains(comment))
                .limit(Math.min(wanted.shared(), wanted.size()))
                .toList();
    }

    /// Comments that may not be drawn: those this coder has, those of the coder she shares some with, so that she
    /// shares no more than those, and those that serve the other purpose.
    Set<CommentId> taken() {
        return commentsOf(plan -> plan.coder().equals(wanted.coder())
                || wanted.with().equals(Optional.of(plan.coder()))
                || plan.purpose() != wanted.purpose());
    }

    private Set<CommentId> commentsOf(Predicate<Plan> some) {
        Set<CommentId> comments = new HashSet<>();
        plans.stream().filter(some).forEach(plan -> plan.items().forEach(item -> comments.add(item.comment())));
        return comments;
    }

    /// The number of the sample that is wanted, among those of its coder.
    int next() {
        return 1
                + plans.stream()
                        .filter(plan -> plan.coder().equals(wanted.coder()))
                        .mapToInt(Plan::number)
                        .max()
                        .orElse(0);
    }
}
