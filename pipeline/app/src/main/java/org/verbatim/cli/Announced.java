package org.verbatim.cli;

import java.io.PrintWriter;
import org.verbatim.work.Progress;

/// Says that the index must be made before a question can be answered.
record Announced(Progress progress, PrintWriter err) implements Progress {
    @Override
    public void begin(String work, long steps) {
        err.println("The index is made first: there is none, or the data or survey.yaml have changed.");
        err.flush();
        progress.begin(work, steps);
    }

    @Override
    public void advance(long steps) {
        progress.advance(steps);
    }

    @Override
    public void end() {
        progress.end();
    }
}
