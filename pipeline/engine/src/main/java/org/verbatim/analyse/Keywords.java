package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.analyse.Comparisons.KeywordRow;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;

/// How many respondents of each segment value use which word.
///
/// Everyone who uses a word counts once for it, however often and in however many comments. Counts are exact, so that
/// they can be added in any order; what they occupy grows with the number of different words, not of comments.
///
/// A word marks a value if at least [#FEWEST] of its respondents use it and they use it more often than all others,
/// beyond what chance gives one word in a hundred. That is a lead for a reader, not a finding: of many words tested
/// some will pass.
public final class Keywords {
    /// A word that fewer respondents of a value use is not shown.
    static final long FEWEST = 5;

    /// How many words of a value are shown.
    static final int MOST = 10;

    /// The 99th percentile of the chi-squared distribution with one degree of freedom.
    static final double BEYOND_CHANCE = 6.634896601021214;

    /// A segment of more values than this, such as one of organisations, is not compared by its words.
    static final int MOST_VALUES = 40;

    private static final int ALL = 0;

    private final List<Segment> segments;
    private final Map<String, long[]> words = new HashMap<>();
    private final int[] first;
    private final long[] commented;

    /// @param segments with every value that a respondent is in
    public Keywords(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        this.first = new int[segments.size()];
        int groups = 1;
        for (int segment = 0; segment < first.length; segment++) {
            first[segment] = groups;
            groups += isCompared(segments.get(segment))
                    ? segments.get(segment).values().size()
                    : 0;
        }
        this.commented = new long[groups];
    }

    private static boolean isCompared(Segment segment) {
        return segment.values().size() > 1 && segment.values().size() <= MOST_VALUES;
    }

    /// Whether there are any values to compare.
    public boolean hasValues() {
        return commented.length > 1;
    }

    /// The groups that a respondent with these values belongs to, by number.
    ///
    /// @param values for each segment in order
    public int[] groups(List<List<String>> values) {
        List<Integer> groups = new ArrayList<>(List.of(ALL));
        for (int segment = 0; segment < first.length; segment++) {
            if (isCompared(segments.get(segment))) {
                for (String value : values.get(segment)) {
                    groups.add(first[segment] + segments.get(segment).values().indexOf(value));
                }
            }
        }
        return groups.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Counts a respondent who commented, with content.
    public void addRespondent(int[] groups) {
        add(commented, groups);
    }

    /// Where the respondents who use a word are counted, each with [Use#add].
    public Use word(String word) {
        long[] counts = words.computeIfAbsent(word, unseen -> new long[commented.length]);
        return groups -> add(counts, groups);
    }

    /// A word that respondents use.
    @FunctionalInterface
    public interface Use {
        /// Counts a respondent of these groups.
        void add(int[] groups);
    }

    private static void add(long[] counts, int[] groups) {
        for (int group : groups) {
            counts[group]++;
        }
    }

    /// Adds what was counted of other respondents.
    public void addAll(Keywords other) {
        Counts.addAll(commented, other.commented);
        other.words.forEach((word, theirs) ->
                Counts.addAll(words.computeIfAbsent(word, unseen -> new long[commented.length]), theirs));
    }

    /// Writes what was counted, for [#add(DataInput)].
    public void write(DataOutput out) throws IOException {
        Parcel.write(commented, out);
        Parcel.write(words.size(), out);
        for (Map.Entry<String, long[]> word : words.entrySet()) {
            Parcel.write(word.getKey(), out);
            Parcel.write(word.getValue(), out);
        }
    }

    /// Adds what was counted of other respondents, by another machine with the same segments.
    public void add(DataInput in) throws IOException {
        Parcel.add(commented, in);
        for (int left = Parcel.length(in); left > 0; left--) {
            Parcel.add(words.computeIfAbsent(Parcel.text(in), unseen -> new long[commented.length]), in);
        }
    }

    /// The words that mark each value, by segment and value, the strongest first.
    List<KeywordRow> rows() {
        String[] sorted = words.keySet().stream().sorted().toArray(String[]::new);
        List<KeywordRow> rows = new ArrayList<>();
        for (int segment = 0; segment < first.length; segment++) {
            Segment named = segments.get(segment);
            for (int value = 0; isCompared(named) && value < named.values().size(); value++) {
                rows.addAll(rows(sorted, named, value, first[segment] + value));
            }
        }
        return rows;
    }

    private List<KeywordRow> rows(String[] sorted, Segment segment, int value, int group) {
        double[] logOdds = logOdds(sorted, group);
        List<KeywordRow> rows = new ArrayList<>();
        for (int word = 0; word < sorted.length; word++) {
            long[] counts = words.getOrDefault(sorted[word], new long[0]);
            long there = counts[ALL] - counts[group];
            var keyness = new Keyness(counts[group], there, commented[group], commented[ALL] - commented[group]);
            if (counts[group] >= FEWEST && keyness.g2() >= BEYOND_CHANCE) {
                rows.add(new KeywordRow(
                        segment.id(),
                        segment.values().get(value),
                        sorted[word],
                        new Share(counts[group], commented[group]),
                        new Share(there, commented[ALL] - commented[group]),
                        keyness.g2(),
                        logOdds[word]));
            }
        }
        return rows.stream()
                .sorted(Comparator.comparingDouble(KeywordRow::g2).reversed())
                .limit(MOST)
                .toList();
    }

    /// Of every word, for the value against all others.
    private double[] logOdds(String[] sorted, int group) {
        long[] here = Arrays.stream(sorted)
                .mapToLong(word -> words.getOrDefault(word, new long[0])[group])
                .toArray();
        long[] there = Arrays.stream(sorted)
                .mapToLong(word -> words.getOrDefault(word, new long[0])[ALL])
                .toArray();
        for (int word = 0; word < there.length; word++) {
            there[word] -= here[word];
        }
        return LogOdds.informed(new long[][] {here, there})[0];
    }
}
