package org.verbatim.run;

import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;

/// An annotator for each thread.
final class Annotators {
    private final ThreadLocal<Annotator> each;

    Annotators(Models models) {
        each = ThreadLocal.withInitial(() -> new Annotator(models));
    }

    /// The calling thread's.
    Annotator mine() {
        return each.get();
    }
}
