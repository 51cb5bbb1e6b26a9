package org.verbatim.change;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.verbatim.model.Comment;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// What a change of taxonomy changes, theme by theme: in the order of the new taxonomies, then the themes that are
/// gone.
public record Difference(List<ThemeChange> themes) {
    public Difference {
        themes = List.copyOf(themes);
    }

    /// In which taxonomies a theme is.
    public enum Presence {
        /// In the old and the new.
        BOTH,
        /// In the old one only.
        REMOVED,
        /// In the new one only.
        ADDED,
        /// In both, under another name.
        RENAMED
    }

    /// One theme before and after. What it had, with what it gained and without what it lost, is what it has.
    ///
    /// @param kin what a renamed theme was called before; the themes that took the place of a removed one, as their
    ///     `was:` tells; empty otherwise
    /// @param moved comments gained and lost, in the order of the data; as many as were asked for
    public record ThemeChange(
            ThemeId theme,
            String name,
            Presence presence,
            List<ThemeId> kin,
            Sums comments,
            Sums respondents,
            List<Moved> moved) {
        public ThemeChange {
            kin = List.copyOf(kin);
            moved = List.copyOf(moved);
        }
    }

    /// How many carried the theme before, how many gained and lost it, and how many carry it after; can be added up
    /// over shards.
    ///
    /// @throws IllegalStateException if the sums do not reconcile
    public record Sums(long before, long gained, long lost, long after) {
        static final Sums NONE = new Sums(0, 0, 0, 0);

        public Sums {
            if (before + gained - lost != after) {
                throw new IllegalStateException(before + " + " + gained + " - " + lost + " is not " + after);
            }
        }

        static Sums of(BitSet had, BitSet has) {
            BitSet both = (BitSet) had.clone();
            both.and(has);
            long kept = both.cardinality();
            return new Sums(had.cardinality(), has.cardinality() - kept, had.cardinality() - kept, has.cardinality());
        }

        Sums plus(Sums other) {
            return new Sums(before + other.before, gained + other.gained, lost + other.lost, after + other.after);
        }
    }

    /// A comment that gained or lost a theme.
    ///
    /// @param words where the rule found it; empty where a theme came or went as a whole for a person's decision
    /// @param because the rule responsible, in words
    public record Moved(Direction direction, Comment comment, Optional<Span> words, String because) {}

    /// Which way a comment went.
    public enum Direction {
        GAINED,
        LOST
    }
}
