package org.verbatim.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.verbatim.change.Effect;
import org.verbatim.model.CommentId;

/// The comments that wait for the blind coding of the person at the desk. No screen shows her what rules, a model or
/// other people found in one of them; once she has coded it, every screen does.
///
/// Every screen that shows findings of single comments asks here.
record Awaited(Set<CommentId> comments) {
    /// What stands in place of what was found in such a comment.
    static final String THIS = "This comment waits for your blind coding; what others found in it is shown afterwards.";

    /// What stands beside a list of comments by what was found in them.
    static final String LEFT_OUT =
            "Comments that wait for your blind coding are left out; what others found in them is shown afterwards.";

    Awaited {
        comments = Set.copyOf(comments);
    }

    boolean has(CommentId comment) {
        return comments.contains(comment);
    }

    /// Whether any comment waits, so that lists by what was found may lack some.
    boolean any() {
        return !comments.isEmpty();
    }

    /// Those of `all` that may be shown.
    <T> List<T> shown(List<T> all, Function<T, CommentId> comment) {
        return all.stream().filter(each -> !has(comment.apply(each))).toList();
    }

    /// The same effect with the comments that may be shown; its counts stay.
    Effect shown(Effect effect) {
        return new Effect(
                effect.themes(),
                shown(effect.gained(), each -> each.comment().id()),
                shown(effect.lost(), each -> each.comment().id()),
                effect.rules(),
                effect.red(),
                effect.searched());
    }
}
