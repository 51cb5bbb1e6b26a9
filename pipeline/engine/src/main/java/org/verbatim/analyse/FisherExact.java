package org.verbatim.analyse;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.LogBinomialCoefficient;
import org.verbatim.model.Share;

/// Fisher's exact test of groups who have or have not (1922; Freeman and Halton, 1951, for more than two groups).
///
/// The sum of the probabilities of all tables with the same margins that are not likelier than the one seen. The
/// tables are walked group by group; a branch all of whose tables count, or none, is not walked further (Mehta and
/// Patel, 1983). Where that would still take more than [#BRANCHES] branches, the probability is estimated from
/// random tables with a given seed, which stops when enough of them were as unlikely (Besag and Clifford, 1991).
final class FisherExact {
    static final int BRANCHES = 20_000;
    private static final int BOUNDS = 2_000_000;
    private static final int PEOPLE = 20_000;
    private static final int HAVING = 1_000;
    private static final int FEWEST_DRAWS = 1_999;
    private static final int MOST_DRAWS = 9_999;
    private static final int PEOPLE_DRAWN = 2_000_000;
    private static final int ENOUGH = 100;

    /// Tables as likely as the one seen must count, whatever the last digit of the computation says.
    private static final double TOLERANCE = 1e-7;

    private final int[] groups;
    private final int[] after;
    private final int having;
    private final double[][] ways;
    private final double seen;
    private int branches;

    private FisherExact(List<Share> shares) {
        long have = shares.stream().mapToLong(Share::count).sum();
        long all = shares.stream().mapToLong(Share::base).sum();
        boolean rare = have <= all - have;
        List<Share> largestFirst = shares.stream()
                .map(share -> rare ? share : new Share(share.base() - share.count(), share.base()))
                .sorted(Comparator.comparingLong(Share::base).reversed())
                .toList();
        groups = largestFirst.stream().mapToInt(share -> (int) share.base()).toArray();
        having = (int) Math.min(have, all - have);
        after = new int[groups.length + 1];
        ways = new double[groups.length][];
        double likelihood = 0;
        for (int group = groups.length - 1; group >= 0; group--) {
            after[group] = after[group + 1] + groups[group];
            int size = groups[group];
            ways[group] = IntStream.rangeClosed(0, Math.min(size, having))
                    .mapToDouble(count -> LogBinomialCoefficient.value(size, count))
                    .toArray();
            likelihood += ways[group][(int) largestFirst.get(group).count()];
        }
        seen = likelihood + TOLERANCE;
    }

    /// The probability, or empty where there are too many people for either way: then every count is large but for a
    /// group's.
    static OptionalDouble p(List<Share> groups, long seed) {
        long have = groups.stream().mapToLong(Share::count).sum();
        long all = groups.stream().mapToLong(Share::base).sum();
        long having = Math.min(have, all - have);
        if (all > PEOPLE || having > HAVING) {
            return OptionalDouble.empty();
        }
        FisherExact test = new FisherExact(groups);
        OptionalDouble exact = test.cost() > BOUNDS ? OptionalDouble.empty() : test.exact();
        return exact.isPresent() ? exact : OptionalDouble.of(test.estimate(seed));
    }

    private long cost() {
        long cost = 0;
        for (double[] counts : ways) {
            cost += (long) counts.length * (having + 1);
        }
        return cost;
    }

    private OptionalDouble exact() {
        double p = new Walk().from(0, having, 0);
        return branches > BRANCHES ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, p));
    }

    /// Random tables with the same margins: those who have are drawn from all without replacement.
    private double estimate(long seed) {
        int[] people = new int[after[0]];
        for (int group = 0, person = 0; group < groups.length; group++) {
            for (int member = 0; member < groups[group]; member++) {
                people[person++] = group;
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        int draws = Math.clamp(PEOPLE_DRAWN / having, FEWEST_DRAWS, MOST_DRAWS);
        int unlikely = 0;
        for (int draw = 1; draw <= draws; draw++) {
            unlikely += likelihood(people, random) <= seen ? 1 : 0;
            if (unlikely == ENOUGH) {
                return (double) unlikely / draw;
            }
        }
        return (unlikely + 1.0) / (draws + 1.0);
    }

    private double likelihood(int[] people, SplittableRandom random) {
        int[] counts = new int[groups.length];
        for (int drawn = 0; drawn < having; drawn++) {
            int other = random.nextInt(drawn, people.length);
            int group = people[other];
            people[other] = people[drawn];
            people[drawn] = group;
            counts[group]++;
        }
        double likelihood = 0;
        for (int group = 0; group < groups.length; group++) {
            likelihood += ways[group][counts[group]];
        }
        return likelihood;
    }

    static double estimate(List<Share> groups, long seed) {
        return new FisherExact(groups).estimate(seed);
    }

    /// The walk over all tables, with the bounds that cut it short.
    private final class Walk {
        private final double[][] likeliest = new double[groups.length + 1][having + 1];
        private final double[][] unlikeliest = new double[groups.length + 1][having + 1];
        private final double all = LogBinomialCoefficient.value(after[0], having);

        Walk() {
            for (int left = 1; left <= having; left++) {
                likeliest[groups.length][left] = Double.NEGATIVE_INFINITY;
                unlikeliest[groups.length][left] = Double.POSITIVE_INFINITY;
            }
            for (int group = groups.length - 1; group >= 0; group--) {
                for (int left = 0; left <= having; left++) {
                    bound(group, left);
                }
            }
        }

        private void bound(int group, int left) {
            double most = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int count = 0; count < ways[group].length && count <= left; count++) {
                most = Math.max(most, ways[group][count] + likeliest[group + 1][left - count]);
                least = Math.min(least, ways[group][count] + unlikeliest[group + 1][left - count]);
            }
            likeliest[group][left] = most;
            unlikeliest[group][left] = least;
        }

        /// The probability of the tables that count, given the counts of the groups before `group`.
        double from(int group, int left, double before) {
            if (left > after[group] || before + unlikeliest[group][left] > seen || ++branches > BRANCHES) {
                return 0;
            }
            if (before + likeliest[group][left] <= seen) {
                return Math.exp(before + LogBinomialCoefficient.value(after[group], left) - all);
            }
            double p = 0;
            for (int count = 0; count < ways[group].length && count <= left; count++) {
                p += from(group + 1, left - count, before + ways[group][count]);
            }
            return p;
        }
    }
}
