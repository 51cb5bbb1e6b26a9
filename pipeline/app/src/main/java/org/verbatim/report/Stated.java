package org.verbatim.report;

import java.util.List;

/// A sentence, or a few, with what its figures stand on.
public record Stated(String text, List<Basis> bases) {
    public Stated {
        bases = List.copyOf(bases);
    }

    /// A sentence that gives no figure.
    public static Stated plainly(String text) {
        return new Stated(text, List.of());
    }

    public static Stated of(String text, Basis... bases) {
        return new Stated(text, List.of(bases));
    }
}
