package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.change.Effect;
import org.verbatim.model.Span;

/// A piece of a comment as a page shows it: found, or what stands around what was found.
record Stretch(String words, boolean found) {
    /// A comment with the words that find a theme in it.
    static List<Stretch> of(Effect.Shown shown) {
        return of(shown.comment().verbatim(), shown.words());
    }

    /// The whole of `verbatim`, in pieces.
    ///
    /// @param spans what was found, in order; what overlaps an earlier one is left out
    static List<Stretch> of(String verbatim, List<Span> spans) {
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        for (Span span : spans) {
            if (span.start() >= done && span.end() <= verbatim.length()) {
                if (span.start() > done) {
                    stretches.add(new Stretch(verbatim.substring(done, span.start()), false));
                }
                stretches.add(new Stretch(span.in(verbatim), true));
                done = span.end();
            }
        }
        if (done < verbatim.length()) {
            stretches.add(new Stretch(verbatim.substring(done), false));
        }
        return stretches;
    }
}
