package org.verbatim.folder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.model.QuestionId;

/// Where comments stand in the index, by their ids. Eight bytes for each respondent. For any thread.
public final class Whereabouts {
    private final Index index;
    private final List<QuestionId> questions;
    private final int[] firsts;
    private final long[] places;

    /// Reads every respondent's id.
    ///
    /// @param answers must stay open as long as this is asked
    public Whereabouts(Answers answers) {
        this.index = answers.index();
        this.questions = answers.opened().file().survey().open().stream()
                .map(question -> question.id())
                .toList();
        this.firsts = new int[index.shards().size() + 1];
        for (int shard = 0; shard < index.shards().size(); shard++) {
            firsts[shard + 1] = firsts[shard] + index.shards().get(shard).respondents();
        }
        this.places = new long[firsts[firsts.length - 1]];
        IntStream.range(0, index.shards().size()).parallel().forEach(this::read);
        Arrays.parallelSort(places);
    }

    private void read(int number) {
        Shard shard = index.shards().get(number);
        Respondents people = shard.people(0, 0);
        for (int who = 0; who < shard.respondents(); who++) {
            long hash = people.id(who).value().hashCode();
            places[firsts[number] + who] = hash << 32 | firsts[number] + who;
        }
    }

    /// Where the comment stands, if there is one of this id.
    public Optional<Repeats.Comment> of(CommentId comment) {
        int question = questions.indexOf(comment.question());
        long hash = (long) comment.respondent().value().hashCode() << 32;
        int found = Arrays.binarySearch(places, hash);
        for (int at = found < 0 ? -found - 1 : found; question >= 0 && at < places.length; at++) {
            if (places[at] >>> 32 != hash >>> 32) {
                break;
            }
            int ordinal = (int) places[at];
            int shard = shardOf(ordinal);
            int who = ordinal - firsts[shard];
            if (index.shards().get(shard).people(0, 0).id(who).equals(comment.respondent())) {
                return Optional.of(new Repeats.Comment(shard, who * questions.size() + question));
            }
        }
        return Optional.empty();
    }

    private int shardOf(int ordinal) {
        int found = Arrays.binarySearch(firsts, ordinal);
        int shard = found < 0 ? -found - 2 : found;
        // Of shards of nobody the last begins where the next does.
        while (firsts[shard + 1] == ordinal) {
            shard++;
        }
        return shard;
    }
}
