package org.verbatim.codings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How well the codes of another tool's file were found to be themes. A code that is none is told once.
final class CodesFound {
    private final Set<String> told = new HashSet<>();
    private int exact;
    private int near;
    private int unknown;

    void exact() {
        exact++;
    }

    /// Counts a code that is no theme.
    ///
    /// @param isNear whether it is much like one
    /// @return whether it is the first time
    boolean isNews(String code, boolean isNear) {
        boolean isNews = told.add(code);
        near += isNews && isNear ? 1 : 0;
        unknown += isNews && !isNear ? 1 : 0;
        return isNews;
    }

    Gold gold(List<Gold.Row> rows) {
        return new Gold(rows, exact, near, unknown, 0);
    }
}
