package org.verbatim.run;

import java.util.ArrayList;
import java.util.List;

/// What went into each stage and what came out: nothing is lost in silence.
final class Ledger {
    private final List<Entry> entries = new ArrayList<>();

    /// One stage.
    ///
    /// @param unit what is counted
    /// @param in how many went in
    /// @param kept how many went on
    /// @param aside how many were set aside, each with a reason
    /// @param milliseconds how long it took
    record Entry(String stage, String unit, long in, long kept, long aside, long milliseconds) {
        Entry {
            if (in != kept + aside) {
                throw new IllegalStateException(
                        stage + ": " + in + " " + unit + " in, but " + kept + " kept and " + aside + " set aside");
            }
        }
    }

    /// Closes the books of one stage.
    ///
    /// @throws IllegalStateException if what went in is not what came out
    void add(Entry entry) {
        entries.add(entry);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
