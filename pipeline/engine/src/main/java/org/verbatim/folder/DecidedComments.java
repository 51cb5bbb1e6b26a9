package org.verbatim.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Standing;
import org.verbatim.index.Repeats;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// Where the comments stand that people decided about; a comment that was looked for once is remembered. For any
/// thread.
public final class DecidedComments {
    private final Answers answers;
    private final Map<CommentId, Optional<Repeats.Comment>> places = new ConcurrentHashMap<>();
    private volatile Optional<Whereabouts> whereabouts = Optional.empty();

    /// @param answers must stay open as long as this is asked
    public DecidedComments(Answers answers) {
        this.answers = answers;
    }

    /// A comment that a person decided about.
    ///
    /// @param comment its number in its shard
    public record Decided(int comment, CommentId id) {
        /// Whether people said if the theme applies. Whoever gave a comment any theme, or none, said of all others that
        /// they do not; whoever only took a theme away spoke of that one.
        public boolean isJudged(ThemeId theme, Standing people) {
            for (Opinion opinion : people.opinions(id).values()) {
                boolean speaksOfAll = opinion.whole() || !opinion.themes().isEmpty();
                if (opinion.verdicts().containsKey(theme)
                        || (speaksOfAll && !opinion.open().contains(theme))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The comments of each shard.
    public List<List<Decided>> byShard(Standing people) {
        List<List<Decided>> byShard = new ArrayList<>();
        answers.index().shards().forEach(shard -> byShard.add(new ArrayList<>()));
        for (CommentId id : people.comments()) {
            places.computeIfAbsent(id, comment -> whereabouts().of(comment))
                    .ifPresent(place -> byShard.get(place.shard()).add(new Decided(place.number(), id)));
        }
        return byShard;
    }

    private synchronized Whereabouts whereabouts() {
        Whereabouts known = whereabouts.orElseGet(() -> new Whereabouts(answers));
        whereabouts = Optional.of(known);
        return known;
    }
}
