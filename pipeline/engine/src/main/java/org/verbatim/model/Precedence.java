package org.verbatim.model;

import java.util.List;
import java.util.stream.Stream;

/// Whose word stands where coders differ about a comment and a theme: the strongest first.
///
/// @param order names of coders, and [#PEOPLE] for everybody who is not named; kinds that are left out follow in the
/// order of [#USUAL]
public record Precedence(List<CoderId> order) {
    /// Whoever settles what others disagree about.
    public static final CoderId ADJUDICATED = new CoderId("adjudicated");

    /// All people who are not named one by one.
    public static final CoderId PEOPLE = new CoderId("people");

    /// Adjudicated decisions above people's, people above the model, the model above rules.
    public static final Precedence USUAL = new Precedence(List.of(ADJUDICATED, PEOPLE, CoderId.MODEL, CoderId.RULES));

    public Precedence {
        order = Stream.concat(order.stream(), Stream.of(ADJUDICATED, PEOPLE, CoderId.MODEL, CoderId.RULES))
                .distinct()
                .toList();
    }

    /// The place of `coder`: 0 for the strongest. People who are not named share one.
    public int rank(CoderId coder) {
        int named = order.indexOf(coder);
        return named >= 0 ? named : order.indexOf(PEOPLE);
    }

    /// Whether the word of `one` stands against that of `other`, whenever the two were said.
    public boolean isAbove(CoderId one, CoderId other) {
        return rank(one) < rank(other);
    }
}
