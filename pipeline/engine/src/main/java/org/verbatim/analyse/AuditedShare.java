package org.verbatim.analyse;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.verbatim.model.Share;

/// How widespread a theme is once the coder's errors are taken out, judged by a random sample that people coded.
///
/// The coder's codings of all comments are known; people's, of the sample alone. The true share is that of the comments
/// where the coder found the theme times the part of them found rightly, and of the others times the part overlooked
/// (double sampling: Tenenbein, 1970; where the sample is drawn from the very comments counted, this uses it better
/// than sensitivity and specificity do, and is prediction-powered inference stratified by the prediction). Both parts
/// have Jeffreys intervals (Brown, Cai and DasGupta, 2001), which are joined by recovering variances from them (MOVER:
/// Zou and Donner, 2008), so that the interval holds the coder's errors and the sample's. What was audited of either
/// kind of comment is known for certain, so each part's interval shrinks by the finite population correction.
///
/// @param percent the share of comments that carry the theme, corrected
/// @param interval of the corrected share, 95%, as proportions
public record AuditedShare(double percent, Interval interval) {
    /// Of the comments with the theme found, and of those without, at least so many must have been coded by people.
    public static final int LEAST_OF_EACH = 20;

    /// In all, at least so many.
    public static final int LEAST = 150;

    /// What people said of a random sample of comments, against what the coder found in them.
    ///
    /// @param right of the comments in which the coder found the theme, those that carry it
    /// @param overlooked of the comments in which the coder did not, those that carry it all the same
    public record Audit(Share right, Share overlooked) {
        /// Whether it is large enough to correct a share by.
        public boolean suffices() {
            return right.base() >= LEAST_OF_EACH
                    && overlooked.base() >= LEAST_OF_EACH
                    && right.base() + overlooked.base() >= LEAST;
        }

        /// What is missing, in words; empty if it suffices.
        public String missing() {
            long audited = right.base() + overlooked.base();
            if (audited < LEAST) {
                return "only " + audited + " comments were coded by hand; " + LEAST + " are needed";
            }
            if (right.base() < LEAST_OF_EACH) {
                return "only " + right.base() + " of the comments with the theme were coded by hand; " + LEAST_OF_EACH
                        + " are needed";
            }
            return suffices()
                    ? ""
                    : "only " + overlooked.base() + " of the comments without the theme were coded by hand; "
                            + LEAST_OF_EACH + " are needed";
        }
    }

    /// The corrected share; empty if the audit is too small to say.
    ///
    /// @param found the comments in which the coder found the theme, of all analysed
    public static Optional<AuditedShare> of(Share found, Audit audit) {
        if (!audit.suffices() || found.base() == 0) {
            return Optional.empty();
        }
        double with = (double) found.count() / found.base();
        double without = 1 - with;
        double right = audit.right().percent() / 100;
        double overlooked = audit.overlooked().percent() / 100;
        Interval ofRight = jeffreys(audit.right());
        Interval ofOverlooked = jeffreys(audit.overlooked());
        double share = with * right + without * overlooked;
        double some = with * unseen(audit.right().base(), found.count());
        double others = without * unseen(audit.overlooked().base(), found.base() - found.count());
        double below = Math.hypot(some * (right - ofRight.low()), others * (overlooked - ofOverlooked.low()));
        double above = Math.hypot(some * (ofRight.high() - right), others * (ofOverlooked.high() - overlooked));
        return Optional.of(
                new AuditedShare(100 * share, new Interval(Math.max(0, share - below), Math.min(1, share + above))));
    }

    private static Interval jeffreys(Share share) {
        BetaDistribution posterior = BetaDistribution.of(share.count() + 0.5, share.base() - share.count() + 0.5);
        double low = share.count() == 0 ? 0 : posterior.inverseCumulativeProbability(0.025);
        double high = share.count() == share.base() ? 1 : posterior.inverseCumulativeProbability(0.975);
        return new Interval(low, high);
    }

    private static double unseen(long audited, long all) {
        return all <= 1 ? 0 : EffectiveBase.finiteCorrection(Math.min(audited, all), all);
    }
}
