package org.verbatim.exports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A column of an export with what was counted of its cells. What it keeps is bounded.
final class Column {
    /// Different values that are kept.
    static final int MOST = 1_000;

    /// Characters of all values that are kept: an export may have hundreds of columns.
    private static final int MOST_CHARACTERS = 150_000;

    /// What some tools write where a question was seen and not answered.
    private static final String SEEN_AND_LEFT = "-99";

    /// Characters of the longest value that is kept.
    private static final int LONGEST = 2_000;

    /// Characters of the longest value that may be somebody's number.
    private static final int LONGEST_ID = 64;

    private static final int SENTENCE = 6;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[£$€]?\\d{1,15}(?:[.,]\\d{1,15})?%?");
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,15})?");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}(?:[T ]\\d.{0,30})?|\\d{5}\\.\\d{1,15}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+\\.[^\\s@]+");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+|0)[\\d ()-]{9,17}");

    private final Heading heading;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private Set<Long> seen = new HashSet<>();
    private final Set<Long> earlier = new HashSet<>();
    private boolean distinct = true;
    private boolean repeats;
    private boolean many;
    private long rows;
    private long filled;
    private long words;
    private long sentences;
    private long numbers;
    private long weights;
    private long dates;
    private long emails;
    private long addresses;
    private long telephones;
    private long ended;
    private int longest;
    private int kept;

    Column(Heading heading) {
        this.heading = heading;
    }

    /// A cell without outer spaces and without the mark that some tools put before a value.
    static String bare(String cell) {
        return cell.indexOf('\uFEFF') < 0
                ? cell.strip()
                : cell.replace("\uFEFF", "").strip();
    }

    /// Begins the next file: what tells its rows apart need not tell them from those of another.
    void beginFile() {
        if (distinct) {
            earlier.addAll(seen);
            seen = new HashSet<>();
        }
    }

    /// Counts rows that had no such column.
    void missed(long without) {
        rows += without;
        distinct &= without == 0;
    }

    /// Counts the next row's cell.
    void add(String cell) {
        String value = bare(cell);
        rows++;
        if (value.isEmpty() || value.equals(SEEN_AND_LEFT)) {
            distinct = false;
            return;
        }
        filled++;
        distinguish(value);
        Integer before = values.get(value);
        if (before != null) {
            values.put(value, before + 1);
        } else if (values.size() < MOST && value.length() <= LONGEST && kept + value.length() <= MOST_CHARACTERS) {
            values.put(value, 1);
            kept += value.length();
        } else {
            many = true;
        }
        look(value);
    }

    private void distinguish(String value) {
        if (distinct && (value.length() > LONGEST_ID || !seen.add(hash(value)))) {
            distinct = false;
        }
        repeats |= distinct && earlier.contains(hash(value));
        if (!distinct) {
            seen = Set.of();
            earlier.clear();
        }
    }

    private static long hash(String value) {
        long hash = value.length();
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private void look(String value) {
        longest = Math.max(longest, value.length());
        int spaces = 0;
        boolean between = false;
        for (int i = 0; i < value.length(); i++) {
            boolean blank = Character.isWhitespace(value.charAt(i));
            spaces += blank && !between ? 1 : 0;
            between = blank;
        }
        words += 1 + spaces;
        char last = value.charAt(value.length() - 1);
        boolean stop = (last == '.' || last == '!' || last == '?') && spaces > 0;
        sentences += spaces + 1 >= SENTENCE || stop || value.indexOf('\n') >= 0 ? 1 : 0;
        ended += last == ';' ? 1 : 0;
        char start = value.charAt(0);
        if (value.length() <= LONGEST_ID && (start < 'A' || start == '€' || start == '£')) {
            numbers += NUMBER.matcher(value).matches() ? 1 : 0;
            weights += WEIGHT.matcher(value).matches() ? 1 : 0;
            dates += DATE.matcher(value).matches() ? 1 : 0;
            addresses += ADDRESS.matcher(value).matches() ? 1 : 0;
            telephones += TELEPHONE.matcher(value).matches() ? 1 : 0;
        }
        emails += value.indexOf('@') > 0 && EMAIL.matcher(value).matches() ? 1 : 0;
    }

    Heading heading() {
        return heading;
    }

    /// The values with how often each occurs, in the order in which they came; of a column of many, the first.
    Map<String, Integer> values() {
        return values;
    }

    /// Whether there are more different values than are kept.
    boolean many() {
        return many;
    }

    /// How many cells hold something.
    long filled() {
        return filled;
    }

    /// Whether every row has a number from nought.
    boolean canWeigh() {
        return weights == rows && rows > 0;
    }

    /// Words a cell that holds something.
    double wordsEach() {
        return filled == 0 ? 0 : (double) words / filled;
    }

    /// The share of cells that read like sentences: six words, a full stop behind two, or a line break.
    double sentences() {
        return filled == 0 ? 0 : (double) sentences / filled;
    }

    /// The characters of the longest cell.
    int longest() {
        return longest;
    }

    /// Whether a value comes in more than one file, though in none twice.
    boolean repeatsInAnotherFile() {
        return distinct && repeats;
    }

    /// Whether every row of a file has a cell of its own.
    boolean tellsRowsApart() {
        return distinct && rows > 0;
    }

    /// The share of cells whose value comes `often` or more.
    double repeated(int often) {
        long cells = 0;
        for (int times : values.values()) {
            cells += times >= often ? times : 0;
        }
        return filled == 0 ? 0 : (double) cells / filled;
    }

    boolean mostly(Content content) {
        long of = switch (content) {
            case NUMBERS -> numbers;
            case DATES -> dates;
            case EMAILS -> emails;
            case ADDRESSES -> addresses;
            case TELEPHONES -> telephones;
            case ENDED -> ended;
        };
        return filled > 0 && 10 * of >= 9 * filled;
    }

    /// What nearly all cells of a column are.
    enum Content {
        NUMBERS,
        DATES,
        EMAILS,
        /// Addresses on the internet.
        ADDRESSES,
        TELEPHONES,
        /// Choices, each followed by a semicolon.
        ENDED
    }
}
