package org.verbatim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.verbatim.analyse.Flag;
import org.verbatim.analyse.Interval;
import org.verbatim.model.Share;

/// Numbers as a report writes them: percentages half up, whole in prose and with one decimal in tables.
public final class Figures {
    /// The base from which prose states percentages.
    static final int PERCENT_BASE = (int) Flag.LOW_BASE;

    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// A count with its noun: `1 comment`, `1,200 comments`.
    static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /// The whole percentage; what is above zero and would read 0 is `less than 1%`.
    static String whole(Share share) {
        if (share.isWithheld()) {
            return Table.Cell.WITHHELD;
        }
        if (share.base() == 0) {
            return "no base";
        }
        long percent = rounded(share, 100);
        return percent == 0 && share.count() > 0 ? "less than 1%" : percent + "%";
    }

    /// The percentage with one decimal; what is above zero and would read 0.0 is `<0.1%`.
    static String tenths(Share share) {
        if (share.isWithheld()) {
            return Table.Cell.WITHHELD;
        }
        if (share.base() == 0) {
            return "no base";
        }
        long tenths = rounded(share, 1000);
        return tenths == 0 && share.count() > 0 ? "<0.1%" : decimal(tenths, 1) + "%";
    }

    /// What is said beside a base: `, low` under 30 respondents, `, small` under 100.
    static String smallness(Share share) {
        String flag = Flag.base(share.base());
        return flag.isEmpty() ? "" : ", " + flag.replace(" base", "");
    }

    /// A base in words with its smallness: `41 respondents who commented (small base)`.
    static String noted(String base, long respondents) {
        String flag = Flag.base(respondents);
        return flag.isEmpty() ? base : base + " (" + flag + ")";
    }

    /// `88 of 124`.
    static String counts(Share share) {
        return share.isWithheld() ? Table.Cell.WITHHELD : count(share.count()) + " of " + count(share.base());
    }

    /// `71% (88)`, as a bar is labelled.
    public static String label(Share share) {
        if (share.isWithheld()) {
            return Table.Cell.WITHHELD;
        }
        return whole(share) + " (" + count(share.count()) + ")";
    }

    /// `88 of 124, 71%`; without the percentage where the base is small.
    static String of(Share share) {
        if (share.isWithheld()) {
            return Table.Cell.WITHHELD;
        }
        String counts = count(share.count()) + " of " + count(share.base());
        return share.base() < PERCENT_BASE ? counts : counts + ", " + whole(share);
    }

    static String interval(Interval interval) {
        return tenths(interval.low()) + " to " + tenths(interval.high()) + "%";
    }

    /// The interval of a share; `no base` without one, and withheld with its share.
    static String interval(Share share, Interval interval) {
        if (share.isWithheld()) {
            return Table.Cell.WITHHELD;
        }
        return share.base() == 0 ? "no base" : interval(interval);
    }

    /// A percentage that is no share of whole respondents, with one decimal.
    static String percent(double percent) {
        return Double.isNaN(percent)
                ? "no base"
                : BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /// How far the first share lies above the second, in percentage points with their sign.
    static String points(Share first, Share second) {
        if (first.isWithheld() || second.isWithheld()) {
            return Table.Cell.WITHHELD;
        }
        if (first.base() == 0 || second.base() == 0) {
            return "no base";
        }
        return signed(exact(first).subtract(exact(second)));
    }

    /// A difference in percentage points with its sign and one decimal.
    static String points(double difference) {
        return Double.isNaN(difference) ? "no base" : signed(BigDecimal.valueOf(difference));
    }

    private static String signed(BigDecimal number) {
        BigDecimal points = number.setScale(1, RoundingMode.HALF_UP);
        return (points.signum() > 0 ? "+" : "") + points.toPlainString().replace('-', '−');
    }

    /// A number with two decimals; one that is not known is withheld.
    static String two(double number) {
        if (Double.isNaN(number)) {
            return Table.Cell.WITHHELD;
        }
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '−');
    }

    /// A probability with three decimals; one that is not known is withheld.
    static String probability(double p) {
        if (Double.isNaN(p)) {
            return Table.Cell.WITHHELD;
        }
        return p < 0.001
                ? "<0.001"
                : BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    /// `units` with the last `places` digits behind the point.
    static String decimal(long units, int places) {
        return BigDecimal.valueOf(units, places).toPlainString();
    }

    /// The nearest whole number of parts of `whole` that the share is, half up.
    static long rounded(Share share, int whole) {
        return (2L * whole * share.count() + share.base()) / (2 * share.base());
    }

    private static BigDecimal exact(Share share) {
        return BigDecimal.valueOf(100 * share.count())
                .divide(BigDecimal.valueOf(share.base()), 12, RoundingMode.HALF_UP);
    }

    private static String tenths(double proportion) {
        return BigDecimal.valueOf(proportion)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
