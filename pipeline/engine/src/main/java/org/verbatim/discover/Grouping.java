package org.verbatim.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Texts put into groups by the words they share.
///
/// Every text is in exactly one group. Those that share no telling word with any other are a group of their own, the
/// last, named as such: nobody's words are dropped as an outlier. The same texts and seed give the same groups.
///
/// @param groups the numbers of the texts of each group, the most typical first; largest groups first
/// @param apart the texts that share no telling word with any other
public record Grouping(List<List<Integer>> groups, List<Integer> apart) {
    private static final int DIMENSIONS = 50;
    private static final int MOST_GROUPS = 40;
    private static final int DRAWS = 8;

    /// From so many texts one draw of first centres has to do.
    private static final int MANY = 20_000;

    public Grouping {
        groups = groups.stream().map(List::copyOf).toList();
        apart = List.copyOf(apart);
    }

    /// How many groups suit so many texts: about the square root, and no more than anybody reads.
    public static int suitable(int texts) {
        return (int) Math.max(1, Math.min(MOST_GROUPS, Math.round(Math.sqrt(texts) / 1.2)));
    }

    /// @param most how many groups there may be at most, beside those apart
    /// @param seed of everything random
    public static Grouping of(Bags bags, int most, long seed) {
        float[][] points = LatentSpace.points(bags, DIMENSIONS, seed);
        List<Integer> apart = new ArrayList<>();
        List<Integer> placed = new ArrayList<>();
        for (int text = 0; text < points.length; text++) {
            (isNowhere(points[text]) ? apart : placed).add(text);
        }
        float[][] some = placed.stream().map(text -> points[text]).toArray(float[][]::new);
        int wanted = Math.min(most, some.length);
        if (wanted == 0) {
            return new Grouping(List.of(), apart);
        }
        SphericalMeans.Grouped grouped = SphericalMeans.group(some, wanted, some.length > MANY ? 1 : DRAWS, seed);
        return new Grouping(inOrder(placed, grouped, wanted), apart);
    }

    private static boolean isNowhere(float[] point) {
        for (float value : point) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Integer>> inOrder(List<Integer> placed, SphericalMeans.Grouped grouped, int wanted) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int group = 0; group < wanted; group++) {
            groups.add(new ArrayList<>());
        }
        Integer[] typical = new Integer[placed.size()];
        Arrays.setAll(typical, place -> place);
        Arrays.sort(
                typical,
                Comparator.comparingDouble((Integer place) -> -grouped.closeness()[place])
                        .thenComparingInt(place -> place));
        for (int place : typical) {
            groups.get(grouped.group()[place]).add(placed.get(place));
        }
        groups.removeIf(List::isEmpty);
        groups.sort(Comparator.comparingInt((List<Integer> group) -> -group.size())
                .thenComparing(group -> group.stream().min(Integer::compare).orElse(0)));
        return groups;
    }
}
