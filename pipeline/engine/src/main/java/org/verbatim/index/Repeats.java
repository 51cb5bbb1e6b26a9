package org.verbatim.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.lucene.util.FixedBitSet;
import org.verbatim.annotate.Annotation;
import org.verbatim.model.RespondentId;

/// Long texts that came more than once, word for word: a campaign, or an answer pasted into two questions.
///
/// Only texts that do repeat are remembered, so that memory does not grow with the number of comments. Of comments
/// that say the same the one comes first whose respondent has the shortest id, of these the first by the alphabet:
/// which that is depends neither on the order of the data nor on how they are cut.
public final class Repeats {
    /// Texts of fewer words are the same by chance.
    static final int LONG = 20;

    private static final int SIGHTINGS = 1 << 24;
    private static final Comment ELSEWHERE = new Comment(-1, -1);

    private final Map<Long, List<Comment>> groups;

    private Repeats(Map<Long, List<Comment>> groups) {
        this.groups = groups;
    }

    /// A comment by its shard and its number there.
    public record Comment(int shard, int number) {}

    /// A comment by its writer and the number of the open question.
    public record Written(RespondentId respondent, int question) implements Comparable<Written> {
        @Override
        public int compareTo(Written other) {
            int byLength = Integer.compare(
                    respondent.value().length(), other.respondent.value().length());
            int byId = byLength != 0 ? byLength : respondent.compareTo(other.respondent);
            return byId != 0 ? byId : Integer.compare(question, other.question);
        }
    }

    /// What tells whether an answer says word for word what another one says; empty for a short one, and for one that
    /// is set aside.
    public static OptionalLong likeness(Entry entry) {
        return entry.annotation().size() >= LONG && entry.aside().isEmpty()
                ? OptionalLong.of(likeness(entry.annotation()))
                : OptionalLong.empty();
    }

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
        Map<Long, List<Member>> groups = new HashMap<>();
        each(shards, (comment, likeness) -> {
            if (seen.getAndSet((int) (likeness >>> 40))) {
                groups.put(likeness, new ArrayList<>(2));
            }
        });
        Function<Comment, Written> written = written(shards);
        each(shards, (comment, likeness) -> {
            List<Member> group = groups.get(likeness);
            if (group != null) {
                group.add(new Member(comment, written.apply(comment)));
            }
        });
        groups.values().removeIf(group -> group.size() < 2);
        groups.values().forEach(group -> group.sort(Comparator.comparing(Member::written)));
        Map<Long, List<Comment>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing(
                        group -> group.getValue().getFirst().written()))
                .forEach(group -> sorted.put(
                        group.getKey(),
                        group.getValue().stream().map(Member::comment).toList()));
        return new Repeats(sorted);
    }

    private record Member(Comment comment, Written written) {}

    /// The texts of one shard that repeat a text of any shard.
    ///
    /// @param first of each text that comes more than once in all the data, the comment that comes first
    public static Repeats in(Shard shard, Map<Long, Written> first) {
        Map<Long, List<Comment>> groups = new HashMap<>();
        if (!first.isEmpty()) {
            Function<Comment, Written> written = written(List.of(shard));
            each(List.of(shard), (comment, likeness) -> {
                Written kept = first.get(likeness);
                if (kept != null) {
                    boolean isKept = kept.equals(written.apply(comment));
                    groups.merge(likeness, List.of(isKept ? comment : ELSEWHERE), (one, other) -> isKept ? other : one);
                }
            });
        }
        return new Repeats(groups);
    }

    private static Function<Comment, Written> written(List<Shard> shards) {
        List<Respondents> people =
                shards.stream().map(shard -> shard.people(0, 0)).toList();
        return comment -> {
            Shard shard = shards.get(comment.shard());
            return new Written(
                    people.get(comment.shard()).id(shard.respondent(comment.number())),
                    shard.question(comment.number()));
        };
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

    /// The groups of comments that say the same, the groups by their first comment.
    public List<List<Comment>> groups() {
        return List.copyOf(groups.values());
    }

    /// The first comment that says what this one says, if this one is not the first; no place in any shard if it is
    /// not among them.
    public Optional<Comment> firstOf(Comment comment, Shard.Reading reading) {
        OptionalLong likeness = reading.likeness(comment.number());
        if (likeness.isEmpty()) {
            return Optional.empty();
        }
        List<Comment> group = groups.get(likeness.getAsLong());
        return group == null || group.getFirst().equals(comment) ? Optional.empty() : Optional.of(group.getFirst());
    }
}
