package org.verbatim.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Texts put into groups by what they mean and by the words they share, or by their words alone.
///
/// Every text is in exactly one group. Those of which nothing is known that would put them beside any other are a group
/// of their own, the last, named as such: nobody's words are dropped as an outlier. The same texts and seed give the
/// same groups.
///
/// @param groups the numbers of the texts of each group, the most typical first; largest groups first
/// @param apart the texts that share no telling word with any other, and whose meaning is not known
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

    /// @param meanings of all texts, of some, or of none
    /// @param most how many groups there may be at most, beside those apart
    /// @param seed of everything random
    public static Grouping of(Bags bags, Meanings meanings, int most, long seed) {
        float[][] words = LatentSpace.points(bags, DIMENSIONS, seed);
        Placed placed = new Placed(words.length);
        if (meanings.isEmpty()) {
            placed.groupBy(words, IntStream.range(0, words.length).boxed().toList(), most, seed);
        } else {
            placed.groupBy(MeaningSpace.points(meanings, words, DIMENSIONS, seed), meanings.texts(), most, seed);
            placed.joinBy(words);
        }
        return placed.grouping();
    }

    /// The group of each text, once it has one.
    private static final class Placed {
        private final int[] group;
        private final float[] closeness;
        private int groups;

        Placed(int texts) {
            group = new int[texts];
            Arrays.fill(group, -1);
            closeness = new float[texts];
        }

        /// Groups some texts by their points; a text at the origin stays without a group.
        void groupBy(float[][] points, List<Integer> texts, int most, long seed) {
            int[] known = IntStream.range(0, points.length)
                    .filter(place -> !isNowhere(points[place]))
                    .toArray();
            groups = Math.min(most, known.length);
            if (groups == 0) {
                return;
            }
            float[][] some =
                    Arrays.stream(known).mapToObj(place -> points[place]).toArray(float[][]::new);
            SphericalMeans.Grouped grouped = SphericalMeans.group(some, groups, some.length > MANY ? 1 : DRAWS, seed);
            for (int place = 0; place < known.length; place++) {
                int text = texts.get(known[place]);
                group[text] = grouped.group()[place];
                closeness[text] = grouped.closeness()[place];
            }
        }

        /// Puts every text that has no group yet, and a point, into the group whose texts lie around it. It is less
        /// typical than any text that made the group.
        void joinBy(float[][] points) {
            float[][] centres = SphericalMeans.centres(points, group, groups);
            for (int text = 0; text < group.length; text++) {
                if (group[text] < 0 && groups > 0 && !isNowhere(points[text])) {
                    SphericalMeans.Nearest nearest = SphericalMeans.nearest(points[text], centres);
                    group[text] = nearest.group();
                    closeness[text] = nearest.closeness() - 2;
                }
            }
        }

        Grouping grouping() {
            List<List<Integer>> texts = new ArrayList<>();
            for (int number = 0; number < groups; number++) {
                texts.add(new ArrayList<>());
            }
            List<Integer> apart = new ArrayList<>();
            for (int text : typicalFirst()) {
                if (group[text] >= 0) {
                    texts.get(group[text]).add(text);
                }
            }
            for (int text = 0; text < group.length; text++) {
                if (group[text] < 0) {
                    apart.add(text);
                }
            }
            texts.removeIf(List::isEmpty);
            texts.sort(Comparator.comparingInt((List<Integer> one) -> -one.size())
                    .thenComparing(one -> one.stream().min(Integer::compare).orElse(0)));
            return new Grouping(texts, apart);
        }

        private Integer[] typicalFirst() {
            Integer[] typical = new Integer[group.length];
            Arrays.setAll(typical, text -> text);
            Arrays.sort(
                    typical,
                    Comparator.comparingDouble((Integer text) -> -closeness[text])
                            .thenComparingInt(text -> text));
            return typical;
        }
    }

    private static boolean isNowhere(float[] point) {
        for (float value : point) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
