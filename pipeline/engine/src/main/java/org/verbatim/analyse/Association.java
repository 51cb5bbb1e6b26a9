package org.verbatim.analyse;

import java.util.List;
import java.util.OptionalDouble;
import org.verbatim.analyse.Comparisons.Test;
import org.verbatim.model.Share;

/// Whether groups differ in the share of those who have something.
final class Association {
    /// Below this expected count the chi-squared distribution is not to be trusted (Cochran, 1954).
    private static final double SMALL = 5;

    private Association() {}

    /// A test and what it gave.
    record Result(Test test, double p) {
        /// Nothing can differ.
        static final Result NONE = new Result(Test.NONE, 1);
    }

    /// As [#test], the probability alone.
    static double p(List<Share> groups, long seed) {
        return test(groups, seed).p();
    }

    /// The probability of shares as different as these, or more, if the groups were alike.
    ///
    /// Fisher's exact test where an expected count is below 5 and its computation is within [FisherExact]'s bounds,
    /// else Pearson's chi-squared; 1 where nothing can differ. Groups of nobody are left out. The groups are taken
    /// to be of different people; where respondents may be in several, the result is an approximation.
    ///
    /// @param seed what the estimate starts from where the exact test would take too long
    static Result test(List<Share> groups, long seed) {
        List<Share> people = groups.stream().filter(group -> group.base() > 0).toList();
        long have = people.stream().mapToLong(Share::count).sum();
        long all = people.stream().mapToLong(Share::base).sum();
        if (people.size() < 2 || have == 0 || have == all) {
            return Result.NONE;
        }
        long smallest = people.stream().mapToLong(Share::base).min().orElseThrow();
        boolean small = (double) smallest * Math.min(have, all - have) / all < SMALL;
        OptionalDouble exact = small ? FisherExact.p(people, seed) : OptionalDouble.empty();
        return exact.isPresent()
                ? new Result(Test.FISHER, exact.getAsDouble())
                : new Result(Test.CHI_SQUARED, ChiSquared.ofShares(people).p());
    }
}
