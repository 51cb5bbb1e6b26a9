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

    /// Where `first` ends before `second` starts, in one sentence, with at most `between` words between them.
    Hits before(Hits first, Hits second, int between) {
        Hits.Collector found = new Hits.Collector(16);
        int low = 0;
        for (int hit = 0; hit < first.size() && low < second.size(); hit++) {
            low = second.firstFrom(low, first.key(hit));
            int comment = first.comment(hit);
            int end = first.to(hit);
            int next = second.firstFrom(low, Hits.key(comment, end + 1));
            if (next < second.size()
                    && second.comment(next) == comment
                    && second.from(next) - end - 1 <= between
                    && sameSentence(comment, end, second.from(next))) {
                found.add(first.key(hit), second.to(next));
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
        Hits.Collector found = new Hits.Collector(16);
        int low = 0;
        for (int hit = 0; hit < one.size() && low < other.size(); hit++) {
            int comment = one.comment(hit);
            low = other.firstFrom(low, Hits.key(comment, 0));
            for (int next = low; next < other.size() && other.comment(next) == comment; next++) {
                int from = Math.min(one.from(hit), other.from(next));
                int to = Math.max(one.to(hit), other.to(next));
                if (sameSentence(comment, from, to)) {
                    found.add(comment, from, to);
                }
            }
        }
        return found.sorted().shortest();
    }
}
