package org.verbatim.codings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;

/// Which comments a person is to code, in which order, and to what end.
///
/// @param number from 1, of this coder's plans
public record Plan(CoderId coder, int number, Purpose purpose, Draw draw, List<Item> items) {
    /// What follows a coder's name where she coded a comment a second time.
    public static final String AGAIN = ".again";

    public Plan {
        items = List.copyOf(items);
    }

    /// How a plan came about.
    ///
    /// @param seed by which it was drawn, so that it can be drawn again; empty in a plan that does not tell
    /// @param at when; what was said before of its comments was not said blind. Empty in a plan that does not tell
    public record Draw(OptionalLong seed, Optional<Instant> at) {
        /// A plan that does not tell.
        public static final Draw UNTOLD = new Draw(OptionalLong.empty(), Optional.empty());

        /// Since when what its coder says of its comments is said of them as they came in the plan.
        public Instant since() {
            return at.orElse(Instant.MIN);
        }
    }

    /// What the codings are for.
    public enum Purpose {
        /// To measure rules, models and people by: drawn at random, and never learned from.
        MEASURING,
        /// To learn from, and to write rules by.
        LEARNING
    }

    /// One comment to be coded.
    ///
    /// @param number from 1, in the order of work
    /// @param repeats the earlier item that has the same comment, which measures how far the coder agrees with herself
    public record Item(int number, CommentId comment, OptionalInt repeats) {}

    /// What its files are called.
    public String name() {
        return coder + "-" + number;
    }
}
