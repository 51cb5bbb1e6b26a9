package org.verbatim.exports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A column of an export with what was counted of its cells. What it keeps is bounded.
final class Column {
    /// Different values that are kept.
    static final int MOST = 400;

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)?");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:[T ].*)?|\\d{5}\\.\\d+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern IP = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    /// Separators of choices in one cell.
    static final List<String> SEPARATORS = List.of(";", ", ");

    private final int number;
    private final String name;
    private final String under;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> pieces = new HashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private boolean many;
    private long filled;
    private long words;
    private long numbers;
    private long dates;
    private long emails;
    private long addresses;
    private long ended;
    private int longest;

    /// @param number from 0
    /// @param name unique in its table
    /// @param under what further rows of the header say of it: an option, the question's text, an import id
    Column(int number, String name, String under) {
        this.number = number;
        this.name = name;
        this.under = under;
        SEPARATORS.forEach(separator -> pieces.put(separator, new LinkedHashMap<>()));
    }

    /// A cell without outer spaces and without the mark that some tools put before a value.
    static String bare(String cell) {
        return cell.replace("\uFEFF", "").strip();
    }

    void add(String cell) {
        String value = bare(cell);
        if (value.isEmpty()) {
            return;
        }
        filled++;
        longest = Math.max(longest, value.length());
        words += 1 + value.chars().filter(letter -> letter == ' ').count();
        numbers += NUMBER.matcher(value).matches() ? 1 : 0;
        dates += DATE.matcher(value).matches() ? 1 : 0;
        emails += value.indexOf('@') > 0 && EMAIL.matcher(value).matches() ? 1 : 0;
        addresses += IP.matcher(value).matches() ? 1 : 0;
        ended += value.endsWith(";") ? 1 : 0;
        count(values, value);
        for (String separator : SEPARATORS) {
            if (value.contains(separator) && value.length() < 2_000) {
                joined.merge(separator, 1, Integer::sum);
                for (String piece : value.split(Pattern.quote(separator))) {
                    if (!piece.isBlank()) {
                        count(pieces.getOrDefault(separator, new HashMap<>()), piece.strip());
                    }
                }
            }
        }
    }

    private void count(Map<String, Integer> counts, String value) {
        Integer seen = counts.get(value);
        if (seen != null) {
            counts.put(value, seen + 1);
        } else if (counts.size() < MOST) {
            counts.put(value, 1);
        } else {
            many = true;
        }
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    String under() {
        return under;
    }

    /// The values with how often each occurs, in the order in which they came; of a column of many, the first.
    Map<String, Integer> values() {
        return values;
    }

    /// Whether there are more different values than are kept.
    boolean many() {
        return many;
    }

    long filled() {
        return filled;
    }

    double wordsEach() {
        return filled == 0 ? 0 : (double) words / filled;
    }

    int longest() {
        return longest;
    }

    boolean mostly(Content content) {
        long of = switch (content) {
            case NUMBERS -> numbers;
            case DATES -> dates;
            case EMAILS -> emails;
            case ADDRESSES -> addresses;
            case ENDED -> ended;
        };
        return filled > 0 && 10 * of >= 9 * filled;
    }

    /// How often cells hold the separator.
    int joined(String separator) {
        return joined.getOrDefault(separator, 0);
    }

    /// What stands between the separators, in cells that hold one.
    Map<String, Integer> pieces(String separator) {
        return pieces.getOrDefault(separator, Map.of());
    }

    /// What nearly all cells of a column are.
    enum Content {
        NUMBERS,
        DATES,
        EMAILS,
        ADDRESSES,
        /// Choices, each followed by a semicolon.
        ENDED
    }
}
