package org.verbatim.analyse;

/// Arrays of counts that add up.
final class Counts {
    private Counts() {}

    /// Adds `others` to `counts`, place by place.
    static void addAll(long[] counts, long[] others) {
        for (int place = 0; place < counts.length; place++) {
            counts[place] += others[place];
        }
    }
}
