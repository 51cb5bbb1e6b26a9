package org.verbatim.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A percentage as it is printed, rounded half up, and the counts that it can stand for.
///
/// @param percent with the decimals that were printed
record Printed(BigDecimal percent) {
    /// Counts from `low` to `high`; none if `low` is above `high`.
    record Counts(long low, long high) {
        boolean none() {
            return low > high;
        }

        Counts plus(Counts other) {
            return new Counts(low + other.low, high + other.high);
        }

        boolean meets(Counts other) {
            return !none() && !other.none() && low <= other.high && other.low <= high;
        }
    }

    static Printed of(String text) {
        return new Printed(new BigDecimal(text));
    }

    /// What rounds to the percentage on `base`: 32% on 129 is 41 alone.
    Counts counts(long base) {
        BigDecimal half = half();
        BigDecimal whole = BigDecimal.valueOf(base);
        long low = ceiling(percent.subtract(half).multiply(whole).movePointLeft(2));
        long above = ceiling(percent.add(half).multiply(whole).movePointLeft(2));
        return new Counts(Math.max(0, low), Math.min(base, above - 1));
    }

    boolean standsFor(long count, long base) {
        Counts counts = counts(base);
        return count >= counts.low() && count <= counts.high();
    }

    /// Whether one number could be printed as both.
    boolean overlaps(Printed other) {
        BigDecimal apart = percent.subtract(other.percent).abs();
        return apart.compareTo(half().add(other.half())) < 0 || apart.signum() == 0;
    }

    private BigDecimal half() {
        return BigDecimal.ONE.movePointLeft(percent.scale()).divide(BigDecimal.TWO);
    }

    /// A share as a whole percentage, half up: `33%`.
    static String whole(long count, long base) {
        return (200 * count + base) / (2 * base) + "%";
    }

    /// A share as a percentage with as many decimals as this one, half up.
    String like(long count, long base) {
        return share(count, base, percent.scale()) + "%";
    }

    /// A share with one decimal, half up: `33.3`.
    static String tenths(long count, long base) {
        return share(count, base, 1);
    }

    private static String share(long count, long base, int decimals) {
        return BigDecimal.valueOf(100 * count)
                .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static long ceiling(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
