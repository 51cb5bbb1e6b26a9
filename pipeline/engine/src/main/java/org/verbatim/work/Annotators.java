package org.verbatim.work;

import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;

/// An annotator for each thread.
public final class Annotators {
    private final ThreadLocal<Annotator> each;

    /// @param models shared by all of them
    public Annotators(Models models) {
        each = ThreadLocal.withInitial(() -> new Annotator(models));
    }

    /// The calling thread's.
    public Annotator mine() {
        return each.get();
    }
}
