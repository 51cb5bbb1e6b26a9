package org.verbatim.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.exports.Column.Content;

/// The options of a question whose choices stand in one cell, learnt from the cells.
///
/// Choices recombine: each comes alone, or in different company. A text that comes in one company only is no choice,
/// and two that never come apart are one, which holds the separator itself.
///
/// @param counts every option with how many chose it
/// @param writtenIn how many cells hold something else beside
record JoinedOptions(String separator, Map<String, Integer> counts, long writtenIn) {
    private static final List<String> SEPARATORS = List.of(";", "|", ", ", "\n", ",");

    /// With more, it is no list to choose from.
    private static final int MOST = 80;

    static Optional<JoinedOptions> in(Column column) {
        for (String separator : SEPARATORS) {
            Optional<JoinedOptions> found = new Learning(column, separator).learn();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The texts between separators; a separator in brackets divides nothing.
    private static List<String> pieces(String cell, String separator) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < cell.length(); at++) {
            char sign = cell.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth <= 0 && isSeparator(cell, at, separator)) {
                add(pieces, cell.substring(from, at));
                from = at + separator.length();
            }
        }
        add(pieces, cell.substring(from));
        return pieces;
    }

    /// A comma that stands for itself is none where a space is behind it: that one belongs to an option.
    private static boolean isSeparator(String cell, int at, String separator) {
        boolean spaced = separator.equals(",") && at + 1 < cell.length() && cell.charAt(at + 1) == ' ';
        return !spaced && cell.startsWith(separator, at);
    }

    private static void add(List<String> pieces, String piece) {
        if (!piece.isBlank()) {
            pieces.add(piece.strip());
        }
    }

    /// Learns with one separator.
    private static final class Learning {
        private final Column column;
        private final String separator;
        private final Map<List<String>, Integer> cells = new LinkedHashMap<>();
        private final Map<String, Integer> chosen = new LinkedHashMap<>();
        private final Map<String, Integer> companies = new HashMap<>();
        private final Map<String, Integer> alone = new HashMap<>();

        Learning(Column column, String separator) {
            this.column = column;
            this.separator = separator;
        }

        Optional<JoinedOptions> learn() {
            boolean ended = separator.equals(";") && column.mostly(Content.ENDED);
            long joined = column.values().entrySet().stream()
                    .filter(cell -> cell.getKey().strip().contains(separator))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (!ended && (joined < 2 || joined * 50 < column.filled())) {
                return Optional.empty();
            }
            column.values().forEach((cell, times) -> cells.merge(pieces(cell, separator), times, Integer::sum));
            count();
            while (joinWhatNeverComesApart()) {
                count();
            }
            return judge(ended);
        }

        private void count() {
            chosen.clear();
            companies.clear();
            alone.clear();
            cells.forEach((pieces, times) -> {
                for (String piece : pieces) {
                    chosen.merge(piece, times, Integer::sum);
                    companies.merge(piece, 1, Integer::sum);
                }
                if (pieces.size() == 1) {
                    alone.merge(pieces.getFirst(), times, Integer::sum);
                }
            });
        }

        /// Whether any two were joined.
        private boolean joinWhatNeverComesApart() {
            Map<List<String>, Integer> together = new HashMap<>();
            cells.forEach((pieces, times) -> {
                for (int place = 0; place + 1 < pieces.size(); place++) {
                    together.merge(pieces.subList(place, place + 2), times, Integer::sum);
                }
            });
            for (Map.Entry<List<String>, Integer> pair : together.entrySet()) {
                String first = pair.getKey().get(0);
                String second = pair.getKey().get(1);
                boolean inseparable = pair.getValue() >= 3
                        && pair.getValue().equals(chosen.get(first))
                        && pair.getValue().equals(chosen.get(second))
                        && !first.equals(second);
                if (inseparable && !separator.equals("\n")) {
                    join(first, second);
                    return true;
                }
            }
            return false;
        }

        private void join(String first, String second) {
            Map<List<String>, Integer> joined = new LinkedHashMap<>();
            cells.forEach((pieces, times) -> {
                List<String> fewer = new ArrayList<>();
                for (int place = 0; place < pieces.size(); place++) {
                    boolean here = place + 1 < pieces.size()
                            && pieces.get(place).equals(first)
                            && pieces.get(place + 1).equals(second);
                    fewer.add(here ? first + separator + second : pieces.get(place));
                    place += here ? 1 : 0;
                }
                joined.merge(fewer, times, Integer::sum);
            });
            cells.clear();
            cells.putAll(joined);
        }

        private Optional<JoinedOptions> judge(boolean ended) {
            long least = Math.max(column.filled() < 30 ? 1 : 2, column.filled() / 130);
            Map<String, Integer> options = new LinkedHashMap<>();
            chosen.forEach((piece, times) -> {
                boolean recombines = alone.containsKey(piece) || companies.getOrDefault(piece, 0) > 1;
                if (times >= least && (recombines || ended)) {
                    options.put(piece, times);
                }
            });
            long several = 0;
            long explained = 0;
            long explainedKinds = 0;
            long written = 0;
            for (Map.Entry<List<String>, Integer> cell : cells.entrySet()) {
                boolean whole = options.keySet().containsAll(cell.getKey());
                written += whole ? 0 : cell.getValue();
                if (cell.getKey().size() > 1) {
                    several += cell.getValue();
                    explained += whole ? cell.getValue() : 0;
                    explainedKinds += whole ? 1 : 0;
                }
            }
            boolean few = options.size() >= 2
                    && options.size() <= MOST
                    && options.keySet().stream().allMatch(option -> option.length() <= 200)
                    && options.size() * 2L <= Math.max(column.filled(), 6);
            boolean recombined = explainedKinds >= 2 && 10 * explained >= 6 * several;
            boolean usual = 10 * written <= 4 * column.filled();
            return few && usual && (ended || recombined)
                    ? Optional.of(new JoinedOptions(spaced(), options, written))
                    : Optional.empty();
        }

        /// The separator as the cells have it, with the space behind it if there always is one.
        private String spaced() {
            boolean always = separator.equals(";")
                    && column.values().keySet().stream()
                            .allMatch(cell -> !cell.replace("; ", "").contains(";"));
            return always ? "; " : separator;
        }
    }
}
