package org.verbatim.folder;

import java.util.HashSet;
import java.util.Set;
import org.verbatim.codings.Plan;
import org.verbatim.codings.PlansFolder;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;

/// The comments that were drawn to measure by, coded or not: nothing is learned from them, and no rule is written from
/// them.
public record MeasuringPlans(Set<CommentId> comments) {
    public MeasuringPlans {
        comments = Set.copyOf(comments);
    }

    /// What stands in a survey's folder `samples`.
    public static MeasuringPlans of(Opened opened, Problems problems) {
        Set<CommentId> comments = new HashSet<>();
        for (Plan plan : PlansFolder.of(opened.file().directory()).read(problems)) {
            if (plan.purpose() == Plan.Purpose.MEASURING) {
                plan.items().forEach(item -> comments.add(item.comment()));
            }
        }
        return new MeasuringPlans(comments);
    }

    /// Whether the comment was drawn.
    public boolean have(CommentId comment) {
        return comments.contains(comment);
    }
}
