package org.verbatim.codings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.ThemeId;

/// Comments that people coded elsewhere, each with all its themes.
///
/// @param rows in the order of the file
/// @param exact how many ids are themes as they stand
/// @param near how many are none, but much like one
/// @param unknown how many are like no theme
/// @param left comments of which nothing is said yet
public record Gold(List<Row> rows, int exact, int near, int unknown, int left) {
    public Gold {
        rows = List.copyOf(rows);
    }

    /// One comment with its themes; no theme says that none applies.
    public record Row(CommentId comment, SortedSet<ThemeId> themes, Problem.Place where) {
        public Row {
            themes = Collections.unmodifiableSortedSet(new TreeSet<>(themes));
        }
    }

    /// The themes of every comment.
    public SortedMap<CommentId, SortedSet<ThemeId>> themes() {
        SortedMap<CommentId, SortedSet<ThemeId>> themes = new TreeMap<>();
        rows.forEach(row -> themes.put(row.comment(), row.themes()));
        return themes;
    }

    /// The decisions that the rows are, made by `coder`.
    ///
    /// A row says all that its comment carries: whatever stood there is cleared before the row's own themes apply.
    public List<Decision> decisions(CoderId coder, Instant at) {
        List<Decision> decisions = new ArrayList<>();
        for (Row row : rows) {
            String reason = row.themes().isEmpty() ? "" : "coded as a whole: what follows applies, and nothing else";
            decisions.add(Decision.none(at, coder, row.comment()).because(reason));
            row.themes().forEach(theme -> decisions.add(Decision.apply(at, coder, row.comment(), theme)));
        }
        return decisions;
    }
}
