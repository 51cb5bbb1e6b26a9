package org.verbatim.web;

import java.util.Locale;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Rounding;
import org.verbatim.codings.Estimate;
import org.verbatim.model.Share;

/// Numbers as pages show them.
final class Told {
    private Told() {}

    /// `12,345`.
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `9%`; a dash of nobody, or where it is withheld.
    static String percent(Share share) {
        return share.isWithheld()
                ? "–"
                : Rounding.toWhole(share).map(percent -> percent + "%").orElse("–");
    }

    /// `12 of 129 (9%)`.
    static String share(Share share) {
        return share.isWithheld()
                ? "withheld"
                : count(share.count()) + " of " + count(share.base())
                        + Rounding.toWhole(share)
                                .map(percent -> " (" + percent + "%)")
                                .orElse("");
    }

    /// `5–16%`.
    static String interval(Interval interval) {
        return Math.round(100 * interval.low()) + "–" + Math.round(100 * interval.high()) + "%";
    }

    /// `0.63 (0.55–0.71)`; a dash where there is nothing to compute it from.
    static String estimate(Estimate estimate) {
        return estimate.known()
                ? String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", estimate.value(), estimate.low(), estimate.high())
                : "–";
    }

    /// `+3`, `−2` or nothing.
    static String change(long change) {
        return change == 0 ? "" : change > 0 ? "+" + count(change) : "−" + count(-change);
    }

    /// A number with its noun.
    static String counted(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /// How wide a bar is, of 100.
    static String width(Share share) {
        return share.isWithheld() || share.base() == 0
                ? "0"
                : String.format(Locale.ROOT, "%.1f", 100.0 * share.count() / share.base());
    }
}
