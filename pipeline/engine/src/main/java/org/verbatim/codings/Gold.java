package org.verbatim.codings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    ///
    /// @param passages words that some of the themes were given for
    public record Row(CommentId comment, SortedSet<ThemeId> themes, Problem.Place where, List<Passage> passages) {
        public Row {
            themes = Collections.unmodifiableSortedSet(new TreeSet<>(themes));
            passages = List.copyOf(passages);
        }

        /// A comment whose themes were given to all of it.
        public Row(CommentId comment, SortedSet<ThemeId> themes, Problem.Place where) {
            this(comment, themes, where, List.of());
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
    ///
    /// @param verbatims of comments with passages; words that are not found in them are not pointed at
    public List<Decision> decisions(CoderId coder, Instant at, Map<CommentId, String> verbatims) {
        List<Decision> decisions = new ArrayList<>();
        for (Row row : rows) {
            String reason = row.themes().isEmpty() ? "" : "coded as a whole: what follows applies, and nothing else";
            decisions.add(Decision.none(at, coder, row.comment()).because(reason));
            String verbatim = verbatims.getOrDefault(row.comment(), "");
            for (ThemeId theme : row.themes()) {
                Decision apply = Decision.apply(at, coder, row.comment(), theme);
                List<Words> marked = row.passages().stream()
                        .filter(passage -> passage.theme().equals(theme))
                        .flatMap(passage -> passage.in(verbatim).stream())
                        .distinct()
                        .toList();
                decisions.addAll(
                        marked.isEmpty()
                                ? List.of(apply)
                                : marked.stream().map(apply::pointingAt).toList());
            }
        }
        return decisions;
    }
}
