package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.List;

/// A number that is published, or would be: with what it may be seen to be.
final class Cell {
    /// What a cell counts.
    enum Kind {
        /// How many respondents there are to ask: a base.
        PEOPLE,
        /// How many of them say something.
        ANSWER
    }

    /// Its part in a relation.
    ///
    /// @param sign 1 among the greater, -1 among the lesser
    record Part(Relation relation, int sign) {}

    /// The true number.
    final long value;

    /// What it can never exceed, as everybody knows.
    final long most;

    final Kind kind;

    /// How wide the range must be of what it could be; 0 if it need not be protected.
    final long width;

    final List<Part> relations = new ArrayList<>();

    /// Those that cannot be shown without it.
    final List<Cell> followers = new ArrayList<>();

    private boolean withheld;

    /// What it is in the world that is being tried.
    long now;

    /// The least and the greatest that it was in any world found.
    long lowest;

    long highest;

    Cell(Kind kind, long value, long most, long width) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(value + " is not within 0 and " + most);
        }
        this.kind = kind;
        this.value = value;
        this.most = most;
        this.width = width;
        this.now = value;
        this.lowest = value;
        this.highest = value;
    }

    boolean isWithheld() {
        return withheld;
    }

    /// Whether it could be so many numbers that none can be told.
    boolean isProtected() {
        return highest - lowest >= width;
    }

    /// Withholds it, and what cannot be shown without it; gives those that were shown before.
    List<Cell> withhold() {
        List<Cell> newly = new ArrayList<>();
        withhold(newly);
        return newly;
    }

    private void withhold(List<Cell> newly) {
        if (!withheld) {
            withheld = true;
            newly.add(this);
            followers.forEach(follower -> follower.withhold(newly));
        }
    }

    void showAgain() {
        withheld = false;
    }
}
