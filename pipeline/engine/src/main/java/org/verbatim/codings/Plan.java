package org.verbatim.codings;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;

/// Which comments a person is to code, in which order, and to what end.
///
/// @param number from 1, of this coder's plans
/// @param seed by which it was drawn, so that it can be drawn again; empty in a plan that does not tell
public record Plan(CoderId coder, int number, Purpose purpose, OptionalLong seed, List<Item> items) {
    /// What follows a coder's name where she coded a comment a second time.
    public static final String AGAIN = ".again";

    public Plan {
        items = List.copyOf(items);
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
