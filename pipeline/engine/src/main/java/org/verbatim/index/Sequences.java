package org.verbatim.index;

/// Hits of two things put together: one after the other, near one another, in one sentence.
final class Sequences {
    private final Hits sentenceEnds;

    /// @param sentenceEnds the positions at which sentences end
    Sequences(Hits sentenceEnds) {
        this.sentenceEnds = sentenceEnds;
    }

    /// Where `second` starts right after `first` ends.
    static Hits follow(Hits first, Hits second) {
        Hits.Collector found = new Hits.Collector(16);
        int low = 0;
        for (int hit = 0; hit < first.size() && low < second.size(); hit++) {
            low = second.firstFrom(low, first.key(hit));
            long wanted = Hits.key(first.comment(hit), first.to(hit) + 1);
            for (int next = second.firstFrom(low, wanted); next < second.size() && second.key(next) == wanted; next++) {
                found.add(first.key(hit), second.to(next));
            }
        }
        return found.sorted();
    }

    /// Where both stand in one sentence with at most `between` words between them: the shortest such stretches.
    Hits near(Hits one, Hits other, int between) {
        return before(one, other, between).or(before(other, one, between)).shortest();
    }

    /// Where `first` ends before `second` starts, in one sentence, with at most `between` words between them: the
    /// shortest such stretches.
    Hits before(Hits first, Hits second, int between) {
        Hits.Collector found = new Hits.Collector(16);
        int low = 0;
        for (int hit = 0; hit < first.size() && low < second.size(); hit++) {
            low = second.firstFrom(low, first.key(hit));
            int comment = first.comment(hit);
            int end = first.to(hit);
            long farthest = Hits.key(comment, end + 1 + between);
            int next = second.firstFrom(low, Hits.key(comment, end + 1));
            int soonest = Integer.MAX_VALUE; // the nearest may reach far: one that starts later may end sooner
            for (; next < second.size() && second.key(next) <= farthest && second.from(next) < soonest; next++) {
                if (sameSentence(comment, end, second.from(next))) {
                    soonest = Math.min(soonest, second.to(next));
                }
            }
            if (soonest < Integer.MAX_VALUE) {
                found.add(first.key(hit), soonest);
            }
        }
        return found.sorted().shortest();
    }

    private boolean sameSentence(int comment, int from, int to) {
        int end = sentenceEnds.firstFrom(0, Hits.key(comment, from));
        return end == sentenceEnds.size() || sentenceEnds.key(end) > Hits.key(comment, to);
    }

    /// Where `one` and `other` stand in one sentence, in either order, even overlapping: the shortest such stretches.
    Hits together(Hits one, Hits other) {
        return reaching(one, other).or(reaching(other, one)).shortest();
    }

    /// From each of `first` to the soonest end of a `second` that starts where it does or later, in one sentence: no
    /// other pair of the two makes a shorter stretch.
    private Hits reaching(Hits first, Hits second) {
        Hits.Collector found = new Hits.Collector(16);
        int[] soonest = second.soonestEnds();
        int next = 0;
        for (int hit = 0; hit < first.size() && next < second.size(); hit++) {
            int comment = first.comment(hit);
            next = second.firstFrom(next, first.key(hit));
            if (next < second.size() && second.comment(next) == comment) {
                int to = Math.max(first.to(hit), soonest[next]);
                if (sameSentence(comment, first.from(hit), to)) {
                    found.add(first.key(hit), to);
                }
            }
        }
        return found.sorted();
    }
}
