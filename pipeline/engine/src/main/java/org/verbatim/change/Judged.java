package org.verbatim.change;

import java.util.Optional;
import org.verbatim.analyse.Wilson;
import org.verbatim.model.Share;

/// How often rules and people said the same of a theme, before and after a change; can be added up over shards.
///
/// @param judged comments of which people said whether they carry the theme
/// @param right comments that carry the theme, as people say
record Judged(long judged, long right, Said before, Said after) {
    static final Judged NONE = new Judged(0, 0, new Said(0, 0), new Said(0, 0));

    /// What the rules said of the comments that people judged.
    ///
    /// @param both how many of those found are right
    record Said(long found, long both) {
        private Said plus(boolean isFound, boolean isRight) {
            return new Said(found + (isFound ? 1 : 0), both + (isFound && isRight ? 1 : 0));
        }

        private Said plus(Said other) {
            return new Said(found + other.found, both + other.both);
        }

        private Effect.Quality quality(long right) {
            return new Effect.Quality(measure(new Share(both, found)), measure(new Share(both, right)));
        }

        private static Effect.Measure measure(Share share) {
            return new Effect.Measure(share, Wilson.interval(share));
        }
    }

    /// With one comment more.
    ///
    /// @param isRight whether people say that it carries the theme
    /// @param had whether the rules found the theme in it before
    /// @param has whether they find it now
    Judged plus(boolean isRight, boolean had, boolean has) {
        return new Judged(judged + 1, right + (isRight ? 1 : 0), before.plus(had, isRight), after.plus(has, isRight));
    }

    Judged plus(Judged other) {
        return new Judged(
                judged + other.judged, right + other.right, before.plus(other.before), after.plus(other.after));
    }

    /// Empty if nobody judged the theme.
    Optional<Effect.AgainstPeople> told() {
        return judged == 0
                ? Optional.empty()
                : Optional.of(new Effect.AgainstPeople(judged, before.quality(right), after.quality(right)));
    }
}
