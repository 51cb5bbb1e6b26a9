package org.verbatim.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.model.Problems;

/// The options of closed questions whose options survey.yaml does not list: all that was answered.
final class FoundOptions {
    /// With more different answers, a question is hardly a closed one.
    static final int MOST = 200;

    private final Map<Integer, Set<String>> values = new HashMap<>();

    private FoundOptions() {}

    /// A column whose values are wanted.
    ///
    /// @param separator what stands between several values in a cell, if there may be several
    record Wanted(int column, Optional<String> separator) {
        static Optional<Wanted> at(Layout.Choices place) {
            return switch (place) {
                case Layout.Choices.OneOption one -> Optional.of(new Wanted(one.column(), Optional.empty()));
                case Layout.Choices.Joined joined ->
                    Optional.of(new Wanted(joined.column(), Optional.of(joined.separator())));
                case Layout.Choices.Spread listed -> Optional.empty();
            };
        }
    }

    /// Reads the data once, if anything is wanted. What is wrong in it will be told when it is read for good.
    static FoundOptions in(Answers data, List<Wanted> wanted) {
        FoundOptions found = new FoundOptions();
        if (!wanted.isEmpty()) {
            data.open(new Problems()).ifPresent(table -> found.collect(table, wanted));
        }
        return found;
    }

    /// The same of answers that stand elsewhere.
    static FoundOptions in(Elsewhere data, List<Wanted> wanted) {
        FoundOptions found = new FoundOptions();
        for (Wanted one : wanted) {
            found.values.put(one.column(), new TreeSet<>(order()));
            try (Stream<String> cells = data.different(one.column())) {
                cells.takeWhile(cell -> found.isOpen(one)).forEach(cell -> found.collect(cell, one));
            }
        }
        return found;
    }

    private boolean isOpen(Wanted wanted) {
        return values.getOrDefault(wanted.column(), Set.of()).size() <= MOST;
    }

    private void collect(Table table, List<Wanted> wanted) {
        try (table) {
            wanted.forEach(one -> values.put(one.column(), new TreeSet<>(order())));
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                for (Wanted one : wanted) {
                    collect(row.get().cell(one.column()), one);
                }
            }
        }
    }

    private void collect(String cell, Wanted wanted) {
        Set<String> seen = values.getOrDefault(wanted.column(), Set.of());
        if (cell.isBlank() || cell.strip().equals("-99") || seen.size() > MOST) {
            return;
        }
        if (wanted.separator().isEmpty()) {
            seen.add(RowReader.bare(cell));
        } else {
            JoinedCell.pieces(cell, wanted.separator().get()).forEach(seen::add);
        }
    }

    /// The options found at `place`; empty if they are too many.
    Optional<List<String>> at(Layout.Choices place) {
        Set<String> seen = Wanted.at(place)
                .map(wanted -> values.getOrDefault(wanted.column(), Set.of()))
                .orElse(Set.of());
        return seen.size() > MOST ? Optional.empty() : Optional.of(new ArrayList<>(seen));
    }

    /// Numbers by their size and before words, words by the alphabet.
    static Comparator<String> order() {
        return Comparator.<String, Boolean>comparing(text -> !isNumber(text))
                .thenComparing(
                        (a, b) -> isNumber(a) && isNumber(b) ? new BigDecimal(a).compareTo(new BigDecimal(b)) : 0)
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder());
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        int points = 0;
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return digits > 0 && points <= 1 && text.length() < 40;
    }
}
