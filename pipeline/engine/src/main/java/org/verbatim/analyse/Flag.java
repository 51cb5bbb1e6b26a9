package org.verbatim.analyse;

import org.verbatim.model.Share;

/// What a reader should know of a share before reading it.
public final class Flag {
    /// A base smaller than this is low: no percentage of it is told in a sentence.
    public static final long LOW_BASE = 30;

    /// A base smaller than this is small: one respondent is more than one percentage point of it.
    public static final long SMALL_BASE = 100;

    private static final double LEVEL = 0.05;

    private Flag() {}

    /// `low base` under 30 respondents, `small base` under 100, beside it `differs` where the adjusted probability is
    /// below 0.05; empty if none of them holds.
    public static String of(Share share, double adjusted) {
        String base = share.isWithheld() ? "" : base(share.base());
        String differs = adjusted < LEVEL ? "differs" : "";
        return base.isEmpty() || differs.isEmpty() ? base + differs : base + "; " + differs;
    }

    /// `low base` under 30 respondents, `small base` under 100, else empty.
    public static String base(long respondents) {
        if (respondents >= SMALL_BASE) {
            return "";
        }
        return respondents < LOW_BASE ? "low base" : "small base";
    }
}
