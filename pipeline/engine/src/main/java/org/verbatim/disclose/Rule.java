package org.verbatim.disclose;

import java.util.Optional;
import org.verbatim.model.Share;
import org.verbatim.model.Survey;

/// Which numbers are too small to be shown.
///
/// Nobody is nobody: nought is shown. Withheld is a count of 1 to `least` - 1, and its mirror image too: a count that
/// all of the base share, or all but 1 to `least` - 1, tells as much of those who do not stand out.
///
/// @param least the smallest count that is shown
/// @param leastBase the smallest base of which any share is shown
/// @param step what shown numbers are rounded to; 1 leaves them as they are
public record Rule(long least, long leastBase, long step) {
    /// The rule of a profile; none of `none`.
    public static Optional<Rule> of(Survey.Disclosure profile) {
        return switch (profile) {
            case NONE -> Optional.empty();
            case SMALL_NUMBERS -> Optional.of(new Rule(5, 10, 1));
            case STAFF_SURVEY -> Optional.of(new Rule(11, 11, 1));
            case NHS_DIGITAL -> Optional.of(new Rule(8, 8, 5));
        };
    }

    /// The rule in words, as a report gives it.
    public String words() {
        String smallest = "Counts of 1 to " + (least - 1) + ", counts of all or all but 1 to " + (least - 1)
                + " of their base, and every share of a base below " + leastBase + " are withheld";
        return step == 1 ? smallest : smallest + "; all other counts are rounded to the nearest " + step;
    }

    boolean rounds() {
        return step > 1;
    }

    boolean isSmall(long count) {
        return count > 0 && count < least;
    }

    boolean isSmallBase(long base) {
        return base > 0 && base < leastBase;
    }

    /// Whether the count tells too much of those counted, or of the others in the base.
    boolean tells(long count, long base) {
        return count > 0 && (count < least || base - count < least);
    }

    /// The same of counts that need not be whole.
    boolean tells(double count, double base) {
        return count > 0 && (count < (double) least || base - count < (double) least);
    }

    /// How far apart the least and the greatest number must be that a withheld count could be, for all that is shown.
    long width(long base) {
        return Math.min(least - 1, base);
    }

    long rounded(long count) {
        return (2 * count + step) / (2 * step) * step;
    }

    Share rounded(Share share) {
        return share.isWithheld() ? share : new Share(rounded(share.count()), rounded(share.base()));
    }
}
