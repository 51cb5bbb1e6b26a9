package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;

/// A sentence, or a few, with what its figures stand on.
///
/// @param lead how many characters at the beginning say what the rest is about, such as a question; often 0
public record Stated(String text, int lead, List<Basis> bases) {
    public Stated {
        bases = List.copyOf(bases);
        if (lead < 0 || lead > text.length()) {
            throw new IllegalArgumentException("a lead of " + lead + " in " + text);
        }
    }

    public Stated(String text, List<Basis> bases) {
        this(text, 0, bases);
    }

    /// The same after words that say what it is about.
    Stated under(String about) {
        return new Stated(about + " " + text, about.length(), bases);
    }

    /// This, and then another.
    Stated and(Stated next) {
        List<Basis> all = new ArrayList<>(bases);
        all.addAll(next.bases);
        return new Stated(text + " " + next.text, lead, all);
    }

    /// What the rest is about; often nothing.
    public String about() {
        return text.substring(0, lead);
    }

    /// What follows the lead.
    public String rest() {
        return text.substring(lead);
    }

    /// A sentence that gives no figure.
    public static Stated plainly(String text) {
        return new Stated(text, List.of());
    }

    public static Stated of(String text, Basis... bases) {
        return new Stated(text, List.of(bases));
    }
}
