package org.verbatim.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Journal;
import org.verbatim.model.CoderId;

/// The right to change the survey, with the name of the person who holds it.
///
/// @param coder whose decisions are written
/// @param clock tells when they were made
record Pen(CoderId coder, Journal journal, Clock clock) {
    /// Writes decisions; they are on the disk when this returns.
    void write(List<Decision> decisions) {
        journal.append(decisions);
    }

    Instant now() {
        return clock.instant();
    }
}
