package org.verbatim.tag;

import java.util.List;
import java.util.Map;

/// The mentions that the rules found in one shard.
public final class Tagged {
    private final Map<Integer, List<FoundMention>> byComment;

    Tagged(Map<Integer, List<FoundMention>> byComment) {
        this.byComment = byComment;
    }

    /// The mentions in the comment of this number, by theme and place; none within another of the same theme.
    public List<FoundMention> mentions(int comment) {
        return byComment.getOrDefault(comment, List.of());
    }
}
