package org.verbatim.index;

import java.util.Arrays;

/// The comments that matter to a question: all, or those that the rest of a rule has left.
///
/// What is found elsewhere means nothing, so that it need not be read.
final class Within {
    /// All comments matter.
    static final Within EVERYWHERE = new Within(new int[0], true);

    private final int[] comments;
    private final boolean everywhere;

    private Within(int[] comments, boolean everywhere) {
        this.comments = comments;
        this.everywhere = everywhere;
    }

    static Within these(Comments comments) {
        return new Within(comments.sorted(), false);
    }

    boolean isEverywhere() {
        return everywhere;
    }

    /// How many comments matter, unless all do.
    int size() {
        return comments.length;
    }

    int comment(int which) {
        return comments[which];
    }

    /// The first that is `comment` or a later one, at `low` or after; [#size()] if there is none.
    int firstFrom(int low, int comment) {
        int step = 1;
        int below = low;
        int high = low;
        while (high < comments.length && comments[high] < comment) {
            below = high + 1;
            high += step;
            step <<= 1;
        }
        int found = Arrays.binarySearch(comments, below, Math.min(high, comments.length), comment);
        return found < 0 ? -found - 1 : found;
    }
}
