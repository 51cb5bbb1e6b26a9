package org.verbatim.board;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.verbatim.folder.Answers;
import org.verbatim.index.Shard;

/// Sorts comments. How long they are is read when it is first asked for: two bytes a cell.
final class Ordering {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Answers answers;
    private final Cells cells;
    private final int questions;
    private char[] lengths = {};

    Ordering(Answers answers, Cells cells) {
        this.answers = answers;
        this.cells = cells;
        this.questions = Math.max(1, answers.opened().file().survey().open().size());
    }

    /// The same comments in another order.
    Selected sort(Selected selected, View.Order order) {
        return selected.with(sort(selected.cells(), order));
    }

    private int[] sort(int[] chosen, View.Order order) {
        return switch (order) {
            case RESPONDENT -> chosen;
            case QUESTION -> by(chosen, cell -> cell % questions);
            case LONGEST -> by(chosen, cell -> Character.MAX_VALUE - lengths()[cell]);
            case SHORTEST -> by(chosen, cell -> lengths()[cell]);
            case SHUFFLED -> by(chosen, cell -> (int) ((cell * MIX) >>> Integer.SIZE) & Integer.MAX_VALUE);
        };
    }

    private interface Key {
        /// From 0.
        int of(int cell);
    }

    private static int[] by(int[] chosen, Key key) {
        long[] keyed = new long[chosen.length];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) key.of(chosen[i]) << Integer.SIZE | chosen[i];
        }
        Arrays.sort(keyed);
        int[] sorted = new int[keyed.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) keyed[i];
        }
        return sorted;
    }

    private synchronized char[] lengths() {
        if (lengths.length == 0) {
            char[] read = new char[cells.size()];
            IntStream.range(0, answers.index().shards().size()).parallel().forEach(shard -> read(shard, read));
            lengths = read;
        }
        return lengths;
    }

    private void read(int number, char[] into) {
        Shard shard = answers.index().shards().get(number);
        Shard.Reading reading = shard.reading();
        for (int comment = 0; comment < shard.comments(); comment++) {
            into[cells.base(number) + comment] = (char)
                    Math.min(Character.MAX_VALUE, reading.verbatim(comment).length());
        }
    }
}
