package org.verbatim.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.util.FixedBitSet;
import org.verbatim.annotate.Annotation;

/// Long texts that came more than once, word for word: a campaign, or an answer pasted into two questions.
///
/// Only texts that do repeat are remembered, so that memory does not grow with the number of comments.
public final class Repeats {
    /// Texts of fewer words are the same by chance.
    static final int LONG = 20;

    private static final int SIGHTINGS = 1 << 24;

    private final Map<Long, List<Comment>> groups;

    private Repeats(Map<Long, List<Comment>> groups) {
        this.groups = groups;
    }

    /// A comment by its shard and its number there.
    public record Comment(int shard, int number) {}

    /// A hash of the words, each with its letters as they are compared (FNV-1a, Fowler, Noll and Vo, 1991).
    static long likeness(Annotation annotation) {
        long hash = 0xcbf29ce484222325L;
        for (String form : annotation.forms()) {
            for (int i = 0; i < form.length(); i++) {
                hash = (hash ^ form.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return hash;
    }

    /// The texts that occur more than once among all comments of all shards.
    public static Repeats in(List<Shard> shards) {
        FixedBitSet seen = new FixedBitSet(SIGHTINGS);
        Map<Long, List<Comment>> groups = new HashMap<>();
        each(shards, (comment, likeness) -> {
            if (seen.getAndSet((int) (likeness >>> 40))) {
                groups.put(likeness, new ArrayList<>(2));
            }
        });
        each(shards, (comment, likeness) -> {
            List<Comment> group = groups.get(likeness);
            if (group != null) {
                group.add(comment);
            }
        });
        groups.values().removeIf(group -> group.size() < 2);
        return new Repeats(groups);
    }

    private static void each(List<Shard> shards, Visitor visitor) {
        for (int shard = 0; shard < shards.size(); shard++) {
            Shard.Reading reading = shards.get(shard).reading();
            for (int comment = 0; comment < shards.get(shard).comments(); comment++) {
                OptionalLong likeness = reading.likeness(comment);
                if (likeness.isPresent() && reading.aside(comment).isEmpty()) {
                    visitor.visit(new Comment(shard, comment), likeness.getAsLong());
                }
            }
        }
    }

    private interface Visitor {
        void visit(Comment comment, long likeness);
    }

    /// The groups of comments that say the same, each in the order of the data, the groups by their first comment.
    public List<List<Comment>> groups() {
        return groups.values().stream()
                .sorted(java.util.Comparator.<List<Comment>>comparingInt(
                                group -> group.getFirst().shard())
                        .thenComparingInt(group -> group.getFirst().number()))
                .toList();
    }

    /// The first comment that says what this one says, if this one is not the first.
    public Optional<Comment> firstOf(Comment comment, Shard.Reading reading) {
        OptionalLong likeness = reading.likeness(comment.number());
        if (likeness.isEmpty()) {
            return Optional.empty();
        }
        List<Comment> group = groups.get(likeness.getAsLong());
        return group == null || group.getFirst().equals(comment) ? Optional.empty() : Optional.of(group.getFirst());
    }
}
