package org.verbatim.files;

import java.util.HashMap;
import java.util.Map;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Problems that may come a million times: of each kind twenty are told, the last with the number of the others.
public final class Faults {
    private static final int MOST = 20;

    private final Problems problems;
    private final Map<String, Kind> kinds = new HashMap<>();

    public Faults(Problems problems) {
        this.problems = problems;
    }

    /// Notes a problem of one `kind`.
    public void add(String kind, Problem problem) {
        Kind same = kinds.computeIfAbsent(kind, unseen -> new Kind(problem));
        same.count++;
        if (same.count < MOST) {
            problems.add(problem);
        } else if (same.count == MOST) {
            same.last = problem;
        }
    }

    /// Tells the last of every kind, and how many more there were.
    public void end() {
        for (Kind kind : kinds.values()) {
            if (kind.count == MOST) {
                problems.add(kind.last);
            } else if (kind.count > MOST) {
                String more = ", and " + (kind.count - MOST) + " more like it";
                problems.add(kind.last.where(), kind.last.what() + more, kind.last.fix());
            }
        }
        kinds.clear();
    }

    private static final class Kind {
        private Problem last;
        private long count;

        private Kind(Problem first) {
            this.last = first;
        }
    }
}
