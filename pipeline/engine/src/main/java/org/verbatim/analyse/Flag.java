package org.verbatim.analyse;

import org.verbatim.model.Share;

/// What a reader should know of a share before reading it.
final class Flag {
    /// A base smaller than this is flagged.
    private static final long LOW_BASE = 30;

    private static final double LEVEL = 0.05;

    private Flag() {}

    /// `low base` under 30 respondents, `differs` where the adjusted probability is below 0.05, both, or empty.
    static String of(Share share, double adjusted) {
        String differs = adjusted < LEVEL ? "differs" : "";
        if (share.base() >= LOW_BASE) {
            return differs;
        }
        return differs.isEmpty() ? "low base" : "low base; differs";
    }
}
