package org.verbatim.board;

import java.time.Instant;
import java.util.BitSet;
import org.verbatim.codings.Opinion;

/// The comments that a view shows, in its order; they stay as they are while codings change.
public final class Selected {
    private final int[] cells;
    private final BitSet again;
    private final int respondents;
    private final Instant since;

    /// @param again the places of comments that a sample draws a second time
    /// @param since what a person said of them before does not count here: it was not said blind
    Selected(int[] cells, BitSet again, int respondents, Instant since) {
        this.cells = cells;
        this.again = again;
        this.respondents = respondents;
        this.since = since;
    }

    /// Whether this is a word that counts here.
    boolean counts(Opinion opinion) {
        return !opinion.last().isBefore(since);
    }

    /// The comments in their order; not to be changed.
    int[] cells() {
        return cells;
    }

    /// The same comments in another order, none of them for the second time.
    Selected with(int[] sorted) {
        return new Selected(sorted, new BitSet(), respondents, since);
    }

    /// How many places there are.
    public int size() {
        return cells.length;
    }

    /// How many respondents wrote them.
    public int respondents() {
        return respondents;
    }

    /// The number of the comment at a place, from 0.
    public int cell(int place) {
        return cells[place];
    }

    /// Whether the comment is coded at this place for the second time.
    public boolean again(int place) {
        return again.get(place);
    }
}
